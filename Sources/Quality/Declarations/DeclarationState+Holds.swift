import Findings

extension DeclarationState {
  /// Puts a declaration on hold for a person's reason; row of design: before Financially Approved.
  public mutating func placeHold(
    on choice: DeclarationChoice,
    because reason: String,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    let key = choice.key
    let subject = "declaration \(key)"
    guard let row = declarations[key] else {
      outcome.refuse(
        .declarationNotKnown,
        "\(key) is no declaration, so it cannot be put on hold",
        about: subject,
        stamp
      )
      return outcome
    }
    refuseStale(choice, stamp, &outcome)
    if row.status == .financiallyApproved {
      outcome.refuse(
        .holdTooLate,
        "\(key) is Financially Approved, so it cannot be put on hold",
        about: subject,
        stamp
      )
    }
    if reason.isEmpty {
      outcome.refuse(
        .holdNeedsReason,
        "A hold on \(key) has no reason",
        about: subject,
        stamp
      )
    }
    if outcome.isRefused { return outcome }
    let count = (holds[key] ?? []).filter { $0.cause == .person }.count
    let hold = HoldRow(
      id: "H-\(key.text)/person/\(count + 1)",
      key: key,
      cause: .person,
      practice: nil,
      from: nil,
      through: nil,
      affectsFigures: false,
      placed: SignOff(at: stamp.at, by: stamp.actor, note: reason)
    )
    insert(hold)
    note(
      .holdPlaced,
      key,
      subject: hold.id,
      to: "open",
      because: reason,
      stamp,
      &outcome
    )
    send(
      .holdPlaced,
      key,
      detail: hold.id,
      subject: hold.id,
      saying: [hold.id],
      context,
      stamp,
      &outcome
    )
    return outcome
  }

  /// Releases a hold.
  ///
  /// Rows of design. Joined: if the join still waits for aggregation, only with `figuresStand`,
  /// which is recorded as a waiver and drops that cause; then the declaration goes on from where
  /// it was. Left, or both: refused until aggregation has run since; then always back to Awaiting
  /// Service Provider Approval. A person's: whenever the commissioner says so.
  ///
  /// - Parameters:
  ///   - id: The hold's identifier.
  ///   - figuresStand: Whether the figures are right without the practice that joined.
  ///   - reason: Why it is released; may be empty.
  ///   - expect: The declaration's revision as it was looked at.
  ///   - context: The facts.
  ///   - stamp: Who asks for it, and when.
  /// - Returns: What it did.
  public mutating func releaseHold(
    _ id: String,
    figuresStand: Bool = false,
    because reason: String = "",
    expect: Int? = nil,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    guard let (key, index) = hold(id), let hold = holds[key]?[index] else {
      outcome.refuse(
        .holdNotKnown,
        "\(id) is no hold; reckoner hold list shows them",
        about: "hold \(id)",
        stamp
      )
      return outcome
    }
    guard hold.isOpen else {
      outcome.refuse(
        .holdAlreadyReleased,
        "\(id) was released by \(hold.released?.by ?? "") at \(hold.released?.at.iso ?? "")",
        about: "hold \(id)",
        stamp
      )
      return outcome
    }
    refuseStale(DeclarationChoice(key, expect: expect), stamp, &outcome)
    let lifting = lifting(hold)
    let leaves = openHolds(key).filter { $0.cause == .left }
    if figuresStand, hold.cause != .joined || lifting.declaresAgain {
      outcome.refuse(
        .figuresStandNotForHold,
        "\(id) cannot be released with figures standing: "
          + (hold.cause == .person ? "no practice joined" : leaves.map(\.words).joined()),
        about: "hold \(id)",
        stamp
      )
    } else if lifting == .aggregating {
      outcome.refuse(
        .leaveAwaitsAggregation,
        "\(id) on \(key) cannot be released: "
          + leaves.map(\.words).joined(separator: "; ")
          + ", and aggregation has not run since; run reckoner aggregate first",
        about: "hold \(id)",
        stamp
      )
    } else if lifting == .aggregatingOrStanding, !figuresStand {
      outcome.refuse(
        .joinAwaitsAggregation,
        "\(id) on \(key) cannot be released: \(hold.words), and the figures do not count it yet; "
          + "run reckoner aggregate first, or release with --figures-stand",
        about: "hold \(id)",
        stamp
      )
    }
    if outcome.isRefused { return outcome }
    let stands = figuresStand && lifting == .aggregatingOrStanding
    holds[key]?[index].released = SignOff(at: stamp.at, by: stamp.actor, note: reason)
    holds[key]?[index].release = stands ? .figuresStand : .released
    note(
      .holdReleased,
      key,
      subject: id,
      from: "open",
      to: (stands ? HoldRow.Release.figuresStand : .released).rawValue,
      because: reason,
      stamp,
      &outcome
    )
    send(
      .holdReleased,
      key,
      detail: id,
      subject: id,
      saying: [hold.words(in: id)],
      context,
      stamp,
      &outcome
    )
    if stands {
      waive(hold, reason, context, stamp, &outcome)
    } else if figuresStand {
      outcome.find(
        .figuresStandNotNeeded,
        "\(id) on \(key) did not wait for aggregation",
        about: "hold \(id)",
        stamp
      )
    }
    if lifting.declaresAgain, let terms = context.terms(of: key.service) {
      goBack(
        key,
        terms,
        because: "a hold was released after a practice left",
        saying: [id],
        context,
        stamp,
        &outcome
      )
    }
    return outcome
  }

  private mutating func waive(
    _ hold: HoldRow,
    _ reason: String,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard let practice = hold.practice, let causes = declarations[hold.key]?.causes else { return }
    let key = hold.key
    let waiver = WaiverRow(
      key: key,
      kind: .figuresStand,
      practice: practice,
      from: hold.from,
      given: SignOff(at: stamp.at, by: stamp.actor, note: reason)
    )
    let others = (waivers[key] ?? []).filter {
      $0.kind != .figuresStand || $0.practice != practice
    }
    waivers[key] = (others + [waiver]).sorted()
    note(
      .waived,
      key,
      to: "figures-stand \(practice)",
      because: hold.words,
      stamp,
      &outcome
    )
    // The cause stands for every join; it goes when no other one waits.
    if openHolds(key).contains(where: { $0.joinWaits(causes) })
      || areMembersWaiting(key, except: practice, context)
    {
      return
    }
    let rest = causes.subtracting([.join])
    declarations[key]?.causes = rest
    note(
      .causeDropped,
      key,
      from: RecalculationCause.cell(causes),
      to: RecalculationCause.cell(rest),
      because: "the figures stand",
      stamp,
      &outcome
    )
    if !rest.isEmpty {
      outcome.find(
        .waiverWillEnd,
        "\(key) will be calculated again (\(RecalculationCause.cell(rest))), and will then count "
          + "\(practice)",
        about: "declaration \(key)",
        stamp
      )
    }
  }

  private func hold(_ id: String) -> (DeclarationKey, Int)? {
    for (key, rows) in holds {
      if let index = rows.firstIndex(where: { $0.id == id }) { return (key, index) }
    }
    return nil
  }
}

extension HoldRow {
  /// What a message says of the hold: a person's reason is free text, and stays in the book.
  func words(in id: String) -> String { cause == .person ? id : words }
}
