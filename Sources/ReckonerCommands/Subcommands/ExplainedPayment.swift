import Quality

/// How a declaration's payment came about, line by line.
struct ExplainedPayment {
  /// The lines for people.
  private(set) var lines: [String] = []
  /// The steps as a table.
  private(set) var table = ResultTable([
    "indicator", "step", "formula", "input", "value", "source",
  ])
  /// How many indicators are explained.
  private(set) var count = 0
  /// Whether the tables were changed since the payment was calculated.
  private(set) var isStale = false

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
    guard indicator == nil, let total = held?.total(\.standing) else { return }
    lines.append("")
    lines.append("in all: \(total.written)")
  }

  private mutating func add(
    _ step: Explanation.Step,
    _ item: PaymentItem,
    _ practice: ODSCode?
  ) {
    let ofPractice = step.inputs.filter { $0.quantity.subject == practice?.text }
    for line in step.lines {
      // A network has many members, of which one is asked for.
      let isOther =
        !ofPractice.isEmpty
        && step.inputs.contains { input in
          input.quantity.subject != practice?.text && line.hasPrefix("  \(input.quantity) ")
        }
      if !isOther { lines.append("  \(line)") }
    }
    let inputs = ofPractice.isEmpty ? step.inputs : ofPractice
    for input in inputs {
      table.add([
        item.description, "\(step.quantity)", step.formula, "\(input.quantity)", input.value,
        input.source ?? "",
      ])
    }
    table.add([item.description, "\(step.quantity)", step.formula, "result", step.result, ""])
  }

  private static func words(_ figure: PaymentFigure?) -> String {
    guard let figure else { return "nothing" }
    let points = figure.points.map { "\($0) points, " } ?? ""
    return points + (figure.money?.written ?? "no payment")
  }
}
