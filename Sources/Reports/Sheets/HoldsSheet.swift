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
  ///   - values: The current payment values, part by part, as far as they are at hand.
  public init(
    _ state: DeclarationState,
    before: DeclarationState? = nil,
    context: DeclarationContext,
    values: [PartKey: PaymentValues] = [:]
  ) {
    var sheet = Sheet(ReportLayouts.holds)
    let next = NextStep(state, context)
    let known = Dictionary((before ?? state).holdRows.map { ($0.id, $0) }) { first, _ in first }
    func isShown(_ hold: HoldRow) -> Bool { hold.isOpen || hold != known[hold.id] }
    var payments: [DeclarationKey: [String: PoundsMoved]] = [:]
    for hold in state.holdRows where isShown(hold) {
      let key = hold.key
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      let ofKey =
        payments[key]
        ?? state.holdPayments(of: key, values: values[part], in: context, where: isShown)
      payments[key] = ofKey
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
      (ofKey[hold.id] ?? .unknown).add(to: &sheet)
      sheet.cell(next.lifting(hold))
      sheet.endRow()
    }
    self.sheet = sheet
  }
}
