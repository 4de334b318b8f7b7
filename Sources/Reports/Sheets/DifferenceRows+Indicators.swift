import Findings
import Quality
import Reconciliation

extension DifferenceRows {
  /// Adds the rows of all differences of one organisation to `reconciliation.csv`.
  ///
  /// Where several payment values of an indicator of a practice differ, a row of level `practice`
  /// stands before them; where one does, its own row says it all.
  mutating func addAll(_ differences: ArraySlice<FieldDifference>, to sheet: inout Sheet) {
    var several = several(differences)
    for difference in differences {
      if let field = difference.field,
        let together = several.removeValue(forKey: part.fields[Int(field)].indicator)
      {
        add(together, to: &sheet)
      }
      add(difference, to: &sheet)
    }
  }

  // Rows of a network itself are CQRS's own totals, or answers of one field.
  private func several(
    _ differences: ArraySlice<FieldDifference>
  ) -> [IndicatorCode: [FieldDifference]] {
    guard differences.count > 1, let first = differences.first,
      !context.isNetwork(first.organisation)
    else { return [:] }
    var byIndicator: [IndicatorCode: [FieldDifference]] = [:]
    for difference in differences where difference.outcome != .superseded {
      guard let rank = difference.field, part.fields[Int(rank)].purpose == .payment else {
        continue
      }
      byIndicator[part.fields[Int(rank)].indicator, default: []].append(difference)
    }
    return byIndicator.filter { $1.count > 1 }
  }

  private mutating func add(_ together: [FieldDifference], to sheet: inout Sheet) {
    guard let first = together.first, let rank = first.field else { return }
    let indicator = part.fields[Int(rank)].indicator
    var heaviest: ValueActions.Answer?
    var declarations: Set<ODSCode> = []
    var outcomes: Set<OutcomeClass> = []
    var words: [String] = []
    for difference in together {
      guard let rank = difference.field else { continue }
      let field = part.fields[Int(rank)].field
      let outcome = difference.outcome
      let answer = actions.answer(difference.organisation, field, .payment, outcome)
      if heaviest.map({ answer.action.weight > $0.action.weight }) ?? true { heaviest = answer }
      declarations.formUnion(answer.declarations)
      outcomes.insert(outcome)
      let change = "\(field) \(shown(difference.before)) → \(shown(difference.after))"
      words.append(outcome == .conflict ? "\(change) (conflict)" : change)
    }
    begin(first.organisation, in: &sheet)
    sheet.cell("practice")
    sheet.emptyCell()
    sheet.cell(indicator.text)
    sheet.cell(Purpose.payment.rawValue)
    sheet.cell(outcomes.count == 1 ? outcomes.first?.rawValue : nil)
    sheet.cell((heaviest?.action ?? .none).rawValue)
    sheet.cell(together.count)
    for _ in 0..<5 { sheet.emptyCell() }
    add(declarations.sorted(), to: &sheet)
    let pounds = pounds(of: together, declarations.sorted())
    sheet.cell(
      pounds.reason(
        Wording.sentence(
          "\(together.count) of the \(paymentFields[indicator] ?? 0) payment fields of \(indicator) "
            + "differ: \(Wording.names(words, between: ", "))",
          heaviest?.reason ?? ""
        )
      )
    )
    pounds.add(to: &sheet)
    sheet.endRow()
  }

  private func shown(_ value: AchievementValue?) -> String {
    value.map { $0 == .blank ? "blank" : $0.text } ?? "none"
  }
}
