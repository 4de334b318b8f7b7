import Findings

extension DeclarationState {
  /// Aggregates, as the overnight run does.
  ///
  /// Rows of design: with causes present the figures are recalculated, by membership as at the
  /// achievement date, and the causes cleared; a declaration at either approval whose figures
  /// changed goes back to Awaiting Service Provider Approval. One that awaits its network's
  /// achievement goes on when every member has every payment field. Where the figures cannot be
  /// calculated, the declaration stays as it was, its causes with it, and a finding says why.
  ///
  /// - Parameters:
  ///   - scope: What to aggregate.
  ///   - values: The current payment values of a service and payment date.
  ///   - context: The facts.
  ///   - stamp: Who asks for it, and when.
  /// - Returns: What it did.
  public mutating func aggregate(
    _ scope: AggregationScope,
    values: (ServiceCode, CalendarDate) -> PaymentValues,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    let keys = declarations.keys.filter(scope.contains).sorted()
    guard let terms = context.terms(of: scope.service), !keys.isEmpty else {
      outcome.refuse(
        .nothingToAggregate,
        "\(scope.service) has no declaration for what was named",
        about: "service \(scope.service)",
        stamp
      )
      return outcome
    }
    var before = self
    var valuesOfDate: [CalendarDate: PaymentValues] = [:]
    for date in Set(keys.map(\.achievementDate)) {
      valuesOfDate[date] = values(scope.service, date)
    }
    let waived = leaveOut(scope, keys, terms, valuesOfDate, context, stamp, &outcome)
    countAgain(scope, keys, context, stamp, &outcome)
    if outcome.isRefused {
      swap(&self, &before)
      return outcome.onlyFindings
    }
    for key in keys {
      guard let row = declarations[key], row.status != .financiallyApproved else { continue }
      if row.causes.isEmpty, row.status != .awaitingNetworkAchievement, !waived.contains(key) {
        markAggregated(key, stamp, &outcome)
        continue
      }
      calculate(
        key,
        terms,
        valuesOfDate[key.achievementDate] ?? PaymentValues(),
        context,
        stamp,
        &outcome
      )
    }
    dropUnusedTerms()
    return outcome
  }

  private mutating func calculate(
    _ key: DeclarationKey,
    _ terms: DeclarationTerms,
    _ values: PaymentValues,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let result: DeclarationCalculation.Result
    var ending: [WaiverRow] = []
    if terms.level == .practice {
      result = DeclarationCalculation.practice(key.organisation, terms: terms, values: values)
    } else {
      let counted: [ODSCode]
      let contested: [Contest]
      (counted, contested, ending) = counting(key, terms, values, context)
      guard contested.isEmpty else {
        for contest in contested { ask(about: contest, stamp, &outcome) }
        return
      }
      result = DeclarationCalculation.network(
        key.organisation,
        members: counted,
        terms: terms,
        values: values
      )
    }
    switch result {
    case .figures(let figures, let inputs):
      end(ending, key, stamp, &outcome)
      settle(key, figures, inputs, terms, context, stamp, &outcome)
    case .noMembers:
      outcome.find(
        .noMembers,
        "\(key) has no members that count on \(key.achievementDate); it stays "
          + "\(declarations[key]?.status.label ?? "")",
        about: "declaration \(key)",
        stamp
      )
    case .gaps(let gaps):
      for gap in gaps {
        let present = gap.required - gap.missing.count
        outcome.find(
          .memberValuesMissing,
          "\(key): \(gap.organisation) has \(present) of \(gap.required) payment fields; missing: "
            + gap.missing.map(\.text).joined(separator: ", "),
          about: "declaration \(key)",
          stamp
        )
      }
    case .notAddable(let organisation, let field):
      outcome.find(
        .valueNotAddable,
        "\(key): \(field) of \(organisation) is a Yes or No",
        about: "declaration \(key)",
        stamp
      )
    case .unfit(let organisation, let field, let value):
      outcome.find(
        .valueOfAnotherKind,
        "\(key): \(field) of \(organisation) is \(value), which the field cannot be",
        about: "declaration \(key)",
        stamp
      )
    case .tooLarge(let field):
      outcome.find(
        .totalTooLarge,
        "\(key): the total of \(field) has more than 18 digits",
        about: "declaration \(key)",
        stamp
      )
    }
  }

  /// The members that the next aggregation counts, those of them that are contested, and the
  /// waivers that it ends.
  func counting(
    _ key: DeclarationKey,
    _ terms: DeclarationTerms,
    _ values: PaymentValues,
    _ context: DeclarationContext
  ) -> (members: [ODSCode], contested: [Contest], ending: [WaiverRow]) {
    let members = context.members(of: key.organisation, on: key.achievementDate)
    let ending = endingWaivers(key, members, terms, values, context)
    let standing = (waivers[key] ?? []).filter { $0.leavesOut && !ending.contains($0) }
    let without = Set(standing.map(\.practice))
    let back = Set(ending.filter(\.leavesOut).map(\.practice))
    let counted = members.filter { !without.contains($0) }
    let part = PartKey(service: key.service, achievementDate: key.achievementDate)
    let contested = counted.compactMap {
      contest($0, part, isBack: back.contains($0), context)
    }
    return (counted, contested, ending)
  }

  // A waiver that the figures stand is void at the next recalculation; a member that was left out
  // counts as soon as it has everything, or as soon as no other network counts it on the day.
  private func endingWaivers(
    _ key: DeclarationKey,
    _ members: [ODSCode],
    _ terms: DeclarationTerms,
    _ values: PaymentValues,
    _ context: DeclarationContext
  ) -> [WaiverRow] {
    (waivers[key] ?? []).filter { waiver in
      switch waiver.kind {
      case .figuresStand: true
      case .contested:
        !members.contains(waiver.practice)
          || !isClaimedElsewhere(waiver.practice, than: key, context)
      case .without:
        !members.contains(waiver.practice)
          || (DeclarationCalculation.gap(waiver.practice, terms.memberFields, values) == nil
            && !isCountedElsewhere(waiver.practice, than: key, context))
      }
    }
  }

  private mutating func end(
    _ ending: [WaiverRow],
    _ key: DeclarationKey,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let kept = (waivers[key] ?? []).filter { !ending.contains($0) }
    waivers[key] = kept.isEmpty ? nil : kept
    for waiver in ending {
      note(
        .waiverEnded,
        key,
        from: "\(waiver.kind.rawValue) \(waiver.practice)",
        because: "calculated again",
        stamp,
        &outcome
      )
    }
  }

  private mutating func settle(
    _ key: DeclarationKey,
    _ figures: [FieldID: AchievementValue],
    _ newInputs: [ODSCode: [FieldID: AchievementValue]],
    _ terms: DeclarationTerms,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let change = FigureChange(
      from: calculated(key),
      inputs: inputs[key] ?? [:],
      to: figures,
      inputs: newInputs
    )
    let causes = declarations[key]?.causes ?? []
    for field in Set((self.figures[key] ?? [:]).keys).union(figures.keys) {
      self.figures[key, default: [:]][field, default: DeclarationFigures()].calculated =
        figures[field]
    }
    inputs[key] = newInputs
    let payment = calculatePayment(key, context, stamp, &outcome)
    declarations[key]?.causes = []
    declarations[key]?.aggregatedAt = stamp.at
    note(
      .calculated,
      key,
      from: RecalculationCause.cell(causes),
      because: payment.reason(change.words),
      stamp,
      &outcome
    )
    markAggregated(key, stamp, &outcome)
    if declarations[key]?.status == .awaitingNetworkAchievement {
      move(key, to: terms.entry, because: "every payment field is in", stamp, &outcome)
      announce(terms.entry, key, context, stamp, &outcome)
    } else if change.isAny || payment.isAny {
      goBack(
        key,
        terms,
        because: payment.reason(change.words),
        saying: change.isAny ? change.wordsWithoutValues : ["the payment"],
        context,
        stamp,
        &outcome
      )
    }
  }

  // Once the figures are up to date, aggregation has run since every hold that stands was placed.
  private mutating func markAggregated(
    _ key: DeclarationKey,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    for index in (holds[key] ?? []).indices {
      guard let hold = holds[key]?[index], hold.isOpen, hold.cause != .person,
        hold.aggregatedAt == nil
      else { continue }
      holds[key]?[index].aggregatedAt = stamp.at
      note(
        .holdAggregated,
        key,
        subject: hold.id,
        because: "aggregation has run",
        stamp,
        &outcome
      )
    }
  }
}
