/// How a figure came about, step by step, written by the calculation itself.
///
/// A calculation that is handed `nil` in place of one writes nothing and pays nothing for it.
public struct Explanation: Hashable, Sendable {
  /// Something that a step was made of.
  public struct Input: Hashable, Sendable {
    /// What it is.
    public let quantity: Quantity
    /// Its value, as people read it.
    public let value: String
    /// Where it comes from; `nil` for what an earlier step gave, or where nobody said.
    public let source: String?
  }

  /// One step.
  public struct Step: Hashable, Sendable {
    /// What it gives.
    public let quantity: Quantity
    /// How, in words and symbols.
    public let formula: String
    /// What it was made of, in the order of the formula.
    public let inputs: [Input]
    /// The result before rounding; `nil` where there was nothing to round.
    public let exact: String?
    /// The result.
    public let result: String

    /// The step with some of what it was worked out from.
    ///
    /// - Parameter isKept: Which of the inputs.
    /// - Returns: The step with these, and the same result.
    public func keeping(_ isKept: (Input) -> Bool) -> Step {
      Step(
        quantity: quantity,
        formula: formula,
        inputs: inputs.filter(isKept),
        exact: exact,
        result: result
      )
    }

    /// The step as lines of text: what it gives, each input with its source, the result.
    public var lines: [String] {
      var lines = ["\(quantity): \(formula)"]
      var said: String?
      for input in inputs {
        // A long source that several figures share is read once.
        let isSaid = input.source == said && (said?.count ?? 0) > 80
        let source = input.source.map { isSaid ? " (the same)" : " (\($0))" } ?? ""
        lines.append("  \(input.quantity) \(input.value)\(source)")
        said = input.source ?? said
      }
      let exact = exact.map { "\($0), rounded half up to " } ?? ""
      lines.append("  = \(exact)\(result)")
      return lines
    }
  }

  /// The steps, in the order in which they were taken.
  public private(set) var steps: [Step] = []
  private var sources: [Quantity: String]

  /// Makes an empty explanation.
  ///
  /// - Parameter sources: Where the quantities come from, such as `indicators.csv:12`.
  public init(sources: [Quantity: String] = [:]) {
    self.sources = sources
  }

  /// All steps as lines of text.
  public var lines: [String] { steps.flatMap(\.lines) }

  /// Remembers where a quantity of the steps to come is from.
  mutating func know(_ quantity: Quantity, _ source: String) {
    sources[quantity] = source
  }

  mutating func add(
    _ quantity: Quantity,
    _ formula: String,
    _ inputs: KeyValuePairs<Quantity, String>,
    exact: String? = nil,
    result: String
  ) {
    add(quantity, formula, each: inputs.map { ($0, $1) }, exact: exact, result: result)
  }

  mutating func add(
    _ quantity: Quantity,
    _ formula: String,
    each inputs: [(Quantity, String)],
    exact: String? = nil,
    result: String
  ) {
    steps.append(
      Step(
        quantity: quantity,
        formula: formula,
        inputs: inputs.map { Input(quantity: $0.0, value: $0.1, source: sources[$0.0]) },
        exact: exact == result ? nil : exact,
        result: result
      )
    )
  }
}
