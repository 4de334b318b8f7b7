import Findings

extension DeclarationState {
  /// Records the practices that an aggregation leaves out, or refuses to.
  ///
  /// A practice may be left out that lacks payment fields, or that is in two networks on the day
  /// and counts in the other one: never one whose values are all there, which would choose the
  /// figures. Which of the two it was stays with the waiver, because it ends with its ground.
  ///
  /// - Returns: The declarations for which a practice was newly left out.
  mutating func leaveOut(
    _ scope: AggregationScope,
    _ keys: [DeclarationKey],
    _ terms: DeclarationTerms,
    _ values: [CalendarDate: PaymentValues],
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) -> Set<DeclarationKey> {
    guard !scope.without.isEmpty else { return [] }
    guard !scope.reason.isEmpty else {
      let names = scope.without.sorted().map(\.text).joined(separator: ", ")
      outcome.refuse(
        .withoutNeedsReason,
        "Aggregating \(scope.service) without \(names) has no reason",
        about: "service \(scope.service)",
        stamp
      )
      return []
    }
    var recorded: Set<DeclarationKey> = []
    for practice in scope.without.sorted() {
      let movable = keys.filter {
        declarations[$0]?.status != .financiallyApproved
          && context.members(of: $0.organisation, on: $0.achievementDate).contains(practice)
      }
      guard terms.level == .network, !movable.isEmpty else {
        outcome.refuse(
          .practiceNotMember,
          "\(practice) is no member in any declaration of \(scope.service) that was named and can "
            + "still move",
          about: "practice \(practice)",
          stamp
        )
        continue
      }
      let contested = Set(movable.filter { isClaimedElsewhere(practice, than: $0, context) })
      let networksAtOnce = Dictionary(grouping: contested, by: \.achievementDate)
      if networksAtOnce.values.contains(where: { $0.count > 1 }) {
        outcome.refuse(
          .withoutNeedsNetwork,
          "\(practice) is in more than one network on the day; name the organisation that shall "
            + "not count it",
          about: "practice \(practice)",
          stamp
        )
        continue
      }
      let apt = movable.filter { key in
        contested.contains(key)
          || DeclarationCalculation.gap(
            practice,
            terms.memberFields,
            values[key.achievementDate] ?? PaymentValues()
          ) != nil
      }
      guard !apt.isEmpty else {
        outcome.refuse(
          .practiceComplete,
          "\(practice) has all \(terms.memberFields.count) payment fields of \(scope.service), "
            + "so it counts",
          about: "practice \(practice)",
          stamp
        )
        continue
      }
      for key in apt {
        let kind: WaiverRow.Kind = contested.contains(key) ? .contested : .without
        if isLeftOut(practice, of: key, as: kind) { continue }
        // The newer word says why it is left out.
        let others = (waivers[key] ?? []).filter { !($0.leavesOut && $0.practice == practice) }
        waivers[key] =
          (others + [
            WaiverRow(
              key: key,
              kind: kind,
              practice: practice,
              given: SignOff(at: stamp.at, by: stamp.actor, note: scope.reason)
            )
          ]).sorted()
        note(
          .waived,
          key,
          to: "without \(practice)",
          because: scope.reason,
          stamp,
          &outcome
        )
        recorded.insert(key)
      }
    }
    return recorded
  }
}
