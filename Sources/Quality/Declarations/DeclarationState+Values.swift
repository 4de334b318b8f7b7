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
    let leavers = declarationsLeft()
    var ownChanges: [DeclarationKey: [ValueChange]] = [:]
    var memberChanges: [DeclarationKey: [ValueChange]] = [:]
    var contested: Set<Contest> = []
    for change in valueChanges where change.purpose == .payment {
      guard change.old?.present != change.new?.present,
        let terms = context.terms(of: change.service)
      else { continue }
      func key(_ organisation: ODSCode) -> DeclarationKey {
        DeclarationKey(
          service: change.service,
          achievementDate: change.achievementDate,
          organisation: organisation
        )
      }
      if terms.level == .practice || context.isNetwork(change.organisation) {
        guard terms.level == .practice || terms.networkFields.contains(change.field) else {
          continue
        }
        ownChanges[key(change.organisation), default: []].append(change)
        continue
      }
      guard !terms.networkFields.contains(change.field) else { continue }
      let networks = context.networks(of: change.organisation, on: change.achievementDate)
      var keys = Set(networks.map(key))
      keys.formUnion(
        (leavers[change.organisation] ?? []).filter {
          $0.service == change.service && $0.achievementDate == change.achievementDate
        }
      )
      for key in keys { memberChanges[key, default: []].append(change) }
      if networks.count > 1, networks.contains(where: { declarations[key($0)] != nil }) {
        contested.insert(
          Contest(
            practice: change.organisation,
            service: change.service,
            date: change.achievementDate,
            networks: networks
          )
        )
      }
    }
    var outcome = DeclarationOutcome()
    for key in Set(ownChanges.keys).union(memberChanges.keys).sorted() {
      guard let row = declarations[key], let terms = context.terms(of: key.service) else {
        continue
      }
      let own = (ownChanges[key] ?? []).sorted(by: Self.changePrecedes)
      let ofMembers = memberChanges[key] ?? []
      if row.status == .financiallyApproved {
        let sorted = ofMembers.sorted(by: Self.changePrecedes)
        compareApproved(key, own + sorted, context, stamp, &outcome)
      } else {
        recalculateAtOnce(key, own, terms, context, stamp, &outcome)
        // Sorting all the values of a first extract, only to name one of them, would take long.
        if let first = ofMembers.min(by: Self.changePrecedes) {
          let others = ofMembers.count > 1 ? ", and \(ofMembers.count - 1) more" : ""
          add(.value, to: key, because: first.words + others, stamp, &outcome)
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
  private func declarationsLeft() -> [ODSCode: [DeclarationKey]] {
    var keys: [ODSCode: [DeclarationKey]] = [:]
    for (key, rows) in cases {
      for row in rows where row.cause == .left { keys[row.practice, default: []].append(key) }
    }
    return keys
  }

  private static func changePrecedes(_ left: ValueChange, _ right: ValueChange) -> Bool {
    order(left.organisation, right.organisation) ?? order(left.field, right.field)
      ?? precedes(left.new?.text ?? "", right.new?.text ?? "")
  }
}
