import Quality

/// A record that could not be used and was set aside, as it stood.
public struct RejectedRecord: Sendable, Hashable {
  /// The file.
  public let file: String
  /// The member inside a bundle.
  public let member: String?
  /// The line on which it begins, from 1.
  public let line: Int
  /// Its number, the header being 0.
  public let record: Int
  /// The identifier of the rule that it broke.
  public let rule: String
  /// The record as it stood, without its line break.
  public let text: String

  /// Names a record.
  public init(
    file: String,
    member: String? = nil,
    line: Int,
    record: Int,
    rule: String,
    text: String
  ) {
    self.file = file
    self.member = member
    self.line = line
    self.record = record
    self.rule = rule
    self.text = text
  }
}

/// `rejects.csv`: the records that were set aside, untouched.
public struct RejectsSheet: Sendable {
  /// The rows, by file, member and record.
  public let sheet: Sheet

  /// Puts records in order.
  public init(_ records: [RejectedRecord]) {
    var sheet = Sheet(ReportLayouts.rejects)
    for record in records.sorted(by: Self.precedes) {
      sheet.cell(record.file)
      sheet.cell(record.member)
      sheet.cell(record.line)
      sheet.cell(record.record)
      sheet.cell(record.rule)
      sheet.cell(record.text)
      sheet.endRow()
    }
    self.sheet = sheet
  }

  private static func precedes(_ left: RejectedRecord, _ right: RejectedRecord) -> Bool {
    let (first, second) = ([left.file, left.member ?? ""], [right.file, right.member ?? ""])
    if first != second {
      return first.lexicographicallyPrecedes(second) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return left.record != right.record ? left.record < right.record : left.rule < right.rule
  }
}
