import Book
import Intake
import Quality
import Reconciliation

/// Reads a part as the book shall hold it: its own rows with those of a delivery merged in.
struct MergedPart {
  private var stored: StoredPartReader?
  private let renaming: FieldRenaming
  private var delivery: DeliveryReader
  private var reconciler: PartReconciler
  private var standing: StoredRows?
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
    let isHeld = run.base.file(PartFiles(key).values) != nil
    stored =
      isHeld ? try StoredPartReader(key, in: run.base, of: run.book, fields: fields.ranks) : nil
    self.delivery = delivery
    renaming = FieldRenaming(fields.rows)
    // Only the rows matter here, which do not depend on who or what is known.
    reconciler = PartReconciler(
      isCutShort: isCutShort,
      known: [],
      isMapped: fields.rows.map { _ in true }
    )
    standing = try nextStored()
    came = try self.delivery.next()
  }

  /// The rows of the next organisation, in order of their codes; `nil` after the last.
  mutating func next() throws -> StoredRows? {
    if let held = standing, came.map({ held.organisation < $0.organisation }) ?? true {
      standing = try nextStored()
      return held
    }
    guard let delivered = came else { return nil }
    let held = standing?.organisation == delivered.organisation ? standing : nil
    let rows = reconciler.take(stored: held, delivered: delivered).rows
    if held != nil { standing = try nextStored() }
    came = try delivery.next()
    return rows
  }

  private mutating func nextStored() throws -> StoredRows? {
    guard let rows = try stored?.next() else { return nil }
    return renaming.renamed(rows)?.rows ?? rows
  }
}
