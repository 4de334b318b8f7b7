import Quality

extension PoundsMoved {
  /// Adds the cells of before, after and difference.
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
