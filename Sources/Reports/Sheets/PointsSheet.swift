public import Quality

/// The report `points.csv`: what each indicator earns of what it can earn.
public struct PointsSheet: Sendable {
  /// The rows, by declaration and indicator.
  public let sheet: Sheet

  /// Works the rows out.
  ///
  /// - Parameters:
  ///   - state: The declarations.
  ///   - context: The facts.
  ///   - definitions: The definitions.
  public init(
    _ state: DeclarationState,
    context: DeclarationContext,
    definitions: Definitions
  ) {
    var sheet = Sheet(ReportLayouts.points)
    for (key, payment) in state.payments.sorted(by: { $0.key < $1.key })
    where context.basis(of: key.service)?.kind.isByPoints == true {
      let now = state.workedOut(key, in: context)
      for (item, stages) in payment.items.sorted(by: { $0.key < $1.key }) {
        guard let code = item.indicator else { continue }
        let row = definitions.indicator(key.service, code)
        sheet.cell(key.service.text)
        sheet.cell(key.achievementDate.iso)
        sheet.cell(key.organisation.text)
        sheet.cell(code.text)
        sheet.cell(now?.items[item]?.value.text)
        sheet.cell(row?.points?.description)
        sheet.cell(row?.lower?.description)
        sheet.cell(row?.upper?.description)
        sheet.cell(stages.calculated?.points?.description)
        sheet.cell(stages.standing?.points?.description)
        sheet.cell(stages.override)
        sheet.endRow()
      }
    }
    self.sheet = sheet
  }
}
