import Findings

extension DeclarationState {
  /// Takes a file of decisions in, line by line; whole or not at all.
  ///
  /// How lines are told apart, and what becomes of one that is refused, is ``InstructionTaking``'s.
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
    InstructionTaking.take(rows, into: &self, at: at) {
      $0.decisions[$1]
    } carryOut: {
      (state: inout DeclarationState, row: DecisionRow, stamp: Stamp) -> DeclarationOutcome in
      do throws(Decision.Unfit) {
        let taken = state.carryOut(try Decision(row), values, context, stamp)
        state.decisions[row.id] = row
        return taken
      } catch {
        var taken = DeclarationOutcome()
        taken.refuse(error.rule, error.message, about: "decision \(row.id)", stamp)
        return taken
      }
    }
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
