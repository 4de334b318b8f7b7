public import Quality

/// What a part of the book and the same part of a delivery hold of the next organisation.
///
/// Both are read in the order of the organisations' codes, a step at a time.
public enum PartPair: Sendable {
  /// The book alone holds it.
  case stored(StoredRows)
  /// The delivery holds it, and the book what stands beside it, `nil` if nothing.
  case delivered(DeliveredRows, over: StoredRows?)

  /// Pairs the heads of the two; `nil` where both are at their end.
  ///
  /// - Parameters:
  ///   - stored: The next organisation of the book, `nil` after the last.
  ///   - delivered: The next organisation of the delivery, `nil` after the last.
  public init?(_ stored: StoredRows?, _ delivered: DeliveredRows?) {
    guard let delivered else {
      guard let stored else { return nil }
      self = .stored(stored)
      return
    }
    guard let stored, stored.organisation <= delivered.organisation else {
      self = .delivered(delivered, over: nil)
      return
    }
    self =
      stored.organisation < delivered.organisation
      ? .stored(stored) : .delivered(delivered, over: stored)
  }

  /// Whether the book's next organisation is this one, so that it is to be read on.
  public var takesStored: Bool {
    switch self {
    case .stored, .delivered(_, over: .some): true
    case .delivered(_, over: .none): false
    }
  }

  /// Whether the delivery's next organisation is this one, so that it is to be read on.
  public var takesDelivered: Bool {
    if case .delivered = self { true } else { false }
  }
}
