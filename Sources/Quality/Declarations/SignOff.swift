/// One signature under a declaration: when, by whom and with what note.
public struct SignOff: Hashable, Sendable {
  /// When.
  public let at: Timestamp
  /// By whom.
  public let by: String
  /// What was noted, for everybody who reviews it later; may be empty.
  public let note: String

  /// Makes a signature.
  public init(at: Timestamp, by: String, note: String = "") {
    self.at = at
    self.by = by
    self.note = note
  }

  static func cells(_ signOff: SignOff?) -> [String] {
    [signOff?.at.iso ?? "", signOff?.by ?? "", signOff?.note ?? ""]
  }

  static func read(_ reader: inout CellReader) throws(CellReader.Mismatch) -> SignOff? {
    let at = try reader.optional { Timestamp(iso: $0) }
    let by = try reader.text()
    let note = try reader.text()
    return at.map { SignOff(at: $0, by: by, note: note) }
  }
}
