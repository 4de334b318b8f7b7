extension DeclarationState {
  /// What the holds of a declaration move in pounds.
  ///
  /// Before stands what the declaration pays without what the hold is about: with the practice that
  /// left, without the one that joined; whether aggregation has run since makes no difference.
  /// Several holds count one after the other, in the order in which they were placed, so that all
  /// together come to what the memberships move exactly. What a person holds moves nothing.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - values: The payment values as they are now, which alone know those of a practice that does
  ///     not count; `nil` leaves such a hold without pounds.
  ///   - context: The facts.
  ///   - shown: Which of its holds count.
  /// - Returns: The pounds by hold; none where the service does not state how it is paid, or nothing
  ///   was calculated.
  public func holdPayments(
    of key: DeclarationKey,
    values: PaymentValues?,
    in context: DeclarationContext,
    where shown: (HoldRow) -> Bool = \.isOpen
  ) -> [String: PoundsMoved] {
    guard let basis = context.basis(of: key.service), let terms = context.terms(of: key.service),
      let counted = inputs[key]
    else { return [:] }
    let rows = (holds[key] ?? []).filter(shown).sorted { left, right in
      left.placed.at != right.placed.at
        ? left.placed.at < right.placed.at : precedes(left.id, right.id)
    }
    guard !rows.isEmpty else { return [:] }
    var members = CountedMembers(inputs: counted)
    func payment() -> Money? {
      guard members.unknown.isEmpty,
        let subject = PaymentSubject(addingUp: members.inputs, of: key, in: context)
      else { return nil }
      let items = basis.payment(of: subject, override: { override(for: key, $0) }).items
      return PaymentChange.total(items.mapValues(\.standing))
    }
    func own(_ practice: ODSCode) -> [FieldID: AchievementValue]? {
      if let own = counted[practice] { return own }
      var own: [FieldID: AchievementValue] = [:]
      for field in terms.memberFields {
        guard let value = values?[practice, field] else { return nil }
        own[field] = value
      }
      return own
    }
    for row in rows.reversed() { members.take(row, back: true, own) }
    var moved: [String: PoundsMoved] = [:]
    var last = payment()
    for row in rows {
      let before = last
      members.take(row, back: false, own)
      if row.movesMembers { last = payment() }
      moved[row.id] = PoundsMoved(before, last)
      // The figures were said to stand without the practice, and so they go on.
      if row.release == .figuresStand {
        members.take(row, back: true, own)
        last = before
      }
    }
    return moved
  }
}

/// The members that count for a declaration, as holds put them in and take them out.
private struct CountedMembers {
  var inputs: [ODSCode: [FieldID: AchievementValue]]
  /// Those who count and whose values are not known.
  var unknown: Set<ODSCode> = []

  mutating func take(
    _ row: HoldRow,
    back isBack: Bool,
    _ own: (ODSCode) -> [FieldID: AchievementValue]?
  ) {
    guard row.movesMembers, let practice = row.practice else { return }
    unknown.remove(practice)
    guard (row.cause == .joined) != isBack else {
      inputs[practice] = nil
      return
    }
    inputs[practice] = own(practice)
    if inputs[practice] == nil { unknown.insert(practice) }
  }
}

extension HoldRow {
  /// Whether somebody counts for the figures, or does not, because of it.
  fileprivate var movesMembers: Bool { affectsFigures && cause != .person }
}
