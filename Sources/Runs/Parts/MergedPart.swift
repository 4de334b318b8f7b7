import Book
import Intake
import Quality
import Reconciliation

/// Reads a part as the book shall hold it: its own rows with those of a delivery merged in.
struct MergedPart: ~Copyable {
  private var stored: StoredCursor
  private var delivery: DeliveryReader
  private var reconciler: PartReconciler
  private var came: DeliveredRows?

  /// Opens the part.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - run: The run; its base version holds the part, or will.
  ///   - fields: The fields of the part's service.
  ///   - delivery: The part in the delivery, from its beginning.
  ///   - isCutShort: Whether the delivery looks cut short.
  /// - Throws: A `Failure` where the book or a spool cannot be read.
  init(
    _ key: PartKey,
    of run: BookRun,
    fields: ServiceFields,
    delivery: DeliveryReader,
    isCutShort: Bool
  ) throws {
    let stored = try StoredCursor(key, of: run, fields: fields)
    var delivery = delivery
    let came = try delivery.next()
    self.stored = stored
    self.delivery = delivery
    self.came = came
    // Only the rows matter here, which do not depend on who or what is known.
    reconciler = PartReconciler(
      isCutShort: isCutShort,
      known: [],
      isMapped: fields.rows.map { _ in true }
    )
  }

  /// The rows of the next organisation, in order of their codes; `nil` after the last.
  mutating func next() throws -> StoredRows? {
    guard let pair = PartPair(stored.rows, came) else { return nil }
    let rows: StoredRows
    switch pair {
    case .stored(let held): rows = held
    case .delivered(let came, over: let held):
      rows = reconciler.take(stored: held, delivered: came).rows
    }
    if pair.takesStored { try stored.advance() }
    if pair.takesDelivered { came = try delivery.next() }
    return rows
  }
}
