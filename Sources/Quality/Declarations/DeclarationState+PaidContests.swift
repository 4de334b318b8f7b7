import Findings

/// Practices in two networks on the day where nothing can wait any more, or not in both.
extension DeclarationState {
  /// Whether a network's declaration can wait for a person to choose.
  func canWait(_ network: ODSCode, _ part: PartKey) -> Bool {
    declarations[part.declaration(of: network)]?.status != .financiallyApproved
  }

  /// Asks about a practice that more than one network is paid for, or would be with its open
  /// off-system case, where one of them is financially approved.
  ///
  /// Row of design: a practice in two networks on the day asks, in any state. What is financially
  /// approved cannot wait for the answer, so that it has to be settled off the system.
  mutating func askOffSystem(
    about practice: ODSCode,
    _ part: PartKey,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let networks = context.networks(of: practice, on: part.achievementDate).filter {
      let key = part.declaration(of: $0)
      return counts(practice, in: key) || openJoining(practice, in: key) != nil
    }
    let approved = networks.filter { !canWait($0, part) }
    guard networks.count > 1, !approved.isEmpty else { return }
    let cases = approved.compactMap { openJoining(practice, in: part.declaration(of: $0))?.id }
    let names = networks.map(\.text).joined(separator: " and ")
    outcome.find(
      .memberOfTwoNetworks,
      "\(practice) is a member of \(names) on \(part.achievementDate), and for \(part.service) "
        + "\(approved.map(\.text).joined(separator: " and ")) "
        + "\(approved.count == 1 ? "is" : "are") Financially Approved; choose off the system which "
        + "of them is paid for it"
        + (cases.isEmpty ? "" : ", and settle \(cases.joined(separator: ", ")) only then"),
      about: "practice \(practice)",
      stamp
    )
  }

  /// Says that a joining was settled of a practice that another network is paid for.
  mutating func askAboutSettled(
    _ row: OffSystemRow,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard row.cause == .joined, isCountedElsewhere(row.practice, than: row.key, context),
      !outcome.findings.contains(where: { $0.rule == .memberOfTwoNetworks })
    else { return }
    let part = PartKey(service: row.key.service, achievementDate: row.key.achievementDate)
    askOffSystem(about: row.practice, part, context, stamp, &outcome)
  }

  /// Follows up what financial approval, or the settling of a case, decides for other networks.
  ///
  /// A practice that they left out for a network which has now been approved without it counts with
  /// them; one that they count waits for a person where another network is paid for it now.
  mutating func takeContestsDecided(
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    takeContests([MembershipChange](), context, stamp, &outcome)
    takeEndedContests(context, stamp, &outcome)
    for key in waivers.keys.sorted() where declarations[key]?.status == .financiallyApproved {
      let leftOut = (waivers[key] ?? []).filter { $0.kind == .contested }.map(\.practice)
      guard !leftOut.isEmpty else { continue }
      compareMembers(key, [], andOf: leftOut, context, stamp, &outcome)
    }
  }

  /// The members that were left out for the lack of values and have just left another network.
  ///
  /// Their values may have come while that one counted them, so that the next calculation has to
  /// look at them again.
  func freed(
    _ changes: Set<MembershipChange>,
    _ key: DeclarationKey,
    _ context: DeclarationContext
  ) -> [ODSCode] {
    let left = (waivers[key] ?? []).filter { $0.kind == .without }.map(\.practice)
    guard !left.isEmpty else { return [] }
    let members = context.members(of: key.organisation, on: key.achievementDate)
    return left.filter { practice in
      members.contains(practice) && !isCountedElsewhere(practice, than: key, context)
        && changes.contains {
          $0.practice == practice && $0.network != key.organisation && !$0.isGain
            && $0.affects(key.achievementDate)
        }
    }
  }

  /// Whether another declaration of the day was calculated with a practice, which therefore had
  /// every value.
  func hasValues(_ practice: ODSCode, but key: DeclarationKey) -> Bool {
    inputs.contains { other, counted in
      other != key && other.service == key.service
        && other.achievementDate == key.achievementDate && counted[practice] != nil
    }
  }

  private func openJoining(_ practice: ODSCode, in key: DeclarationKey) -> OffSystemRow? {
    openCases(key).last { $0.practice == practice && $0.cause == .joined }
  }
}

extension PartKey {
  /// The declaration of an organisation for the part's service and date.
  func declaration(of organisation: ODSCode) -> DeclarationKey {
    DeclarationKey(service: service, achievementDate: achievementDate, organisation: organisation)
  }
}
