public import Findings

extension PeopleState {
  /// Why a person may not do something; `nil` where the person may.
  ///
  /// The table of who may do what is ``BookAction/grants``. A book without an active user takes
  /// everybody at their word.
  ///
  /// - Parameters:
  ///   - action: What is done.
  ///   - organisation: To whom; `nil` for the book as a whole, which takes a commissioner's role.
  ///   - user: By whom.
  ///   - facts: The organisations and their commissioners.
  /// - Returns: The rule, and a sentence that names the role that is missing.
  public func refusal(
    of action: BookAction,
    on organisation: ODSCode?,
    by user: String,
    in facts: ParticipationFacts
  ) -> (rule: Rule, message: String)? {
    guard checksRoles, action != .register else { return nil }
    guard let row = users[user], row.status == .active else {
      let why = users[user].map { "is \($0.status.rawValue) and not registered" } ?? "is no user"
      return (.userNotActive, "\(user) may not \(action.rawValue): \(user) \(why)")
    }
    var missing: [String] = []
    for grant in action.grants {
      switch grant.side {
      case .own where organisation != nil, .commissioner where organisation != nil:
        guard let organisation else { continue }
        let of = grant.side == .own ? organisation : facts.commissioner(of: organisation)
        guard let of else {
          missing.append("\(grant.role.rawValue) of the commissioner of \(organisation)")
          continue
        }
        if holds(user, grant.role, of) { return nil }
        missing.append("\(grant.role.rawValue) of \(of)")
      default:
        let held = roles(of: user).contains {
          $0.role == grant.role && facts.kind(of: $0.organisation) == .commissioner
        }
        if held { return nil }
        missing.append("\(grant.role.rawValue) of a commissioner")
      }
    }
    var named: [String] = []
    for words in missing where !named.contains(words) { named.append(words) }
    return (
      .roleMissing,
      "\(user) may not \(action.rawValue): it takes \(named.joined(separator: ", or "))"
    )
  }

  /// Refuses each of some acts that its person may not do.
  ///
  /// - Parameters:
  ///   - acts: The acts, each with its place.
  ///   - facts: The organisations and their commissioners.
  ///   - at: When.
  /// - Returns: The refusals, with nothing else; no refusal where all may be done.
  public func check(
    _ acts: [PersonalAct],
    in facts: ParticipationFacts,
    at: Timestamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    for act in acts {
      guard
        let (rule, message) = refusal(of: act.action, on: act.organisation, by: act.by, in: facts)
      else { continue }
      let stamp = Stamp(actor: act.by, at: at, input: act.place?.file, line: act.place?.line)
      outcome.refuse(rule, message, about: act.subject, stamp)
    }
    return outcome
  }
}
