public import Quality

/// The report `holds.csv`: the holds that stand or were released in this run.
public struct HoldsSheet: Sendable {
  /// The rows, by identifier.
  public let sheet: Sheet

  /// Works the rows out.
  ///
  /// - Parameters:
  ///   - state: The declarations.
  ///   - before: The declarations before the run; `nil` where nothing was taken in.
  ///   - context: The facts.
  public init(
    _ state: DeclarationState,
    before: DeclarationState? = nil,
    context: DeclarationContext
  ) {
    var sheet = Sheet(ReportLayouts.holds)
    let next = NextStep(state, context)
    let known = Dictionary((before ?? state).holdRows.map { ($0.id, $0) }) { first, _ in first }
    for hold in state.holdRows where hold.isOpen || hold != known[hold.id] {
      sheet.cell(hold.id)
      sheet.cell(hold.key.service.text)
      sheet.cell(hold.key.achievementDate.iso)
      sheet.cell(hold.key.organisation.text)
      sheet.cell(hold.cause.rawValue)
      sheet.cell(hold.practice?.text)
      sheet.cell(hold.from?.iso)
      sheet.cell(hold.affectsFigures)
      sheet.cell(hold.isOpen ? "open" : "released")
      sheet.cell(known[hold.id] == nil)
      sheet.cell(hold.placed.at.iso)
      sheet.cell(hold.placed.by)
      sheet.cell(hold.words)
      sheet.cell(hold.aggregatedAt != nil)
      sheet.cell(hold.released?.at.iso)
      sheet.cell(hold.released?.by)
      sheet.cell(next.lifting(hold))
      sheet.endRow()
    }
    self.sheet = sheet
  }
}
