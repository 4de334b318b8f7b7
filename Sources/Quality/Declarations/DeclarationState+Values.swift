extension DeclarationState {
  /// Takes changed values in, in any order.
  ///
  /// Rows of design: a payment field of a member that is new or differs gives the cause `value`,
  /// or an off-system case after financial approval; a practice-level service and a network's own
  /// fields are recalculated at once. Fields of management information move nothing, and neither
  /// do rows of the network for fields of its practices: those are CQRS's own totals.
  public mutating func take(
    valueChanges: some Sequence<ValueChange>,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var parts: [PartKey: ChangedValues] = [:]
    for change in valueChanges {
      let key = PartKey(service: change.service, achievementDate: change.achievementDate)
      parts[key, default: ChangedValues(key, self, in: context)].take(change)
    }
    return take(Array(parts.values), in: context, by: stamp)
  }

  /// Takes the changed values of parts in, each part once.
  ///
  /// - Parameters:
  ///   - parts: What changed, gathered over the declarations as they are now.
  ///   - context: The facts.
  ///   - stamp: Who took the values in, and when.
  /// - Returns: What it did.
  public mutating func take(
    _ parts: [ChangedValues],
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var ownChanges: [DeclarationKey: [ValueChange]] = [:]
    var memberChanges: [DeclarationKey: ChangedValues.OfMembers] = [:]
    var contested: Set<Contest> = []
    for part in parts {
      ownChanges.merge(part.own) { $0 + $1 }
      memberChanges.merge(part.ofMembers) { _, _ in
        preconditionFailure("a part comes once")
      }
      contested.formUnion(part.contested)
    }
    var outcome = DeclarationOutcome()
    for key in Set(ownChanges.keys).union(memberChanges.keys).sorted() {
      guard let row = declarations[key], let terms = context.terms(of: key.service) else {
        continue
      }
      let own = (ownChanges[key] ?? []).sorted(by: ValueChange.precedes)
      let ofMembers = memberChanges[key]
      if row.status == .financiallyApproved {
        let sorted = (ofMembers?.all ?? []).sorted(by: ValueChange.precedes)
        compareApproved(key, own + sorted, context, stamp, &outcome)
      } else {
        recalculateAtOnce(key, own, terms, context, stamp, &outcome)
        if let ofMembers {
          let others = ofMembers.count > 1 ? ", and \(ofMembers.count - 1) more" : ""
          add(.value, to: key, because: ofMembers.first.words + others, stamp, &outcome)
        }
      }
    }
    for contest in contested.sorted() {
      ask(about: contest, stamp, &outcome)
    }
    return outcome
  }

  /// Adds a cause of recalculation; one that is there already is not told again.
  mutating func add(
    _ cause: RecalculationCause,
    to key: DeclarationKey,
    because reason: String,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard let before = declarations[key]?.causes, !before.contains(cause) else { return }
    let after = before.union([cause])
    declarations[key]?.causes = after
    note(
      .cause,
      key,
      from: RecalculationCause.cell(before),
      to: RecalculationCause.cell(after),
      because: reason,
      stamp,
      &outcome
    )
  }

  // The declarations that were financially approved with a practice that has left since: its
  // values are still among the approved ones, though it is a member of another network now.
  func declarationsLeft(on part: PartKey) -> [ODSCode: [DeclarationKey]] {
    var keys: [ODSCode: [DeclarationKey]] = [:]
    for (key, rows) in cases
    where key.service == part.service && key.achievementDate == part.achievementDate {
      for row in rows where row.cause == .left { keys[row.practice, default: []].append(key) }
    }
    return keys
  }
}
