import Findings

extension PeopleState {
  /// Takes a file of decisions in, line by line; whole or not at all.
  ///
  /// - Parameters:
  ///   - rows: The lines, in order, with their places.
  ///   - facts: The organisations and their commissioners.
  ///   - digest: The SHA-256 of a text, in hexadecimal digits.
  ///   - at: When they are taken in.
  /// - Returns: What they did.
  public mutating func take(
    decisions rows: [Placed<UserDecisionRow>],
    in facts: ParticipationFacts,
    digest: (String) -> String,
    at: Timestamp
  ) -> DeclarationOutcome {
    InstructionTaking.take(rows, into: &self, at: at) {
      $0.decisions[$1]
    } carryOut: {
      (state: inout PeopleState, row: UserDecisionRow, stamp: Stamp) -> DeclarationOutcome in
      var outcome = DeclarationOutcome()
      // A line may have made the user that the next one grants to, so that each is looked at alone.
      if let (rule, message) = state.refusal(of: row, in: facts) {
        outcome.refuse(rule, message, about: row.subject, stamp)
      } else {
        state.carryOut(row, facts, digest, stamp, &outcome)
      }
      state.decisions[row.id] = row
      return outcome
    }
  }

  /// Why the person may not decide so; who invites gets hold of all that the invited one may do, and
  /// so needs the role of each organisation.
  private func refusal(
    of row: UserDecisionRow,
    in facts: ParticipationFacts
  ) -> (rule: Rule, message: String)? {
    let ofUser = row.action == .invite ? roles(of: row.user).map(\.organisation) : []
    let organisations = row.organisation.map { [$0] } ?? ofUser
    let targets: [ODSCode?] = organisations.isEmpty ? [nil] : organisations
    for target in targets {
      let found = refusal(of: row.action.bookAction, on: target, by: row.by, in: facts)
      if let found { return found }
    }
    return nil
  }

  private mutating func carryOut(
    _ row: UserDecisionRow,
    _ facts: ParticipationFacts,
    _ digest: (String) -> String,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    func refuse(_ rule: Rule, _ message: String) {
      outcome.refuse(rule, message, about: row.subject, stamp)
    }
    let needed = UserDecisionRow.needed(by: row.action)
    let filled = row.filledColumns(beside: ["id", "action", "user", "by"])
    if let lacking = needed.first(where: { !filled.contains($0) }) {
      return refuse(.decisionIncomplete, "\(row.id): \(row.action.rawValue) needs \(lacking)")
    }
    let takes = needed + UserDecisionRow.allowed(by: row.action)
    if let needless = filled.first(where: { !takes.contains($0) }) {
      return refuse(
        .decisionOverfull,
        "\(row.id): \(row.action.rawValue) does not use \(needless)"
      )
    }
    if row.action == .add, users[row.user] != nil {
      return refuse(.userKnown, "\(row.user) is a user already")
    }
    if row.action != .add, users[row.user] == nil {
      return refuse(.userNotKnown, "\(row.user) is no user of the book")
    }
    switch row.action {
    case .add, .grant: grant(row, facts, stamp, &outcome)
    case .revoke: revoke(row, facts, stamp, &outcome)
    case .invite: invite(row, stamp, &outcome)
    case .register: register(row, facts, digest, stamp, &outcome)
    case .requireSignatures, .waiveSignatures: requireSignatures(row, stamp, &outcome)
    }
  }

  private mutating func grant(
    _ row: UserDecisionRow,
    _ facts: ParticipationFacts,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard let organisation = row.organisation, let role = row.role else { return }
    let words = "\(role.rawValue) of \(organisation)"
    guard facts.knows(organisation), let kind = facts.kind(of: organisation),
      role.kinds.contains(kind)
    else {
      let kind = facts.kind(of: organisation).map { "a \($0.rawValue)" } ?? "not listed"
      outcome.refuse(
        .roleUnfit,
        "\(row.user) cannot have \(words): \(organisation) is \(kind), and the role is of "
          + role.kinds.map(\.rawValue).sorted().joined(separator: ", "),
        about: row.subject,
        stamp
      )
      return
    }
    if holds(row.user, role, organisation) {
      outcome.refuse(.roleHeld, "\(row.user) has \(words)", about: row.subject, stamp)
      return
    }
    if row.action == .add {
      users[row.user] = UserRow(user: row.user, name: row.name)
      outcome.record(.userAdded, of: row.subject, to: "added", because: row.reason, stamp)
    }
    roles.insert(UserRoleRow(user: row.user, organisation: organisation, role: role))
    outcome.record(.roleGranted, of: row.subject, to: words, because: row.reason, stamp)
  }

  private mutating func revoke(
    _ row: UserDecisionRow,
    _ facts: ParticipationFacts,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard let organisation = row.organisation, let role = row.role else { return }
    let words = "\(role.rawValue) of \(organisation)"
    let held = UserRoleRow(user: row.user, organisation: organisation, role: role)
    guard roles.remove(held) != nil else {
      outcome.refuse(.roleNotHeld, "\(row.user) has not \(words)", about: row.subject, stamp)
      return
    }
    if checksRoles, administrators(in: facts).isEmpty {
      outcome.refuse(
        .lastAdministrator,
        "\(row.user) is the last active Organisation Administrator of a commissioner",
        about: row.subject,
        stamp
      )
      return
    }
    outcome.record(.roleRevoked, of: row.subject, from: words, because: row.reason, stamp)
  }

  private mutating func invite(
    _ row: UserDecisionRow,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard let user = users[row.user], let until = row.until else { return }
    if until < stamp.at.date {
      outcome.refuse(
        .invitationWrong,
        "an invitation of \(row.user) until \(until) would be over",
        about: row.subject,
        stamp
      )
      return
    }
    // Who is active stays so, and may answer with another key.
    users[row.user] = UserRow(
      user: user.user,
      name: user.name,
      status: user.status == .active ? .active : .invited,
      key: user.key,
      registered: user.registered,
      keyUntil: user.keyUntil,
      invitation: row.invitation,
      invitedUntil: until
    )
    outcome.record(
      .userInvited,
      of: row.subject,
      from: user.status.rawValue,
      to: "until \(until)",
      because: row.reason,
      stamp
    )
  }

  private mutating func register(
    _ row: UserDecisionRow,
    _ facts: ParticipationFacts,
    _ digest: (String) -> String,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    func refuse(_ rule: Rule, _ message: String) {
      outcome.refuse(rule, message, about: row.subject, stamp)
    }
    guard let user = users[row.user] else { return }
    guard row.by == row.user else {
      return refuse(.userNotActive, "\(row.by) cannot register for \(row.user)")
    }
    guard !user.invitation.isEmpty, let until = user.invitedUntil else {
      return refuse(.invitationNotOpen, "\(row.user) has no open invitation")
    }
    if digest(row.code) != user.invitation {
      return refuse(.invitationWrong, "the code is not that of the last invitation of \(row.user)")
    }
    if until < stamp.at.date {
      return refuse(.invitationWrong, "the invitation of \(row.user) ended on \(until)")
    }
    guard let key = PublicKey(row.key) else {
      return refuse(.keyUnusable, "what \(row.user) gave is no public SSH key")
    }
    if let other = users.values.first(where: { $0.key == key.text && $0.user != row.user }) {
      return refuse(.keyTaken, "the key is that of \(other.user)")
    }
    users[row.user] = UserRow(
      user: user.user,
      name: user.name,
      status: .active,
      key: key.text,
      registered: stamp.at,
      keyUntil: row.until
    )
    if administrators(in: facts).isEmpty {
      return refuse(
        .lastAdministrator,
        "\(row.user) cannot be the first active user: the first one has to be an Organisation "
          + "Administrator of a commissioner"
      )
    }
    outcome.record(
      .userRegistered,
      of: row.subject,
      from: user.status.rawValue,
      to: UserRow.Status.active.rawValue,
      stamp
    )
  }

  private mutating func requireSignatures(
    _ row: UserDecisionRow,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard row.by == row.user else {
      outcome.refuse(
        .userNotActive,
        "\(row.by) cannot decide about signatures for \(row.user)",
        about: row.subject,
        stamp
      )
      return
    }
    let isRequired = row.action == .requireSignatures
    guard requiresSignatures != isRequired else { return }
    requiresSignatures = isRequired
    outcome.record(
      .signaturesRequired,
      of: "setting \(SettingRow.Name.signedInstructions.rawValue)",
      from: isRequired ? "N" : "Y",
      to: isRequired ? "Y" : "N",
      because: row.reason,
      stamp
    )
  }
}
