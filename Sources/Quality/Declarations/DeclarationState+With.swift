import Findings

extension DeclarationState {
  /// Takes back that practices were left out, or refuses to.
  ///
  /// The figures were calculated without the practice, so they have a cause again: if the practice
  /// still lacks values, or two networks count it, the declaration waits.
  mutating func countAgain(
    _ scope: AggregationScope,
    _ keys: [DeclarationKey],
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard !scope.with.isEmpty else { return }
    guard !scope.reason.isEmpty else {
      let names = scope.with.sorted().map(\.text).joined(separator: ", ")
      outcome.refuse(
        .withoutNeedsReason,
        "Counting \(names) again in \(scope.service) has no reason",
        about: "service \(scope.service)",
        stamp
      )
      return
    }
    for practice in scope.with.sorted() {
      let leftOut = keys.filter {
        declarations[$0]?.status != .financiallyApproved && isLeftOut(practice, of: $0)
      }
      if leftOut.isEmpty {
        outcome.refuse(
          .practiceNotLeftOut,
          "\(practice) is left out of no declaration of \(scope.service) that was named and can "
            + "still move",
          about: "practice \(practice)",
          stamp
        )
      }
      for key in leftOut { countAgain(practice, in: key, scope.reason, stamp, &outcome) }
    }
    // The network that has counted the practice meanwhile must not go on unasked either.
    takeContests([MembershipChange](), context, stamp, &outcome)
  }

  private mutating func countAgain(
    _ practice: ODSCode,
    in key: DeclarationKey,
    _ reason: String,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let all = waivers[key] ?? []
    let ending = all.filter { $0.leavesOut && $0.practice == practice }
    let kept = all.filter { !ending.contains($0) }
    waivers[key] = kept.isEmpty ? nil : kept
    for waiver in ending {
      note(
        .waiverEnded,
        key,
        from: "\(waiver.kind.rawValue) \(practice)",
        because: reason,
        stamp,
        &outcome
      )
    }
    guard declarations[key]?.status != .awaitingNetworkAchievement else { return }
    add(.value, to: key, because: "\(practice) counts again: \(reason)", stamp, &outcome)
  }
}
