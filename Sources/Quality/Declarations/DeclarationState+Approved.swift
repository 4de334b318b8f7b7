import Findings

extension DeclarationState {
  /// What a comparison with approved inputs did to off-system cases.
  struct CaseChanges {
    var toSettle: [OffSystemRow] = []
    var voided: [OffSystemRow] = []
  }

  /// Compares changed values with the approved inputs plus what was settled since.
  ///
  /// Row of design: the figures stand; an off-system case with old value, new value and
  /// difference. Later files amend an open case, a value that comes back voids it, and one
  /// difference is never opened twice.
  mutating func compareApproved(
    _ key: DeclarationKey,
    _ changes: [ValueChange],
    held: [ODSCode: [FieldID: AchievementValue]] = [:],
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let members = Set(context.members(of: key.organisation, on: key.achievementDate))
    var made = CaseChanges()
    // What has been made a payment field since was not approved; the change of definition was said
    // then, once for all.
    for change in withLateValues(changes, of: key, held, context)
    where figures[key]?[change.field]?.approved != nil {
      let practice = change.organisation
      let isMember = practice == key.organisation || members.contains(practice)
      let membership = settledMembership(key, practice)
      guard concernsApproved(key, practice, isMember, membership, context) else { continue }
      let rows = cases[key] ?? []
      let ofField = rows.indices.filter {
        rows[$0].practice == practice && rows[$0].field == change.field
      }
      let standing = ofField.last { rows[$0].isOpen || rows[$0].state == .covered }
      // What was settled before the practice left and joined again went with its leaving.
      let joined = membership?.cause == .joined ? membership?.resolved?.at : nil
      let settled = ofField.map { rows[$0] }.last { row in
        row.state == .resolved && joined.map { row.openedAt >= $0 } ?? true
      }
      let new = change.new?.present
      // What the difference is counted from: approved, or settled since. A practice whose joining
      // was settled brought the values it had then, which only the change itself still knows.
      let base: AchievementValue?
      if let standing {
        base = rows[standing].old
      } else if let settled {
        base = settled.settled
      } else if joined != nil {
        base = change.old?.present
      } else {
        base = inputs[key]?[practice]?[change.field]
      }
      let isSettled = new == base || settled.map { new == $0.new || new == $0.settled } ?? false
      if let standing {
        amend(
          key,
          standing,
          to: new,
          isSettled: isSettled,
          day: nil,
          stamp,
          &made,
          &outcome
        )
      } else if !isSettled {
        let count = ofField.count + 1
        let row = OffSystemRow(
          id: "O-\(key.text)/\(practice)/\(change.field)/\(count)",
          key: key,
          cause: .value,
          practice: practice,
          field: change.field,
          old: base,
          new: new,
          state: isMember ? .open : .covered,
          at: stamp.at
        )
        open(row, stamp, &made, &outcome)
      }
    }
    tell(key, made, context, stamp, &outcome)
  }

  /// Compares membership as at the achievement date with the approved one plus what was settled.
  ///
  /// Row of design: the message-centre notice; an off-system case where the figures are affected;
  /// a move between two networks makes two.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - moves: The changes of membership that came in.
  ///   - others: Practices that are compared although they did not move.
  ///   - freed: Practices that were left out for the lack of values and have them now.
  ///   - context: The facts after the changes.
  ///   - stamp: Who took them in, and when.
  ///   - outcome: What it did.
  mutating func compareMembers(
    _ key: DeclarationKey,
    _ moves: [MembershipChange],
    andOf others: [ODSCode] = [],
    freed: [ODSCode] = [],
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let members = Set(context.members(of: key.organisation, on: key.achievementDate))
    let affecting = moves.filter { $0.affects(key.achievementDate) }
    var made = CaseChanges()
    for practice in Set(affecting.map(\.practice) + others + freed).sorted() {
      let settled = settledMembership(key, practice)
      let was = wasCounted(practice, in: key)
      let isNow = members.contains(practice)
      let day = affecting.last { $0.practice == practice }?.from
      let rows = cases[key] ?? []
      let ofPractice = rows.indices.filter {
        rows[$0].practice == practice && rows[$0].cause != .value
      }
      let standing = ofPractice.last { rows[$0].isOpen }
      let start = day ?? standing.flatMap { rows[$0].from }
      let isWaived =
        settled == nil && !freed.contains(practice)
        && isJoinWaived(practice, from: start, key, context)
      let wanted: OffSystemRow.Cause? =
        isNow == was || (isNow && isWaived) ? nil : (isNow ? .joined : .left)
      if let standing {
        let cause = rows[standing].cause
        amend(
          key,
          standing,
          to: nil,
          isSettled: wanted != cause,
          day: day,
          stamp,
          &made,
          &outcome
        )
        if wanted != cause, cause == .left { uncover(key, practice, stamp, &made, &outcome) }
      }
      if let wanted, standing.map({ rows[$0].cause != wanted }) ?? true {
        let row = OffSystemRow(
          id: "O-\(key.text)/\(practice)/membership/\(ofPractice.count + 1)",
          key: key,
          cause: wanted,
          practice: practice,
          from: day,
          at: stamp.at
        )
        open(row, stamp, &made, &outcome)
        if wanted == .left { cover(key, practice, stamp, &outcome) }
      }
    }
    tell(key, made, context, stamp, &outcome)
  }

  // The last settling of a practice's joining or leaving.
  func settledMembership(_ key: DeclarationKey, _ practice: ODSCode) -> OffSystemRow? {
    (cases[key] ?? []).last {
      $0.practice == practice && $0.cause != .value && $0.state == .resolved
    }
  }

  // Values of a practice that joined since, or left for good, are settled with its membership.
  private func concernsApproved(
    _ key: DeclarationKey,
    _ practice: ODSCode,
    _ isMember: Bool,
    _ membership: OffSystemRow?,
    _ context: DeclarationContext
  ) -> Bool {
    if practice == key.organisation { return true }
    if membership?.cause == .left { return false }
    if wasCounted(practice, in: key) { return true }
    guard isMember else { return false }
    if (cases[key] ?? []).contains(where: {
      $0.practice == practice && $0.cause == .joined && $0.isOpen
    }) {
      return false
    }
    // Only a practice that was left out for the lack of values is owed for when they come; one
    // that another network counts is paid for there.
    return !(waivers[key] ?? []).contains {
      $0.practice == practice && $0.kind != .without
    } && !isCountedElsewhere(practice, than: key, context)
  }

  /// Whether a financially approved declaration pays for a practice, all that was settled included.
  func wasCounted(_ practice: ODSCode, in key: DeclarationKey) -> Bool {
    if let settled = settledMembership(key, practice) { return settled.cause == .joined }
    return inputs[key]?[practice] != nil
      || (cases[key] ?? []).contains {
        $0.practice == practice && $0.cause == .value && $0.state != .voided
      }
  }

  // A person's word that the figures stand is for one spell; that another network counts the
  // practice holds for as long as one does.
  private func isJoinWaived(
    _ practice: ODSCode,
    from day: CalendarDate?,
    _ key: DeclarationKey,
    _ context: DeclarationContext
  ) -> Bool {
    (waivers[key] ?? []).contains { waiver in
      guard waiver.practice == practice else { return false }
      return switch waiver.kind {
      case .contested: isClaimedElsewhere(practice, than: key, context)
      case .figuresStand: waiver.from == day
      case .without: true
      }
    }
  }

  private mutating func open(
    _ row: OffSystemRow,
    _ stamp: Stamp,
    _ made: inout CaseChanges,
    _ outcome: inout DeclarationOutcome
  ) {
    cases[row.key, default: []].append(row)
    cases[row.key]?.sort(by: Self.precedesById)
    if row.isOpen { made.toSettle.append(row) }
    note(
      .caseOpened,
      row.key,
      subject: row.id,
      to: row.state.rawValue,
      because: row.words,
      stamp,
      &outcome
    )
  }

  private mutating func amend(
    _ key: DeclarationKey,
    _ index: Int,
    to new: AchievementValue?,
    isSettled: Bool,
    day: CalendarDate?,
    _ stamp: Stamp,
    _ made: inout CaseChanges,
    _ outcome: inout DeclarationOutcome
  ) {
    guard var row = cases[key]?[index] else { return }
    let (before, wasOpen) = (row.words, row.isOpen)
    row.new = new
    if let day { row.from = day }
    let kind: EventRow.Kind
    if isSettled {
      row.state = .voided
      kind = .caseVoided
    } else {
      guard row.words != before else { return }
      if wasOpen { row.state = .amended }
      kind = .caseAmended
    }
    row.changedAt = stamp.at
    cases[key]?[index] = row
    note(kind, key, subject: row.id, from: before, to: row.words, stamp, &outcome)
    guard wasOpen else { return }
    if isSettled { made.voided.append(row) } else { made.toSettle.append(row) }
  }

  // While the case of a practice's leaving stands, it settles all of the practice's values.
  private mutating func cover(
    _ key: DeclarationKey,
    _ practice: ODSCode,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    for index in (cases[key] ?? []).indices {
      guard let row = cases[key]?[index], row.practice == practice, row.cause == .value,
        row.isOpen
      else { continue }
      change(key, index, to: .covered, because: "\(practice) left", stamp, &outcome)
    }
  }

  private mutating func uncover(
    _ key: DeclarationKey,
    _ practice: ODSCode,
    _ stamp: Stamp,
    _ made: inout CaseChanges,
    _ outcome: inout DeclarationOutcome
  ) {
    for index in (cases[key] ?? []).indices {
      guard let row = cases[key]?[index], row.practice == practice, row.state == .covered else {
        continue
      }
      change(key, index, to: .open, because: "\(practice) is back", stamp, &outcome)
      made.toSettle.append(row)
    }
  }

  mutating func change(
    _ key: DeclarationKey,
    _ index: Int,
    to state: OffSystemRow.State,
    because reason: String,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    guard let row = cases[key]?[index] else { return }
    cases[key]?[index].state = state
    cases[key]?[index].changedAt = stamp.at
    note(
      state == .voided ? .caseVoided : .caseAmended,
      key,
      subject: row.id,
      from: row.state.rawValue,
      to: state.rawValue,
      because: reason,
      stamp,
      &outcome
    )
  }

  // One message and one finding a declaration, however many of its values changed.
  private mutating func tell(
    _ key: DeclarationKey,
    _ made: CaseChanges,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    if !made.toSettle.isEmpty {
      send(
        .offSystem,
        key,
        saying: Self.names(made.toSettle.map(\.id)),
        context,
        stamp,
        &outcome
      )
      outcome.find(
        .settleOffSystem,
        "\(key) is Financially Approved and stands; settle off the system: "
          + Self.names(made.toSettle.map { "\($0.words) (\($0.id))" }).joined(separator: "; "),
        about: "declaration \(key)",
        stamp
      )
    }
    if !made.voided.isEmpty {
      send(
        .offSystemVoided,
        key,
        saying: Self.names(made.voided.map(\.id)),
        context,
        stamp,
        &outcome
      )
    }
  }

  private static func names(_ all: [String]) -> [String] {
    all.count <= 5 ? all : Array(all.prefix(5)) + ["and \(all.count - 5) more"]
  }
}
