extension DeclarationState {
  /// Takes changed values in, in any order.
  ///
  /// Rows of design: a payment field of a member that is new or differs gives the cause `value`,
  /// or an off-system case after financial approval; a practice-level service and a network's own
  /// fields are recalculated at once. Fields of management information move nothing, and neither
  /// do rows of the network for fields of its practices: those are CQRS's own totals.
  ///
  /// - Parameters:
  ///   - valueChanges: What is new or differs.
  ///   - held: The payment values as they are now, for practices that were left out.
  ///   - context: The facts.
  ///   - stamp: Who took the values in, and when.
  /// - Returns: What it did.
  public mutating func take(
    valueChanges: some Sequence<ValueChange>,
    held: [PartKey: PaymentValues] = [:],
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var parts: [PartKey: ChangedValues] = [:]
    for change in valueChanges {
      let key = PartKey(service: change.service, achievementDate: change.achievementDate)
      parts[key, default: ChangedValues(key, self, in: context)].take(change)
      guard let values = held[key], let terms = context.terms(of: key.service) else { continue }
      let present = terms.memberFields.compactMap { field in
        values[change.organisation, field].map { (field, $0) }
      }
      parts[key]?.hold(present, of: change.organisation)
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
    var held: [PartKey: [ODSCode: [FieldID: AchievementValue]]] = [:]
    for part in parts {
      ownChanges.merge(part.own) { $0 + $1 }
      memberChanges.merge(part.ofMembers) { _, _ in
        preconditionFailure("a part comes once")
      }
      contested.formUnion(part.contested)
      held[part.key] = part.held
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
        let part = PartKey(service: key.service, achievementDate: key.achievementDate)
        compareApproved(
          key,
          own + sorted,
          held: held[part] ?? [:],
          context,
          stamp,
          &outcome
        )
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
