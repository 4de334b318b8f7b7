import Book
import Findings
import Quality

/// The one path of decisions, whether they came in a file or on the command line.
enum DecisionRun {
  /// Takes the lines of an instruction file in, whole or not at all.
  ///
  /// - Parameters:
  ///   - rows: The lines, in order, with their places.
  ///   - run: The run, whose state and events they change; if one is refused, only findings are
  ///     added.
  ///   - values: The payment values of a service and achievement date as they are now.
  /// - Returns: What they did.
  /// - Throws: What `values` throws.
  static func take(
    rows: [Placed<DecisionRow>],
    in run: inout BookRun,
    values: (ServiceCode, CalendarDate) throws -> PaymentValues
  ) throws -> DeclarationOutcome {
    var read: [PartKey: PaymentValues] = [:]
    for part in partsNeeded(by: rows.map(\.row), run.state.declarations) {
      read[part] = try values(part.service, part.achievementDate)
    }
    let known = read
    let context = run.state.context
    let outcome = run.state.declarations.take(
      decisions: rows,
      values: {
        known[PartKey(service: $0, achievementDate: $1)] ?? PaymentValues()
      },
      in: context,
      at: run.moment
    )
    run.append(outcome)
    return outcome
  }

  /// The parts whose values an aggregation reads: a year's parts that nothing waits for stay shut.
  private static func partsNeeded(
    by rows: [DecisionRow],
    _ state: DeclarationState
  ) -> [PartKey] {
    var parts = state.partsNeeded(toSettleBy: rows)
    for row in rows where row.action == .aggregate {
      for (key, declaration) in state.declarations
      where key.service == row.service
        && row.achievementDate.map({ $0 == key.achievementDate }) ?? true
        && row.organisation.map({ $0 == key.organisation }) ?? true
        && declaration.status != .financiallyApproved
      {
        guard
          !row.without.isEmpty || !declaration.causes.isEmpty
            || declaration.status == .awaitingNetworkAchievement
        else { continue }
        parts.insert(PartKey(service: key.service, achievementDate: key.achievementDate))
      }
    }
    return parts.sorted()
  }
}
