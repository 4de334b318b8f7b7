public import Quality

/// The report `to-next-threshold.csv`: how many more patients earn more, and what that is worth.
public struct ToNextThresholdSheet: Sendable {
  /// The rows, by declaration and indicator.
  public let sheet: Sheet

  /// Works the rows out, for the indicators that are a percentage.
  ///
  /// - Parameters:
  ///   - state: The declarations.
  ///   - context: The facts.
  public init(_ state: DeclarationState, context: DeclarationContext) {
    var sheet = Sheet(ReportLayouts.toNextThreshold)
    for key in state.payments.keys.sorted() {
      guard let basis = context.basis(of: key.service),
        let now = state.workedOut(key, in: context)
      else { continue }
      for (item, payment) in now.items.sorted(by: { $0.key < $1.key }) {
        guard let code = item.indicator, let terms = payment.terms.figure,
          case .fraction(let numerator, let denominator) = payment.value
        else { continue }
        let prospect = Prospect.of(
          numerator: numerator,
          denominator: denominator,
          terms: terms,
          worth: payment.worth,
          rounding: basis.rounding
        ).figure
        sheet.cell(key.service.text)
        sheet.cell(key.achievementDate.iso)
        sheet.cell(key.organisation.text)
        sheet.cell(code.text)
        sheet.cell(Int(numerator))
        sheet.cell(Int(denominator))
        sheet.cell(payment.calculated.points?.description)
        sheet.cell(prospect?.nextPoint.map { Int($0.patients) })
        sheet.cell(prospect?.nextPoint?.pounds.figure?.description)
        sheet.cell(prospect?.allPoints.map { Int($0.patients) })
        sheet.cell(prospect?.allPoints?.points.stated.description)
        sheet.cell(prospect?.allPoints?.pounds.figure?.description)
        sheet.endRow()
      }
    }
    self.sheet = sheet
  }
}
