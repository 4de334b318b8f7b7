import Findings

extension DeclarationState {
  /// Declares figures as they stand; all or none.
  ///
  /// Row of design: refused with causes present, on hold, or with a member whose participation is
  /// not Approved; if one of many is, all are refused, and each is named.
  public mutating func declare(
    _ choices: [DeclarationChoice],
    note: String = "",
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    take(.declare, choices, note, context, stamp)
  }

  /// Approves declared figures for the commissioner; all or none.
  public mutating func approve(
    _ choices: [DeclarationChoice],
    note: String = "",
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    take(.approve, choices, note, context, stamp)
  }

  /// Approves figures for finance; all or none, and for good.
  public mutating func financeApprove(
    _ choices: [DeclarationChoice],
    note: String = "",
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    take(.financeApprove, choices, note, context, stamp)
  }

  private mutating func take(
    _ step: DeclarationStep,
    _ choices: [DeclarationChoice],
    _ remark: String,
    _ context: DeclarationContext,
    _ stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    let choices = Set(choices).sorted { left, right in
      order(left.key, right.key) ?? ((left.expect ?? 0) < (right.expect ?? 0))
    }
    var clean: Set<DeclarationKey> = []
    for choice in choices {
      let before = outcome.findings.count
      refuse(step, choice, context, stamp, &outcome)
      if outcome.findings.count == before { clean.insert(choice.key) }
    }
    if outcome.isRefused {
      for key in clean.sorted() {
        outcome.find(
          .heldBackWithOthers,
          "\(key) was not \(step.done), because another one was refused",
          about: "declaration \(key)",
          stamp
        )
      }
      return outcome
    }
    for key in Set(choices.map(\.key)).sorted() {
      guard let terms = context.terms(of: key.service) else { continue }
      take(step, key, terms, remark, context, stamp, &outcome)
    }
    if step == .financeApprove { takeContestsDecided(context, stamp, &outcome) }
    return outcome
  }

  private mutating func take(
    _ step: DeclarationStep,
    _ key: DeclarationKey,
    _ terms: DeclarationTerms,
    _ remark: String,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let signOff = SignOff(at: stamp.at, by: stamp.actor, note: remark)
    let next: DeclarationStatus
    let kind: EventRow.Kind
    switch step {
    case .declare:
      next = terms.afterDeclaring
      kind = .declared
      declarations[key]?.declared = signOff
      for (field, figures) in figures[key] ?? [:] {
        self.figures[key]?[field]?.declared = figures.calculated
      }
    case .approve, .financeApprove:
      if step == .approve {
        next = .awaitingFinancialApproval
        kind = .approved
        declarations[key]?.approved = signOff
      } else {
        next = .financiallyApproved
        kind = .financeApproved
        declarations[key]?.financeApproved = signOff
      }
      for (field, figures) in figures[key] ?? [:] {
        self.figures[key]?[field]?.approved = figures.calculated
      }
    }
    movePayment(key, isDeclaring: step == .declare)
    declarations[key]?.status = next
    self.note(kind, key, from: step.from.label, to: next.label, because: remark, stamp, &outcome)
    announce(next, key, context, stamp, &outcome)
  }

  private func refuse(
    _ step: DeclarationStep,
    _ choice: DeclarationChoice,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let key = choice.key
    let subject = "declaration \(key)"
    guard let row = declarations[key], let terms = context.terms(of: key.service) else {
      outcome.refuse(
        .declarationNotKnown,
        "\(key) is no declaration, so it cannot be \(step.done)\(meant(key))",
        about: subject,
        stamp
      )
      return
    }
    refuseStale(choice, stamp, &outcome)
    if let (rule, why) = wrongState(step, row, terms) {
      outcome.refuse(rule, "\(key) cannot be \(step.done): \(why)", about: subject, stamp)
      return
    }
    if !row.causes.isEmpty {
      outcome.refuse(
        .awaitingAggregation,
        "\(key) cannot be \(step.done): it awaits aggregation "
          + "(\(RecalculationCause.cell(row.causes))); run reckoner aggregate first",
        about: subject,
        stamp
      )
    }
    let open = openHolds(key)
    if !open.isEmpty {
      outcome.refuse(
        .declarationOnHold,
        "\(key) cannot be \(step.done): it is on hold: "
          + open.map { "\($0.words) (reckoner hold release \($0.id))" }.joined(separator: "; "),
        about: subject,
        stamp
      )
    }
    if step == .declare {
      let absent = context.notParticipating(in: key)
      if !absent.isEmpty {
        outcome.refuse(
          .memberNotParticipating,
          "\(key) cannot be declared: participation in \(key.service) is not Approved for "
            + absent.map(\.text).joined(separator: ", "),
          about: subject,
          stamp
        )
      }
    }
  }

  private func wrongState(
    _ step: DeclarationStep,
    _ row: DeclarationRow,
    _ terms: DeclarationTerms
  ) -> (Rule, String)? {
    if row.status == .financiallyApproved {
      return (
        .alreadyFinanciallyApproved, "it is Financially Approved, and nothing moves it any more"
      )
    }
    if case .other(let label) = row.status {
      return (.statusNotKnown, "its state “\(label)” has no rules here")
    }
    if step == .declare, !terms.isDeclarationRequired {
      return (.stepNotNeeded, "\(row.key.service) needs no declaration; it is \(row.status)")
    }
    if step == .approve, !terms.isApprovalRequired {
      return (.stepNotNeeded, "\(row.key.service) needs no approval; it is \(row.status)")
    }
    guard row.status != step.from else { return nil }
    let next =
      switch row.status {
      case .awaitingNetworkAchievement:
        "its figures are not calculated yet: run reckoner aggregate, which names what is missing"
      case .awaitingServiceProviderApproval: "next is reckoner declaration declare"
      case .awaitingCommissioningOrganisationApproval: "next is reckoner declaration approve"
      default: "next is reckoner declaration finance-approve"
      }
    return (.wrongStatus, "it is \(row.status); \(next)")
  }

  func refuseStale(
    _ choice: DeclarationChoice,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard let expect = choice.expect, let row = declarations[choice.key], row.revision != expect
    else { return }
    outcome.refuse(
      .staleExpectation,
      "\(choice.key) is at revision \(row.revision), not \(expect): look at it again with "
        + "reckoner declaration history",
      about: "declaration \(choice.key)",
      stamp
    )
  }
}
