public import Quality

/// The options of a run that takes deliveries in which the version depends on.
///
/// The version's command has them, so that it can be made again.
public struct IngestOptions: Sendable, Hashable {
  /// Whether bad records of an extract are left out.
  public var setsAside = false
  /// Which declarations a join or leave puts on hold.
  public var holdPolicy = HoldPolicy.all

  /// Chooses options.
  public init(setsAside: Bool = false, holdPolicy: HoldPolicy = .all) {
    self.setsAside = setsAside
    self.holdPolicy = holdPolicy
  }

  private static let word = "ingest"

  /// The command as the version has it.
  ///
  /// - Parameter files: The names of the files, in the order in which they were read.
  /// - Returns: The command, quoted as a shell needs it.
  func command(naming files: [String]) -> String {
    var command = GivenCommand(Self.word)
    command.add("--set-aside", if: setsAside)
    command.add("--hold-on", holdPolicy == .all ? nil : holdPolicy.rawValue)
    for file in files { command.add(file) }
    return command.text
  }

  /// Reads a version's command.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - count: How many files it names.
  /// - Returns: The options and the names of the files; `nil` if it is no such command.
  static func read(
    _ command: String,
    naming count: Int
  ) -> (options: IngestOptions, files: [String])? {
    guard let words = GivenCommand.words(of: command), words.first == word,
      words.count > count
    else { return nil }
    var options = IngestOptions()
    var rest = words.dropFirst().dropLast(count)
    while let option = rest.popFirst() {
      switch option {
      case "--set-aside": options.setsAside = true
      case "--hold-on":
        guard let policy = rest.popFirst().flatMap(HoldPolicy.init) else { return nil }
        options.holdPolicy = policy
      default: return nil
      }
    }
    return (options, Array(words.suffix(count)))
  }
}
