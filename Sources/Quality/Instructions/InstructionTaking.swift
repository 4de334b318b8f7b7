import Findings

/// Takes a file of instructions in, line by line; whole or not at all.
enum InstructionTaking {
  /// Takes the lines in.
  ///
  /// A line whose id was taken in before is a no-op that says so; the same id with other words is
  /// refused. Every line that is refused is named, also behind the first.
  ///
  /// - Parameters:
  ///   - rows: The lines, in order, with their places.
  ///   - state: What they change; as it was if one is refused.
  ///   - at: When they are taken in.
  ///   - known: The line of an id that was taken in before.
  ///   - carryOut: Does what a line says, and keeps the line.
  /// - Returns: What they did.
  static func take<State, Row: InstructionRow>(
    _ rows: [Placed<Row>],
    into state: inout State,
    at: Timestamp,
    known: (State, String) -> Row?,
    carryOut: (inout State, Row, Stamp) -> DeclarationOutcome
  ) -> DeclarationOutcome {
    var next = state
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
      } else if let earlier = known(next, row.id) {
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
        taken = carryOut(&next, row, stamp)
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
    state = next
    return outcome
  }
}
