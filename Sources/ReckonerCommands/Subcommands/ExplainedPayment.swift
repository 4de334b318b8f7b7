import Quality

/// How a declaration's payment came about, line by line.
struct ExplainedPayment {
  /// The lines for people.
  private(set) var lines: [String] = []
  /// The steps as a table.
  private(set) var table = ResultTable(header)
  /// The columns of the table.
  static let header = [
    "declaration", "indicator", "step", "formula", "input", "value", "source",
  ]
  /// How many indicators are explained.
  private(set) var count = 0
  /// Whether the tables were changed since the payment was calculated.
  private(set) var isStale = false
  private let key: DeclarationKey

  /// Explains a payment by working it out again, on the path that works it out.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - state: The declarations.
  ///   - context: The facts.
  ///   - indicator: Only this indicator.
  ///   - practice: Of each step's inputs only those of this practice, where it has any.
  init(
    _ key: DeclarationKey,
    in state: DeclarationState,
    _ context: DeclarationContext,
    indicator: IndicatorCode?,
    practice: ODSCode?
  ) {
    self.key = key
    guard let result = state.workedOut(key, in: context, explaining: true) else { return }
    let held = state.payments[key]
    for (item, payment) in result.items.sorted(by: { $0.key < $1.key }) {
      if let indicator, item.indicator != indicator { continue }
      count += 1
      if !lines.isEmpty { lines.append("") }
      lines.append(item.indicator.map { "\(key) \($0)" } ?? key.text)
      for step in payment.explanation?.steps ?? [] { add(step, item, practice) }
      let stands = held?.items[item]?.standing
      if stands != payment.standing {
        isStale = true
        lines.append("  as last calculated: \(Self.words(stands))")
      }
      lines.append("  stands: \(Self.words(payment.standing))")
    }
    for problem in result.problems { lines.append("  \(problem.message)") }
    guard indicator == nil, let held else { return }
    if !result.beside.isEmpty { lines.append("") }
    for step in result.beside.flatMap(\.steps) { add(step, .whole, nil) }
    lines.append("")
    if let total = held.total(\.standing) {
      let points = held.points(\.standing).map { "\($0) points, " } ?? ""
      lines.append("in all: \(points)\(total.written)")
    } else {
      lines.append("in all: no payment, because a part of it is blank")
    }
    for (name, stage) in [
      ("declared", held.total(\.declared)), ("approved", held.total(\.approved)),
      ("settled off the system", held.total(\.settled)), ("paid in advance", held.advance),
      ("remains", held.remaining),
    ] {
      if let stage { lines.append("\(name): \(stage.written)") }
    }
    guard let practice else { return }
    let moved = state.memberPayment(of: practice, in: key, context)
    guard let without = moved.before, let difference = moved.difference else { return }
    lines.append("\(practice) makes \(difference.signed) of it: without it, \(without.written)")
  }

  private mutating func add(
    _ step: Explanation.Step,
    _ item: PaymentItem,
    _ practice: ODSCode?
  ) {
    // A network has many members, of which one is asked for.
    let isOfMembers = step.inputs.contains { $0.quantity.subject == practice?.text }
    let step = isOfMembers ? step.keeping { $0.quantity.subject == practice?.text } : step
    lines += step.lines.map { "  \($0)" }
    let begin = [key.text, item.description, "\(step.quantity)", step.formula]
    for input in step.inputs {
      table.add(begin + ["\(input.quantity)", input.value, input.source ?? ""])
    }
    table.add(begin + ["result", step.result, ""])
  }

  private static func words(_ figure: PaymentFigure?) -> String {
    guard let figure else { return "nothing" }
    let points = figure.points.map { "\($0) points, " } ?? ""
    return points + (figure.money?.written ?? "no payment")
  }
}
