import Findings

extension DeclarationState {
  /// Takes a file of decisions in, line by line; whole or not at all.
  ///
  /// A line whose id was taken in before is a no-op that says so; the same id with other words is
  /// refused. Every line that is refused is named, also behind the first.
  ///
  /// - Parameters:
  ///   - rows: The lines, in order, with their places.
  ///   - values: The current payment values of a service and payment date.
  ///   - context: The facts.
  ///   - at: When they are taken in.
  /// - Returns: What it did.
  public mutating func take(
    decisions rows: [Placed<DecisionRow>],
    values: (ServiceCode, CalendarDate) -> PaymentValues,
    in context: DeclarationContext,
    at: Timestamp
  ) -> DeclarationOutcome {
    var next = self
    var outcome = DeclarationOutcome()
    var seen: Set<String> = []
    var refused = 0
    for placed in rows {
      let row = placed.row
      let stamp = Stamp(
        actor: row.by,
        at: at,
        input: placed.place?.file,
        line: placed.place?.line
      )
      var taken = DeclarationOutcome()
      if !seen.insert(row.id).inserted {
        taken.refuse(
          .decisionIdTwice,
          "\(row.id) is the id of an earlier line too",
          about: "decision \(row.id)",
          stamp
        )
      } else if let earlier = decisions[row.id] {
        if earlier == row {
          taken.find(
            .decisionTakenBefore,
            "\(row.id) was taken in before, and changes nothing",
            about: "decision \(row.id)",
            stamp
          )
        } else {
          taken.refuse(
            .decisionChanged,
            "\(row.id) was taken in before with other words",
            about: "decision \(row.id)",
            stamp
          )
        }
      } else {
        do {
          let decision = try Decision(row)
          taken = next.carryOut(decision, values, context, stamp)
          next.decisions[row.id] = row
        } catch {
          taken.refuse(error.rule, error.message, about: "decision \(row.id)", stamp)
        }
      }
      if taken.isRefused { refused += 1 }
      outcome.append(taken)
    }
    guard refused == 0 else {
      outcome.find(
        .decisionsRefused,
        "Nothing of \(rows.count) decisions was done, because \(refused) of them were refused",
        about: "decisions",
        Stamp(actor: "", at: at, input: rows.first?.place?.file)
      )
      return outcome.onlyFindings
    }
    self = next
    return outcome
  }

  private mutating func carryOut(
    _ decision: Decision,
    _ values: (ServiceCode, CalendarDate) -> PaymentValues,
    _ context: DeclarationContext,
    _ stamp: Stamp
  ) -> DeclarationOutcome {
    switch decision {
    case .declare(let choice, let note): declare([choice], note: note, in: context, by: stamp)
    case .approve(let choice, let note): approve([choice], note: note, in: context, by: stamp)
    case .financeApprove(let choice, let note):
      financeApprove([choice], note: note, in: context, by: stamp)
    case .placeHold(let choice, let reason):
      placeHold(on: choice, because: reason, in: context, by: stamp)
    case .releaseHold(let id, let figuresStand, let reason, let expect):
      releaseHold(
        id,
        figuresStand: figuresStand,
        because: reason,
        expect: expect,
        in: context,
        by: stamp
      )
    case .resolve(let id, let value, let reference, let reason, let expect):
      resolveWithPayment(
        id,
        value: value,
        reference: reference,
        because: reason,
        expect: expect,
        values: values,
        in: context,
        by: stamp
      )
    case .override(let row): override(row, in: context, by: stamp)
    case .withdrawOverride(let id, let reason):
      withdrawOverride(id, because: reason, in: context, by: stamp)
    case .answerAsk(let id, let answer): answerAsk(id, with: answer, by: stamp)
    case .aggregate(let scope): aggregate(scope, values: values, in: context, by: stamp)
    }
  }
}
