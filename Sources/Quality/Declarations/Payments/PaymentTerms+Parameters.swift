extension PaymentTerms {
  /// The parameter of the whole service that holds; where none does, that is said.
  mutating func parameter(_ name: ParameterName, _ quantity: Quantity) -> ParameterRow? {
    let (row, problem) = chosen(name, quantity, nil)
    if let problem, !problems.contains(problem) { problems.append(problem) }
    return row
  }

  /// The parameter of the whole service that holds, if there is one at all.
  mutating func optionalParameter(_ name: ParameterName, _ quantity: Quantity) -> ParameterRow? {
    if case .none = book.choice(name, on: date) { return nil }
    return parameter(name, quantity)
  }

  /// The parameter that an item needs: its indicator's own, else the whole service's.
  mutating func parameter(
    _ name: ParameterName,
    _ quantity: Quantity,
    of item: inout Item
  ) -> ParameterRow? {
    var indicator = item.item.indicator
    if case .none = book.choice(name, indicator, on: date) { indicator = nil }
    let (row, problem) = chosen(name, quantity, indicator)
    if let problem { item.problems.append(problem) }
    return row
  }

  /// The parameter that an item needs and that only its indicator can have.
  mutating func ownParameter(
    _ name: ParameterName,
    _ quantity: Quantity,
    of item: inout Item
  ) -> ParameterRow? {
    let (row, problem) = chosen(name, quantity, item.item.indicator)
    if let problem { item.problems.append(problem) }
    return row
  }

  private mutating func chosen(
    _ name: ParameterName,
    _ quantity: Quantity,
    _ indicator: IndicatorCode?
  ) -> (ParameterRow?, PaymentProblem?) {
    switch book.choice(name, indicator, on: date) {
    case .none:
      keep(.parameter, of: name.text, for: indicator, "")
      return (nil, .calculation(.parameterMissing(quantity)))
    case .several(let rows):
      keep(.parameter, of: name.text, for: indicator, "")
      return (nil, .parameterAmbiguous(rows.map(\.words).joined(separator: "; ")))
    case .one(let row):
      keep(
        .parameter,
        of: name.text,
        for: indicator,
        row.value.description,
        row.unit.rawValue,
        source: row.words
      )
      sources[quantity] = row.words
      return (row, nil)
    }
  }
}

extension ParameterRow {
  /// The parameter with its period, its day and who says so.
  var words: String {
    let day = asAt.map { ", as at \($0)" } ?? ""
    return "\(name)\(indicator.map { " \($0)" } ?? "") \(value) for \(period)\(day): \(source)"
  }
}
