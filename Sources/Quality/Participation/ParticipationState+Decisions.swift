import Findings

extension ParticipationState {
  /// Takes a file of decisions in, line by line; whole or not at all.
  ///
  /// - Parameters:
  ///   - rows: The lines, in order, with their places.
  ///   - facts: The organisations and their networks.
  ///   - at: When they are taken in.
  /// - Returns: What they did.
  public mutating func take(
    decisions rows: [Placed<ParticipationDecisionRow>],
    in facts: ParticipationFacts,
    at: Timestamp
  ) -> DeclarationOutcome {
    InstructionTaking.take(rows, into: &self, at: at) {
      $0.decisions[$1]
    } carryOut: {
      (state: inout ParticipationState, row: ParticipationDecisionRow, stamp: Stamp)
        -> DeclarationOutcome in
      let taken = state.carryOut(row, facts, stamp)
      state.decisions[row.id] = row
      return taken
    }
  }

  private mutating func carryOut(
    _ row: ParticipationDecisionRow,
    _ facts: ParticipationFacts,
    _ stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    let takes = ParticipationDecisionRow.columns(of: row.action)
    let filled = row.filledColumns(beside: ["id", "action", "service", "organisation", "by"])
    if let needless = filled.first(where: { !takes.contains($0) }) {
      outcome.refuse(
        .decisionOverfull,
        "\(row.id): \(row.action.word) does not use \(needless)",
        about: row.subject,
        stamp
      )
      return outcome
    }
    switch row.action {
    case .move(.offer): offer(row, facts, stamp, &outcome)
    case .move(let move): take(move, row, facts, stamp, &outcome)
    case .customise: customise(row, facts, stamp, &outcome)
    }
    return outcome
  }

  private mutating func offer(
    _ row: ParticipationDecisionRow,
    _ facts: ParticipationFacts,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    func refuse(_ rule: Rule, _ why: String) {
      outcome.refuse(
        rule,
        "\(row.service) cannot be offered to \(row.organisation): \(why)",
        about: row.subject,
        stamp
      )
    }
    guard let service = service(row.service) else {
      return refuse(.participationInUnknownService, "the book has no such service")
    }
    guard facts.knows(row.organisation) else {
      return refuse(.participationOfUnknown, "the book knows no such organisation")
    }
    guard facts.takes(row.organisation, service.level) else {
      return refuse(
        .offeredToWrongLevel,
        service.level == .network
          ? "it is a network service, which is offered to the network and accepted for its practices"
          : "it is each provider's own, and is offered to networks and commissioners not at all"
      )
    }
    let offer = ParticipationRow(
      service: row.service,
      organisation: row.organisation,
      status: .offered,
      start: row.start ?? service.start,
      end: row.end ?? service.end,
      responseDate: row.responseDate,
      targetDate: row.targetDate,
      statusDate: stamp.at.date,
      paymentType: row.paymentType
    )
    if offer.end < offer.start {
      refuse(.participationReversed, "it would end on \(offer.end), before its start")
    }
    if offer.start < service.start || offer.end > service.end {
      refuse(
        .participationOutsideService,
        "\(offer.start) to \(offer.end) is not within \(service.start) to \(service.end)"
      )
    }
    if let due = offer.responseDate, due < stamp.at.date || due > service.end {
      refuse(
        .offerDatesImpossible,
        "an answer by \(due) is due "
          + (due < stamp.at.date ? "before the offer" : "after the service's end")
      )
    }
    if let target = offer.targetDate, target < service.start || target > service.end {
      refuse(.offerDatesImpossible, "the target date \(target) is no day of the service")
    }
    let standing = participation[offer.key]
    switch ParticipationMove.offer.answer(from: standing?.status) {
    case .refused(let rule, let why): refuse(rule, why)
    case .moves:
      let others = participations(of: offer.organisation, in: offer.service)
      let other = others.first {
        $0.key != offer.key && ($0.status == .offered || $0.status == .approved)
          && $0.start <= offer.end && offer.start <= $0.lastDay
      }
      if let other {
        refuse(
          .offeredAlready,
          "it is \(other.status.rawValue) for \(other.start) to \(other.lastDay)"
        )
      }
    }
    if outcome.isRefused { return }
    participation[offer.key] = offer
    tell(.offer, offer, from: standing?.status, row, facts, stamp, &outcome)
  }

  private mutating func take(
    _ move: ParticipationMove,
    _ row: ParticipationDecisionRow,
    _ facts: ParticipationFacts,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    func refuse(_ rule: Rule, _ why: String) {
      outcome.refuse(
        rule,
        "\(row.service) for \(row.organisation) cannot be \(move.done): \(why)",
        about: row.subject,
        stamp
      )
    }
    guard service(row.service) != nil else {
      return refuse(.participationInUnknownService, "the book has no such service")
    }
    guard facts.knows(row.organisation) else {
      return refuse(.participationOfUnknown, "the book knows no such organisation")
    }
    let all = participations(of: row.organisation, in: row.service)
    let fitting = all.filter { candidate in
      row.start.map { $0 == candidate.start } ?? move.from.contains(candidate.status)
    }
    // Of several that are over, the last one tells best why nothing can be done.
    let choice = fitting.isEmpty && row.start == nil ? Array(all.suffix(1)) : fitting
    guard choice.count < 2 else {
      return refuse(
        .offerAmbiguous,
        "it has several: name the start (\(choice.map(\.start.iso).joined(separator: ", ")))"
      )
    }
    guard let before = choice.first else {
      let why = row.start.map { "it was not offered from \($0)" } ?? "it was not offered"
      return refuse(.offerNotKnown, why)
    }
    if let network = before.through, network != before.organisation {
      return refuse(
        .takesPartThroughNetwork,
        "it takes part through \(network); decide about that network"
      )
    }
    let next: ParticipationStatus
    switch move.answer(from: before.status) {
    case .refused(let rule, let why): return refuse(rule, why)
    case .moves(let status): next = status
    }
    let today = stamp.at.date
    let isOfNetwork = service(row.service)?.level == .network
    let after = before.moved(
      to: next,
      on: today,
      through: move == .accept && isOfNetwork ? row.organisation : nil
    )
    participation[before.key] = after
    tell(move, after, from: before.status, row, facts, stamp, &outcome)
    if move == .accept || move == .reject, let due = before.responseDate, today > due {
      outcome.find(
        .answeredLate,
        "\(row.service) for \(row.organisation) was answered on \(today), after the response "
          + "date \(due)",
        about: "participation \(before.key)",
        stamp
      )
    }
    follow(facts, stamp, &outcome)
  }

  private mutating func customise(
    _ row: ParticipationDecisionRow,
    _ facts: ParticipationFacts,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    func refuse(_ rule: Rule, _ why: String) {
      outcome.refuse(
        rule,
        "\(row.service) cannot be made: \(why)",
        about: "service \(row.service)",
        stamp
      )
    }
    if row.basedOn == nil || row.name.isEmpty {
      return refuse(.decisionIncomplete, "\(row.id): customise needs based_on and name")
    }
    guard let national = row.basedOn.flatMap(service), national.commissioner == nil else {
      return refuse(
        .customisedFromOther,
        "\(row.basedOn?.text ?? "") is no national service of the book"
      )
    }
    guard facts.kind(of: row.organisation) == .commissioner else {
      return refuse(.customisedFromOther, "\(row.organisation) is no commissioner of the book")
    }
    guard service(row.service) == nil else {
      return refuse(.serviceCodeTaken, "the book has a service of that code")
    }
    let start = row.start ?? national.start
    let end = row.end ?? national.end
    guard national.start <= start, start <= end, end <= national.end else {
      return refuse(
        .participationOutsideService,
        "\(start) to \(end) is not within \(national.start) to \(national.end)"
      )
    }
    let source = "customised from \(national.service) by \(row.organisation)"
    services = (services + [national.customised(by: row, start, end, source)]).sorted()
    let days = achievementDates.filter {
      $0.service == national.service && start <= $0.achievementDate && $0.achievementDate <= end
    }
    indicators += Self.copies(indicators.filter { $0.service == national.service }, row.service)
    fields += Self.copies(fields.filter { $0.service == national.service }, row.service)
    achievementDates += Self.copies(days, row.service)
    indicators.sort()
    fields.sort()
    achievementDates.sort()
    outcome.record(
      .customised,
      of: "service \(row.service)",
      from: national.service.text,
      to: "\(start) to \(end), for \(row.organisation)",
      because: row.reason,
      stamp
    )
  }

  /// The rows under another service's code; the code stands in the first column of each.
  private static func copies<Row: TableRow>(_ rows: [Row], _ service: ServiceCode) -> [Row] {
    rows.compactMap { Row(cells: [service.text] + $0.cells.dropFirst()) }
  }

  private func tell(
    _ move: ParticipationMove,
    _ row: ParticipationRow,
    from before: ParticipationStatus?,
    _ decision: ParticipationDecisionRow,
    _ facts: ParticipationFacts,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    outcome.record(
      move.event,
      of: "participation \(row.key)",
      from: before?.rawValue ?? "",
      to: row.status.rawValue,
      because: decision.reason,
      stamp
    )
    let event = move.message
    for copy in event.copies {
      let word = copy.role.rawValue.split(separator: " ").first ?? ""
      var details = ["\(row.organisation)"]
      if move == .offer, let due = row.responseDate { details.append("answer by \(due)") }
      if !decision.reason.isEmpty { details.append(decision.reason) }
      outcome.send(
        MessageRow(
          id: "M-\(event.rawValue)/\(row.key)/\(decision.id)/\(word)",
          at: stamp.at,
          recipient: copy.role.isOfProvider
            ? row.organisation : facts.commissioner(of: row.organisation),
          role: copy.role,
          kind: copy.kind,
          event: event,
          subject: "participation \(row.key)",
          body: event.body(row.key, details)
        )
      )
    }
  }
}

extension ServiceRow {
  /// A commissioner's own service with the terms of this one.
  fileprivate func customised(
    by row: ParticipationDecisionRow,
    _ start: CalendarDate,
    _ end: CalendarDate,
    _ source: String
  ) -> ServiceRow {
    ServiceRow(
      service: row.service,
      name: row.name,
      start: start,
      end: end,
      level: level,
      commissioner: row.organisation,
      isDeclarationRequired: isDeclarationRequired,
      isApprovalRequired: isApprovalRequired,
      source: source,
      terms: terms
    )
  }
}
