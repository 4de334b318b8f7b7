import Findings

extension DeclarationState {
  /// Settles an off-system case.
  ///
  /// From then on changes are compared with what was settled, so that one difference is never
  /// opened or paid twice.
  ///
  /// - Parameters:
  ///   - id: The case's identifier.
  ///   - value: The value that was settled; `nil` for the case's new value.
  ///   - reference: What finds the settlement again: a payment, a letter.
  ///   - reason: Why it was settled so; may be empty.
  ///   - expect: The declaration's revision as it was looked at.
  ///   - context: The facts.
  ///   - stamp: Who asks for it, and when.
  /// - Returns: What it did.
  public mutating func resolve(
    _ id: String,
    value: AchievementValue? = nil,
    reference: String,
    because reason: String = "",
    expect: Int? = nil,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    let subject = "case \(id)"
    guard let (key, index) = offSystemCase(id), let row = cases[key]?[index] else {
      outcome.refuse(
        .caseNotKnown,
        "\(id) is no off-system case; reckoner off-system list shows them",
        about: subject,
        stamp
      )
      return outcome
    }
    switch row.state {
    case .open, .amended: break
    case .resolved:
      outcome.refuse(
        .caseAlreadyResolved,
        "\(id) on \(key) was resolved by \(row.resolved?.by ?? "") with reference "
          + "\(row.reference)",
        about: subject,
        stamp
      )
      return outcome
    case .voided, .covered:
      outcome.refuse(
        .caseNotOpen,
        "\(id) on \(key) is \(row.state.rawValue), so there is nothing to settle; reckoner "
          + "off-system list shows the open cases",
        about: subject,
        stamp
      )
      return outcome
    }
    refuseStale(DeclarationChoice(key, expect: expect), stamp, &outcome)
    if reference.isEmpty {
      outcome.refuse(
        .resolutionNeedsReference,
        "Resolving \(id) on \(key) has no reference",
        about: subject,
        stamp
      )
    }
    let settled = value?.present ?? row.new
    if let why = unfit(settled, value?.present, row) {
      outcome.refuse(
        .settledValueUnfit,
        "\(id) on \(key) cannot be resolved: \(why)",
        about: subject,
        stamp
      )
    }
    if outcome.isRefused { return outcome }
    if row.cause == .left { settleLeaving(row) }
    cases[key]?[index].state = .resolved
    cases[key]?[index].settled = settled
    cases[key]?[index].reference = reference
    cases[key]?[index].resolved = SignOff(at: stamp.at, by: stamp.actor, note: reason)
    cases[key]?[index].changedAt = stamp.at
    note(
      .caseResolved,
      key,
      subject: id,
      from: row.words,
      to: settled.map { "settled \($0) (\(reference))" } ?? "settled (\(reference))",
      because: reason,
      stamp,
      &outcome
    )
    settleFigure(row, settled)
    if row.cause == .left { voidCovered(key, row.practice, stamp, &outcome) }
    if row.cause != .value {
      takeContestsDecided(context, stamp, &outcome)
      askAboutSettled(row, context, stamp, &outcome)
    }
    send(
      .offSystemResolved,
      key,
      detail: id,
      subject: id,
      saying: [id],
      context,
      stamp,
      &outcome
    )
    return outcome
  }

  private func unfit(
    _ settled: AchievementValue?,
    _ given: AchievementValue?,
    _ row: OffSystemRow
  ) -> String? {
    if row.cause != .value {
      return given == nil ? nil : "a membership is settled without a value"
    }
    guard let settled else { return "the new value is missing, so say which value was settled" }
    guard let like = row.old ?? row.new, (like.number == nil) != (settled.number == nil) else {
      return nil
    }
    return "\(settled) is of another kind than \(like)"
  }

  // Approved plus settled; the approved figure itself stands. A practice whose joining was settled
  // is in no approved total, and neither are its later changes.
  private mutating func settleFigure(_ row: OffSystemRow, _ settled: AchievementValue?) {
    guard let field = row.field, let settled, let figure = figures[row.key]?[field] else { return }
    if row.practice == row.key.organisation {
      figures[row.key]?[field]?.settled = settled
      return
    }
    guard settledMembership(row.key, row.practice) == nil,
      let total = (figure.settled ?? figure.approved)?.number,
      let amount = settled.number
    else { return }
    // A total of 18 digits at most and an amount of 18 digits at most cannot overflow.
    let sum = total + amount - (row.old?.number ?? 0)
    figures[row.key]?[field]?.settled = AchievementValue(String(sum)) ?? figure.settled
  }

  // What a practice is paid for, approved plus settled, goes with it. One whose joining was settled
  // is in no total that it could go from.
  private mutating func settleLeaving(_ row: OffSystemRow) {
    let (key, practice) = (row.key, row.practice)
    guard settledMembership(key, practice) == nil else { return }
    var counted = inputs[key]?[practice] ?? [:]
    for row in cases[key] ?? []
    where row.practice == practice && row.cause == .value && row.state == .resolved {
      if let field = row.field { counted[field] = row.settled }
    }
    for (field, value) in counted {
      guard let figure = figures[key]?[field], let amount = value.number,
        let total = (figure.settled ?? figure.approved)?.number
      else { continue }
      figures[key]?[field]?.settled = AchievementValue(String(total - amount)) ?? figure.settled
    }
  }

  private mutating func voidCovered(
    _ key: DeclarationKey,
    _ practice: ODSCode,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    for index in (cases[key] ?? []).indices {
      guard let row = cases[key]?[index], row.practice == practice, row.state == .covered else {
        continue
      }
      change(
        key,
        index,
        to: .voided,
        because: "settled with the practice's leaving",
        stamp,
        &outcome
      )
    }
  }

  private func offSystemCase(_ id: String) -> (DeclarationKey, Int)? {
    for (key, rows) in cases {
      if let index = rows.firstIndex(where: { $0.id == id }) { return (key, index) }
    }
    return nil
  }
}
