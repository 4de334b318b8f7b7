import Findings
import Quality

/// Writes the figures of networks' declarations into `reconciliation.csv` that their members'
/// values, as they are now, make others of.
struct FigureRows {
  private let state: DeclarationState
  private let context: DeclarationContext
  private let definitions: Definitions
  private let values: [PartKey: PaymentValues]

  init(
    _ state: DeclarationState,
    _ context: DeclarationContext,
    _ definitions: Definitions,
    _ values: [PartKey: PaymentValues]
  ) {
    self.state = state
    self.context = context
    self.definitions = definitions
    self.values = values
  }

  /// Adds a row for each figure of a declaration that differs.
  func add(_ key: DeclarationKey, _ payment: PaymentChange?, to sheet: inout Sheet) {
    let part = PartKey(service: key.service, achievementDate: key.achievementDate)
    guard let standing = state.standing(key),
      let change = state.comparedFigures(of: key, with: values[part], in: context)
    else { return }
    let action = ReconciliationAction.forDeclaration(standing).action
    var priced: Set<IndicatorCode> = []
    for total in change.totals {
      let indicator = definitions[key.service]?.field(total.field)?.indicator
      // Each indicator's pounds stand once, so that the lines of a declaration add up.
      var pounds = PoundsMoved.unknown
      if let indicator, priced.insert(indicator).inserted,
        let item = payment?.items.first(where: { $0.item.indicator == indicator })
      {
        pounds = PoundsMoved(item.before?.money, item.after?.money)
      }
      let outcome: OutcomeClass =
        total.after == nil ? .missing : total.before == nil ? .new : .changed
      sheet.cell(key.service.text)
      sheet.cell(key.achievementDate.iso)
      sheet.cell(key.organisation.text)
      sheet.cell("network")
      sheet.cell(total.field.text)
      sheet.cell(indicator?.text)
      sheet.cell(Purpose.payment.rawValue)
      sheet.cell(outcome.rawValue)
      sheet.cell(action.rawValue)
      sheet.emptyCell()
      sheet.cell(total.before)
      sheet.cell(total.after)
      for _ in 0..<3 { sheet.emptyCell() }
      sheet.cell(key.organisation.text)
      sheet.cell(state.shownStatus(key))
      sheet.cell(pounds.reason("\(reason(total, of: key, change, standing))."))
      pounds.add(to: &sheet)
      sheet.endRow()
    }
  }

  private func reason(
    _ total: FigureChange.Total,
    of key: DeclarationKey,
    _ change: FigureChange,
    _ standing: DeclarationStanding
  ) -> String {
    let figure =
      "\(key.organisation) \(total.field) \(total.before?.text ?? "none") → "
      + (total.after?.text ?? "no figure")
    let isPaid = standing.status == .financiallyApproved
    guard isPaid || !standing.causes.isEmpty else { return "\(figure) since it was declared" }
    let whose = change.contributions(to: total.field)
    var words = "\(figure) \(isPaid ? "since it was financially approved" : "when aggregated")"
    if !whose.isEmpty { words += ": \(Wording.names(whose, between: ", "))" }
    if !total.missing.isEmpty {
      let names = Wording.names(total.missing.map(\.text), between: ", ")
      words += "; \(names) \(total.missing.count == 1 ? "has" : "have") no value"
    }
    if !isPaid, let calculated = state.figures[key]?[total.field]?.calculated,
      calculated != total.before
    {
      words += "; \(calculated.text) was last calculated"
    }
    return words
  }
}
