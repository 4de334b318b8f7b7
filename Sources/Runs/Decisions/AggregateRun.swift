public import Book
public import Quality

/// The overnight run: adds the practices' values up to their networks' figures.
///
/// Making it works everything out; what it came to is its ``decisions``, which publish themselves.
public struct AggregateRun: Sendable {
  /// What was decided and what that did.
  public let decisions: DecisionRun
  /// The declarations that still wait, in order.
  public let waiting: [WaitingDeclaration]
  /// The options.
  public let options: AggregateOptions

  /// Works an aggregation out.
  ///
  /// - Parameters:
  ///   - options: What it takes in.
  ///   - run: A run over the book that has done nothing yet.
  ///   - source: Where it is asked for, as findings name it.
  /// - Throws: ``UnusableInstruction`` if the reason cannot be kept; a `Failure` where the book
  ///   cannot be read. What is refused is the decisions' refusal.
  public init(
    _ options: AggregateOptions,
    on run: BookRun,
    from source: String = DecisionRun.source
  ) throws {
    let scope = AggregateScope(options, in: run.state.declarations, from: source)
    let action: DecisionRow.Action = options.with.isEmpty ? .aggregate : .aggregateWith
    let file = try InstructionFile(
      action.rawValue,
      on: run.base,
      scope.lines.map { line in
        { id in
          DecisionRow(
            id: id,
            action: action,
            service: line.service,
            organisation: line.organisation,
            achievementDate: line.date,
            without: options.with.isEmpty ? options.without : options.with,
            reason: options.reason,
            by: run.actor
          )
        }
      }
    )
    self.options = options
    decisions = try DecisionRun(file, refused: scope.unknown, on: run, from: source)
    waiting = scope.waiting(after: decisions.outcome, in: decisions.run.state.declarations)
  }

  /// Aggregates and publishes.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - actor: Who does it; recorded in the book.
  ///   - moment: When, as a value; recorded in the book.
  ///   - options: What it takes in; by default all that waits.
  /// - Returns: What it came to, and the new version; `nil` where nothing changed.
  /// - Throws: `decision-refused`, ``UnusableInstruction``, or a `Failure` where the book cannot be
  ///   read or written.
  public static func aggregate(
    _ path: String,
    by actor: String,
    at moment: Timestamp,
    options: AggregateOptions = AggregateOptions()
  ) throws -> (run: AggregateRun, version: BookVersion?) {
    let run = try AggregateRun(
      options,
      on: try BookRun(path, actor: actor, moment: moment)
    )
    if let refusal = run.decisions.refusal { throw refusal }
    return (run, try run.decisions.publish(command: options.command.text))
  }
}
