import Quality

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
