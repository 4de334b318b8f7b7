public import Quality

/// The report `off-system.csv`: the cases that wait to be settled or moved in this run.
public struct OffSystemSheet: Sendable {
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
    var sheet = Sheet(ReportLayouts.offSystem)
    let next = NextStep(state, context)
    let known = Dictionary((before ?? state).caseRows.map { ($0.id, $0) }) { first, _ in first }
    var payments: [DeclarationKey: CasePayments?] = [:]
    for row in state.caseRows where row.isOpen || row != known[row.id] {
      sheet.cell(row.id)
      sheet.cell(row.key.service.text)
      sheet.cell(row.key.achievementDate.iso)
      sheet.cell(row.key.organisation.text)
      sheet.cell(row.cause.rawValue)
      sheet.cell(row.practice.text)
      sheet.cell(row.field?.text)
      sheet.cell(row.from?.iso)
      sheet.cell(row.field.flatMap { state.inputs[row.key]?[row.practice]?[$0] })
      sheet.cell(Self.settled(row, state))
      sheet.cell(row.new)
      sheet.cell(row.difference.map { Int($0) })
      let part = PartKey(service: row.key.service, achievementDate: row.key.achievementDate)
      let ofKey =
        payments[row.key]
        ?? state.casePayments(of: row.key, values: values[part], in: context)
      payments[row.key] = .some(ofKey)
      sheet.cell(row.state.rawValue)
      sheet.cell(known[row.id] == nil)
      sheet.cell(row.openedAt.iso)
      sheet.cell(row.changedAt.iso)
      sheet.cell(row.reference)
      sheet.cell(next.settling(row))
      (ofKey?.cases[row.id] ?? .unknown).add(to: &sheet)
      sheet.endRow()
    }
    self.sheet = sheet
  }

  /// What was settled last of the same value, by this case or an earlier one.
  private static func settled(_ row: OffSystemRow, _ state: DeclarationState) -> AchievementValue? {
    if let settled = row.settled { return settled }
    return (state.cases[row.key] ?? []).last {
      $0.practice == row.practice && $0.field == row.field && $0.state == .resolved
    }?.settled
  }
}
