/// A command line as it can be typed into a shell.
public struct GivenCommand: Sendable, Hashable {
  /// The words, quoted where a shell needs it.
  public private(set) var text: String

  /// Begins with the words of a command.
  public init(_ words: String...) {
    text = words.map(Self.quoted).joined(separator: " ")
  }

  /// Adds an argument.
  public mutating func add(_ argument: String) {
    text += " \(Self.quoted(argument))"
  }

  /// Adds an option with its value, if it has one.
  public mutating func add(_ option: String, _ value: String?) {
    guard let value else { return }
    text += " \(option) \(Self.quoted(value))"
  }

  /// Adds an option, if it is on.
  public mutating func add(_ option: String, if isOn: Bool) {
    if isOn { text += " \(option)" }
  }

  /// The words of a command that was written so; `nil` if it was not.
  public static func words(of text: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    var isEscaped = false
    for character in text.unicodeScalars {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "'" {
        isQuoted.toggle()
        word = word ?? ""
      } else if isQuoted || (character != " " && character != "\\") {
        word = (word ?? "") + String(character)
      } else if character == "\\" {
        isEscaped = true
      } else if let whole = word {
        words.append(whole)
        word = nil
      }
    }
    if let word { words.append(word) }
    return isQuoted || isEscaped ? nil : words
  }

  /// A word as a shell takes it for one.
  public static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "+"),
          UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "@"):
          true
        default: byte >= 0x80
        }
      }
    return isPlain ? word : "'\(word.replacing("'", with: "'\\''"))'"
  }
}
