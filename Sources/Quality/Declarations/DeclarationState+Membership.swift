extension DeclarationState {
  /// Takes in that practices joined and left networks, in any order.
  ///
  /// Rows of design: a calculated declaration goes on hold, with the cause `join` or `leave` where
  /// the figures are affected; a financially approved one gets the notice, and an off-system case
  /// where they are affected. A declaration that still awaits its network's achievement takes the
  /// members of the day as they are when it is first calculated.
  ///
  /// - Parameters:
  ///   - membershipChanges: What changed, days of membership compared.
  ///   - policy: Which declarations go on hold.
  ///   - context: The facts after the changes.
  ///   - stamp: Who takes it in, and when.
  /// - Returns: What it did.
  public mutating func take(
    membershipChanges: some Sequence<MembershipChange>,
    holdOn policy: HoldPolicy = .all,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    let changes = Set(membershipChanges)
    let byNetwork = Dictionary(grouping: changes, by: \.network)
    for key in declarations.keys.sorted() {
      let moves = byNetwork[key.organisation] ?? []
      let leftOut = (waivers[key] ?? []).filter { $0.kind == .contested }.map(\.practice)
      let freed = freed(changes, key, context)
      guard !moves.isEmpty || !leftOut.isEmpty || !freed.isEmpty,
        let terms = context.terms(of: key.service),
        terms.level == .network, let status = declarations[key]?.status
      else { continue }
      let touching = moves.filter {
        $0.touches(terms.start, terms.end) && $0.counts(on: key.achievementDate)
      }.sorted()
      switch status {
      case .awaitingNetworkAchievement: continue
      case .financiallyApproved:
        let owed = freed.filter { hasValues($0, but: key) }
        compareMembers(key, touching, andOf: leftOut, freed: owed, context, stamp, &outcome)
        notify(key, of: touching, context, stamp, &outcome)
      default:
        hold(key, touching, policy, context, stamp, &outcome)
        for practice in freed { addUncontested(practice, to: key, stamp, &outcome) }
      }
    }
    takeEndedContests(context, stamp, &outcome)
    takeContests(changes, context, stamp, &outcome)
    return outcome
  }

  private mutating func hold(
    _ key: DeclarationKey,
    _ moves: [MembershipChange],
    _ policy: HoldPolicy,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let considered = moves.filter { policy == .all || $0.affects(key.achievementDate) }
    for practice in Set(considered.map(\.practice)).sorted() {
      let ofPractice = considered.filter { $0.practice == practice }
      let standing = (holds[key] ?? []).filter { $0.practice == practice }
      // The same moves taken in again find the holds that they placed, released or not, at the end
      // of the practice's row of holds.
      let known = standing.suffix(ofPractice.count)
      if zip(known, ofPractice).allSatisfy({ Self.isHold($0, of: $1) }),
        known.count == ofPractice.count, ofPractice.allSatisfy({ isTaken($0, key, context) })
      {
        continue
      }
      for (index, move) in ofPractice.enumerated() {
        let affects = move.affects(key.achievementDate)
        let hold = HoldRow(
          id: "H-\(key.text)/\(practice)/\(standing.count + index + 1)",
          key: key,
          cause: move.isGain ? .joined : .left,
          practice: practice,
          from: move.from,
          through: move.through,
          affectsFigures: affects,
          placed: SignOff(at: stamp.at, by: stamp.actor)
        )
        insert(hold)
        let effect = affects ? "the figures are affected" : "the figures are not affected"
        note(
          .holdPlaced,
          key,
          subject: hold.id,
          to: "open",
          because: "\(hold.words); \(effect)",
          stamp,
          &outcome
        )
        if affects {
          add(
            move.isGain ? .join : .leave,
            to: key,
            because: hold.words,
            stamp,
            &outcome
          )
        }
        send(
          move.isGain ? .practiceJoined : .practiceLeft,
          key,
          detail: hold.id,
          subject: hold.id,
          saying: [hold.words, effect],
          context,
          stamp,
          &outcome
        )
      }
    }
  }

  /// Whether the figures are as a move of a practice made them, or wait to be.
  private func isTaken(
    _ move: MembershipChange,
    _ key: DeclarationKey,
    _ context: DeclarationContext
  ) -> Bool {
    guard move.affects(key.achievementDate),
      context.terms(of: key.service)?.memberFields.isEmpty == false
    else { return true }
    if declarations[key]?.causes.contains(move.isGain ? .join : .leave) ?? false { return true }
    let isCounted = inputs[key]?[move.practice] != nil
    guard move.isGain else { return !isCounted }
    return isCounted || (waivers[key] ?? []).contains { $0.practice == move.practice }
  }

  private static func isHold(_ hold: HoldRow, of change: MembershipChange) -> Bool {
    hold.from == change.from && hold.through == change.through
      && hold.affectsFigures == change.affects(hold.key.achievementDate)
      && (hold.cause == .joined) == change.isGain
  }

  private mutating func notify(
    _ key: DeclarationKey,
    of moves: [MembershipChange],
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    // A case has its own messages.
    let practices = Set((cases[key] ?? []).filter { $0.cause != .value }.map(\.practice))
    for move in moves
    where !move.affects(key.achievementDate) || !practices.contains(move.practice) {
      send(
        .movedAfterApproval,
        key,
        detail: "\(key.text)/\(move.practice)/\(move.kind.rawValue)/\(move.from)",
        saying: [move.words],
        context,
        stamp,
        &outcome
      )
    }
  }
}
