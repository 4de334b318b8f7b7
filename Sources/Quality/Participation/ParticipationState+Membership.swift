import Findings

extension ParticipationState {
  /// Lets participation follow membership: practices take part through the networks that accepted a
  /// service, and what they take part in ends by itself when they leave.
  ///
  /// It is a function of the networks' participation and the spells alone, so that a leave that is
  /// taken back takes the end back too. Participation that a file gave stays as it is, but for the
  /// day on which it ended by itself.
  ///
  /// - Parameters:
  ///   - facts: The organisations and the spells.
  ///   - stamp: Who made it so, and when.
  /// - Returns: What it did.
  public mutating func followMembership(
    in facts: ParticipationFacts,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    follow(facts, stamp, &outcome)
    return outcome
  }

  mutating func follow(
    _ facts: ParticipationFacts,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let spells = facts.spells.filter { !$0.isOneDay && !$0.endsBeforeItStarts }
    let ofNetwork = Dictionary(grouping: spells, by: \.network)
    let ofPractice = Dictionary(grouping: spells, by: \.practice)
    let networkServices = Set(services.filter { $0.level == .network }.map(\.service))
    let before = participation
    var wanted: [ParticipationKey: ParticipationRow] = [:]
    for network in before.values.sorted()
    where network.through == network.organisation && network.status == .approved {
      for spell in (ofNetwork[network.organisation] ?? []).sorted() {
        guard let row = Self.row(of: spell, through: network, stamp.at.date) else { continue }
        // Two networks on one day are asked about elsewhere; taking part is taking part.
        if wanted[row.key].map({ $0.lastDay < row.lastDay }) ?? true { wanted[row.key] = row }
      }
    }
    for (key, row) in before {
      let isOfPractice = row.through != row.organisation
      if let network = row.through, isOfPractice {
        participation[key] = Self.next(row, network, wanted[key], stamp.at.date)
      } else if row.through == nil, networkServices.contains(row.service),
        facts.kind(of: row.organisation) != .network
      {
        participation[key] = row.ending(on: Self.end(of: row, ofPractice[row.organisation] ?? []))
      }
    }
    for (key, row) in wanted where before[key] == nil { participation[key] = row }
    for key in participation.keys.sorted() where participation[key] != before[key] {
      if let row = participation[key] { tell(row, before[key], stamp, &outcome) }
    }
  }

  /// The participation of a practice through its network; `nil` where the days do not meet.
  private static func row(
    of spell: Spell,
    through network: ParticipationRow,
    _ today: CalendarDate
  ) -> ParticipationRow? {
    let start = max(spell.start, network.start)
    let end = spell.end.map { min($0, network.end) } ?? network.end
    guard start <= end else { return nil }
    return ParticipationRow(
      service: network.service,
      organisation: spell.practice,
      status: .approved,
      start: start,
      end: network.end,
      targetDate: network.targetDate,
      statusDate: today,
      paymentType: network.paymentType,
      through: network.organisation,
      ended: end < network.end ? end : nil
    )
  }

  /// What becomes of a participation through a network.
  private static func next(
    _ row: ParticipationRow,
    _ network: ODSCode,
    _ wanted: ParticipationRow?,
    _ today: CalendarDate
  ) -> ParticipationRow {
    guard let wanted else {
      return row.status == .cancelled ? row : row.moved(to: .cancelled, on: today)
    }
    guard row.status == wanted.status, network == wanted.through else { return wanted }
    return row.end == wanted.end ? row.ending(on: wanted.ended) : wanted
  }

  /// The day on which what a file gave ends by itself; `nil` where it does not.
  private static func end(of row: ParticipationRow, _ spells: [Spell]) -> CalendarDate? {
    guard row.status == .approved else { return nil }
    let touching = spells.filter { spell in
      spell.start <= row.end && spell.end.map { row.start <= $0 } ?? true
    }
    // Of a practice that is in no list nothing is known, so that nothing ends.
    guard !touching.isEmpty, touching.allSatisfy({ $0.end.map { $0 < row.end } ?? false }) else {
      return nil
    }
    return touching.compactMap(\.end).max()
  }

  private func tell(
    _ row: ParticipationRow,
    _ before: ParticipationRow?,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let through = row.through.map { "through \($0)" } ?? "membership of its network"
    func record(_ kind: EventRow.Kind, _ old: String, _ new: String, _ why: String) {
      outcome.record(
        kind,
        of: "participation \(row.key)",
        from: old,
        to: new,
        because: why,
        stamp
      )
    }
    if row.status != before?.status {
      let isOver = row.status == .cancelled
      record(
        isOver ? .participationCancelled : .participationBegun,
        before?.status.rawValue ?? "",
        row.status.rawValue,
        isOver ? "the network's participation or the membership is no more" : through
      )
    }
    guard row.ended != before?.ended else { return }
    record(
      .participationEnded,
      before?.lastDay.iso ?? "",
      row.lastDay.iso,
      row.ended == nil ? "the practice stays in its network" : "the practice left its network"
    )
  }
}
