extension FieldID {
  /// The short name of a mapped field: `CAN04.Numerator`, unique in its service.
  ///
  /// Characters other than ASCII letters, digits, `-`, `_` and `.` become `-`, one for a run of
  /// them. A name that is taken gets `-2`, `-3` and so on behind it, so the order of calls decides.
  ///
  /// - Parameters:
  ///   - indicator: The indicator.
  ///   - shortName: What the field-name map calls the field, such as `Numerator`.
  ///   - taken: The short names that the service has.
  public init(indicator: IndicatorCode, shortName: String, taken: Set<FieldID>) {
    // 120 characters at most, the indicator's 40 among them and room for the number behind.
    let safe = String(decoding: Self.safe(shortName).prefix(70), as: UTF8.self)
    let stem = "\(indicator).\(safe.isEmpty ? "field" : safe)"
    var number = 1
    while true {
      let name = number == 1 ? stem : "\(stem)-\(number)"
      guard let field = FieldID(name) else {
        preconditionFailure("\(name) is made of characters and length that a field may have")
      }
      if !taken.contains(field) {
        self = field
        return
      }
      number += 1
    }
  }

  /// The invented name of a field that no definition maps: `CAN04.~1`.
  public init(indicator: IndicatorCode, unmapped number: Int) {
    precondition(number > 0, "Unmapped fields are numbered from 1")
    guard let field = FieldID("\(indicator).~\(number)") else {
      preconditionFailure("\(indicator).~\(number) is made of characters that a field may have")
    }
    self = field
  }

  /// The number of an invented name of that indicator; `nil` for any other.
  func unmappedNumber(of indicator: IndicatorCode) -> Int? {
    let stem = "\(indicator).~"
    guard text.hasPrefix(stem) else { return nil }
    return Int(text.dropFirst(stem.count))
  }

  private static func safe(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
        bytes.append(byte)
      default:
        if bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return Array(bytes.drop { $0 == UInt8(ascii: "-") })
  }
}
