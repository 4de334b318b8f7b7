import Quality

/// Pounds before and after, as a line of `reconciliation.csv` has them.
struct PoundsMoved {
  private let before: Money?
  private let after: Money?

  /// Nothing is known of pounds.
  static let unknown = PoundsMoved(nil, nil)

  init(_ before: Money?, _ after: Money?) {
    self.before = before
    self.after = after
  }

  /// The pounds after less those before.
  var difference: Money? {
    guard let before, let after else { return nil }
    return try? after.minus(before)
  }

  /// Adds the three cells.
  func add(to sheet: inout Sheet) {
    sheet.cell(before?.description)
    sheet.cell(after?.description)
    sheet.cell(difference?.description)
  }

  /// A reason with the pounds in front, where they moved: `−£412.18: `.
  func reason(_ words: String) -> String {
    guard let difference, difference != .zero else { return words }
    return "\(difference.signed): \(words)"
  }
}
