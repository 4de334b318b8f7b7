/// What a calculation came to: a figure, or nothing at all with every reason for that.
///
/// There is no figure of zero that stands for one that could not be worked out.
public enum Calculated<Figure: Sendable>: Sendable {
  /// A figure, and what should be known of it.
  case figure(Figure, notes: [CalculationProblem] = [])
  /// No figure, and why; no reason where it was said already what lacks.
  case blank([CalculationProblem])

  /// The figure, if there is one.
  public var figure: Figure? {
    if case .figure(let figure, _) = self { figure } else { nil }
  }

  /// What should be known of the figure, or why there is none.
  public var problems: [CalculationProblem] {
    switch self {
    case .figure(_, let notes): notes
    case .blank(let reasons): reasons
    }
  }

  /// Goes on from the figure with a step that can fail; its notes stay.
  func then<Next: Sendable>(_ step: (Figure) -> Calculated<Next>) -> Calculated<Next> {
    switch self {
    case .blank(let reasons): return .blank(reasons)
    case .figure(let figure, let notes):
      guard !notes.isEmpty else { return step(figure) }
      switch step(figure) {
      case .figure(let next, let more): return .figure(next, notes: notes + more)
      case .blank(let reasons): return .blank(notes + reasons)
      }
    }
  }
}

extension Calculated: Equatable where Figure: Equatable {}
extension Calculated: Hashable where Figure: Hashable {}

extension Calculated<Money> {
  /// The sum of payments; blank, with every reason, where one of them is.
  public static func total(of payments: some Sequence<Calculated<Money>>) -> Calculated<Money> {
    var amounts: [Money] = []
    var notes: [CalculationProblem] = []
    var isBlank = false
    for payment in payments {
      notes += payment.problems
      if let amount = payment.figure { amounts.append(amount) } else { isBlank = true }
    }
    if isBlank { return .blank(notes) }
    do {
      return .figure(try Money.sum(amounts), notes: notes)
    } catch {
      return .blank(notes + [.arithmetic(error, in: .payment)])
    }
  }
}
