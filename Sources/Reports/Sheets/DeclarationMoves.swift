import Quality

/// What a run did to each declaration, in the words of its events.
struct DeclarationMoves {
  private let words: [DeclarationKey: [String]]

  /// Sorts the events of a run by the declaration that they happened to.
  init(_ events: [EventRow], _ state: DeclarationState) {
    var keys: [String: DeclarationKey] = [:]
    for key in state.declarations.keys { keys[key.text] = key }
    for (key, holds) in state.holds { for hold in holds { keys[hold.id] = key } }
    for (key, cases) in state.cases { for row in cases { keys[row.id] = key } }
    var words: [DeclarationKey: [String]] = [:]
    for event in events {
      guard let key = keys[event.subject], let said = Self.said(event),
        words[key]?.contains(said) != true
      else { continue }
      words[key, default: []].append(said)
    }
    self.words = words
  }

  /// Why it moved, in the order in which it did.
  func words(_ key: DeclarationKey) -> [String] { words[key] ?? [] }

  private static func said(_ event: EventRow) -> String? {
    switch event.kind {
    case .cause, .calculated, .holdPlaced, .caseOpened: event.reason.isEmpty ? nil : event.reason
    case .caseAmended, .caseVoided: event.reason.isEmpty ? event.after : event.reason
    case .opened, .causeDropped, .status, .declared, .approved, .financeApproved,
      .holdAggregated, .holdReleased, .waived, .waiverEnded, .caseResolved, .overridden,
      .overrideWithdrawn, .askAnswered, .askSettled:
      nil
    // What becomes of offers and users moves no declaration.
    default: nil
    }
  }
}
