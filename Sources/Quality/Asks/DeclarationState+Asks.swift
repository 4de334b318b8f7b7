import Findings

extension DeclarationState {
  /// The rows of `asks.csv`, sorted.
  public var askRows: [AskRow] { asks.values.sorted() }

  /// Records a person's answer to an ask.
  ///
  /// - Parameters:
  ///   - id: The ask.
  ///   - note: The answer.
  ///   - stamp: Who answers, and when.
  /// - Returns: What it did.
  mutating func answerAsk(_ id: String, with note: String, by stamp: Stamp) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    guard let row = asks[id] else {
      outcome.refuse(
        .askNotKnown,
        "\(id) is no ask of this book: it was never asked, or has been settled since",
        about: "ask \(id)",
        stamp
      )
      return outcome
    }
    if let answered = row.answered {
      outcome.refuse(
        .askAnswered,
        "\(id) was answered by \(answered.by) at \(answered.at.iso): \(answered.note)",
        about: "ask \(id)",
        stamp
      )
      return outcome
    }
    guard !note.isEmpty else {
      outcome.refuse(.answerMissing, "\(id) is given no answer", about: "ask \(id)", stamp)
      return outcome
    }
    asks[id]?.answered = SignOff(at: stamp.at, by: stamp.actor, note: note)
    outcome.record(.askAnswered, of: id, from: "open", to: "answered", because: note, stamp)
    return outcome
  }

  /// Takes in what a delivery asks, and what it settles.
  ///
  /// What is asked already is not asked twice: an open ask says from now on what was found last. An
  /// answered one stands as long as it is asked no more than was answered.
  ///
  /// - Parameters:
  ///   - drafts: What the delivery asks, each subject once.
  ///   - settled: The asks that it settles, by identifier, each with why.
  ///   - version: The number of the version that the delivery makes.
  ///   - stamp: Whose delivery it is, and when.
  /// - Returns: What it did.
  public mutating func take(
    asks drafts: [AskDraft],
    settling settled: [String: String],
    in version: Int,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    for row in askRows {
      guard let reason = settled[row.id] else { continue }
      asks[row.id] = nil
      outcome.record(
        .askSettled,
        of: row.id,
        from: row.isOpen ? "open" : "answered",
        to: "settled",
        because: reason,
        stamp
      )
    }
    let known = Dictionary(asks.values.map { ($0.subject, $0) }) { first, _ in first }
    var number = 0
    for draft in drafts.sorted(by: { $0.subject < $1.subject }) {
      if let row = known[draft.subject] {
        if row.isOpen {
          asks[row.id]?.found = draft
          continue
        }
        if row.answers(draft) { continue }
        asks[row.id] = nil
        outcome.record(
          .askSettled,
          of: row.id,
          from: "answered",
          to: "settled",
          because: "More is asked than was answered",
          stamp
        )
      }
      number += 1
      let row = AskRow(id: "A-\(version)/\(number)", version: version, draft, at: stamp.at)
      asks[row.id] = row
    }
    return outcome
  }
}

extension AskRow {
  /// Whether its answer covers what is asked now: fields that are gone stay the same question, and
  /// of anything else the words have to be the same.
  public func answers(_ draft: AskDraft) -> Bool {
    if subject.isOfGoneValues { return Set(draft.fields).isSubset(of: found.fields) }
    return found.fields == draft.fields && found.message == draft.message
  }
}
