import Book
import Findings
import Intake
import Quality
import Reconciliation

/// Compares one part of the book with the same part of a delivery, and writes it anew if anything
/// in it changed.
struct PartRun: ~Copyable {
  private var comparison: PartComparison
  private var stored: StoredCursor
  /// `nil` for a dry run.
  private let output: OutputBehind?

  /// Opens the part in the book.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - run: The run; its base version holds the part, or will.
  ///   - fields: The fields of the part's service.
  ///   - comparison: Compares it, and has seen nothing yet.
  ///   - publication: Where the part is written; `nil` for a dry run.
  /// - Throws: A `Failure` where the book cannot be read.
  init(
    _ key: PartKey,
    of run: BookRun,
    fields: ServiceFields,
    by comparison: PartComparison,
    into publication: Publication?
  ) throws {
    let stored = try StoredCursor(key, of: run, fields: fields)
    self.comparison = comparison
    self.stored = stored
    output = publication.map { publication in
      OutputBehind { PartOutput(key, of: run, fields: fields.ranks, into: publication) }
    }
  }

  deinit {
    output?.abandon()
  }

  /// Compares the part with a delivery.
  ///
  /// - Parameter delivery: The part in the delivery, from its beginning.
  /// - Returns: What it came to, and the sums if some network's are not CQRS's totals.
  /// - Throws: A `Failure` where the book or a spool cannot be read or written.
  mutating func run(
    _ delivery: consuming DeliveryReader
  ) throws -> (outcome: PartOutcome, differingSums: NetworkSums?) {
    var delivery = DeliveredCursor(delivery)
    var delivered = try delivery.next()
    while let pair = PartPair(stored.rows, delivered) {
      let renamed = pair.takesStored ? stored.renamed : []
      let (rows, isChanged) = comparison.take(pair, renamed: renamed)
      try output?.put(
        rows,
        isChanged: isChanged,
        before: stored.rows == nil ? nil : stored.offset
      )
      if pair.takesStored { try stored.advance() }
      if pair.takesDelivered { delivered = try delivery.next() }
    }
    var outcome = comparison.outcome
    outcome.findings.merge(delivery.findings)
    try output?.finish()
    return (outcome, comparison.differingSums)
  }
}
