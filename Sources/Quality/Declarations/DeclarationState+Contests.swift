extension DeclarationState {
  /// Whether a network's declaration counts a practice that is its member, or will.
  ///
  /// A financially approved declaration counts whom it was approved with, or whose joining or
  /// values were settled since.
  public func counts(_ practice: ODSCode, in key: DeclarationKey) -> Bool {
    guard let status = declarations[key]?.status else { return false }
    return status == .financiallyApproved
      ? wasCounted(practice, in: key) : !isLeftOut(practice, of: key)
  }

  /// Whether a network's declaration counts a practice that is its member, or will when the
  /// practice has every value.
  func claims(_ practice: ODSCode, in key: DeclarationKey) -> Bool {
    guard declarations[key] != nil else { return false }
    return counts(practice, in: key) || isLeftOut(practice, of: key, as: .without)
  }

  /// Whether another network's declaration counts a practice on the day, or will.
  func isClaimedElsewhere(
    _ practice: ODSCode,
    than key: DeclarationKey,
    _ context: DeclarationContext
  ) -> Bool {
    others(practice, than: key, context).contains { claims(practice, in: $0) }
  }

  /// Whether another network's declaration counts a practice on the day.
  func isCountedElsewhere(
    _ practice: ODSCode,
    than key: DeclarationKey,
    _ context: DeclarationContext
  ) -> Bool {
    others(practice, than: key, context).contains { counts(practice, in: $0) }
  }

  /// Whether a practice is left out of a declaration, whatever for unless a kind is named.
  ///
  /// - Parameters:
  ///   - practice: The practice.
  ///   - key: The declaration.
  ///   - kind: Why it has to be left out; `nil` for any reason.
  /// - Returns: Whether it is.
  public func isLeftOut(
    _ practice: ODSCode,
    of key: DeclarationKey,
    as kind: WaiverRow.Kind? = nil
  ) -> Bool {
    (waivers[key] ?? []).contains { waiver in
      waiver.practice == practice && waiver.leavesOut && kind.map { $0 == waiver.kind } ?? true
    }
  }

  /// Who contests a practice on the day; `nil` unless several networks count it.
  ///
  /// - Parameters:
  ///   - practice: The practice.
  ///   - part: The service and the day.
  ///   - isBack: Whether the practice has just got every value, so that it counts again wherever it
  ///     was left out for the lack of some.
  ///   - context: The facts.
  /// - Returns: The contest.
  func contest(
    _ practice: ODSCode,
    _ part: PartKey,
    isBack: Bool = false,
    _ context: DeclarationContext
  ) -> Contest? {
    let networks = context.networks(of: practice, on: part.achievementDate)
    guard networks.count > 1 else { return nil }
    let counting = networks.filter {
      let key = DeclarationKey(
        service: part.service,
        achievementDate: part.achievementDate,
        organisation: $0
      )
      return isBack ? claims(practice, in: key) : counts(practice, in: key)
    }
    guard counting.count > 1 else { return nil }
    return Contest(
      practice: practice,
      service: part.service,
      date: part.achievementDate,
      networks: counting
    )
  }

  /// Gives every calculated declaration with a contested member a cause, and asks.
  ///
  /// Row of design: a practice in two networks on the day asks, and both networks' declarations
  /// keep their cause until an instruction chooses. Also the one that has counted the practice all
  /// along must not go on unasked.
  ///
  /// - Parameters:
  ///   - changes: The changes of membership that came in, which are asked about again.
  ///   - context: The facts after the changes.
  ///   - stamp: Who took them in, and when.
  ///   - outcome: What it did.
  mutating func takeContests(
    _ changes: some Sequence<MembershipChange>,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let touched = Dictionary(grouping: changes, by: \.practice)
    let parts = Set(
      declarations.keys.map {
        PartKey(service: $0.service, achievementDate: $0.achievementDate)
      }
    )
    for part in parts.sorted() where context.terms(of: part.service)?.level == .network {
      let day = part.achievementDate
      for practice in context.contestedPractices(on: day) {
        var isNew = (touched[practice] ?? []).contains { $0.affects(day) }
        guard let contest = contest(practice, part, context),
          contest.networks.contains(where: { canWait($0, part) })
        else {
          if isNew { askOffSystem(about: practice, part, context, stamp, &outcome) }
          continue
        }
        for network in contest.networks {
          let key = DeclarationKey(
            service: part.service,
            achievementDate: day,
            organisation: network
          )
          guard let row = declarations[key], row.status != .financiallyApproved,
            row.status != .awaitingNetworkAchievement, !row.causes.contains(.join),
            !doFiguresStand(without: practice, in: key)
          else { continue }
          let names = contest.networks.map(\.text).joined(separator: " and ")
          add(
            .join,
            to: key,
            because: "\(practice) is a member of \(names) on \(day)",
            stamp,
            &outcome
          )
          isNew = true
        }
        if isNew { ask(about: contest, stamp, &outcome) }
      }
    }
  }

  /// Gives declarations a cause that left a practice out for another network which counts it no
  /// more; of financially approved ones the membership is compared instead.
  mutating func takeEndedContests(
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    for key in waivers.keys.sorted() {
      guard let status = declarations[key]?.status, status != .financiallyApproved,
        status != .awaitingNetworkAchievement
      else { continue }
      for practice in uncontested(key, context) {
        addUncontested(practice, to: key, stamp, &outcome)
      }
    }
  }

  /// Gives a declaration a cause that left a practice out which no other network counts any more.
  mutating func addUncontested(
    _ practice: ODSCode,
    to key: DeclarationKey,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    add(
      .join,
      to: key,
      because: "no other network counts \(practice) on \(key.achievementDate) any more",
      stamp,
      &outcome
    )
  }

  /// Whether members wait for aggregation that no hold stands for: contested, or contested no more.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - except: A practice without which the figures stand.
  ///   - context: The facts.
  /// - Returns: Whether any does.
  func areMembersWaiting(
    _ key: DeclarationKey,
    except: ODSCode,
    _ context: DeclarationContext
  ) -> Bool {
    let part = PartKey(service: key.service, achievementDate: key.achievementDate)
    return uncontested(key, context).contains { $0 != except }
      || context.members(of: key.organisation, on: key.achievementDate).contains {
        $0 != except && !isLeftOut($0, of: key) && !doFiguresStand(without: $0, in: key)
          && contest($0, part, context) != nil
      }
  }

  // The members that were left out for another network which does not count them any more.
  private func uncontested(_ key: DeclarationKey, _ context: DeclarationContext) -> [ODSCode] {
    let left = (waivers[key] ?? []).filter { $0.kind == .contested }
    guard !left.isEmpty else { return [] }
    let members = context.members(of: key.organisation, on: key.achievementDate)
    return left.map(\.practice).filter {
      members.contains($0) && !isClaimedElsewhere($0, than: key, context)
    }
  }

  private func doFiguresStand(without practice: ODSCode, in key: DeclarationKey) -> Bool {
    (waivers[key] ?? []).contains { $0.kind == .figuresStand && $0.practice == practice }
  }

  private func others(
    _ practice: ODSCode,
    than key: DeclarationKey,
    _ context: DeclarationContext
  ) -> [DeclarationKey] {
    context.networks(of: practice, on: key.achievementDate).compactMap {
      $0 == key.organisation
        ? nil
        : DeclarationKey(
          service: key.service,
          achievementDate: key.achievementDate,
          organisation: $0
        )
    }
  }
}
