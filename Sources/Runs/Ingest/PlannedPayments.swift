public import Findings
public import Intake
public import Quality
import Reconciliation

/// What a planned delivery would do to points and pounds; nothing is written.
public struct PlannedPayments: Sendable {
  /// A declaration that would be paid otherwise.
  public struct Line: Sendable {
    /// Which declaration.
    public let key: DeclarationKey
    /// What it pays, and what it would pay once all that waits was aggregated or settled.
    public let change: PaymentChange
    /// Whether it is financially approved, so that it stands and is to be settled off the system.
    public let isApproved: Bool
  }

  /// The declarations that it touches, in order.
  public private(set) var lines: [Line] = []
  /// What was found in the files and by taking them in.
  public private(set) var findings = FindingLog()

  /// By how many pounds all that have a figure before and after would move.
  public var difference: Money {
    lines.compactMap(\.change.difference).reduce(.zero) { sum, next in
      (try? sum.plus(next)) ?? sum
    }
  }

  /// Takes files in, in memory, and compares.
  ///
  /// - Parameters:
  ///   - paths: The files.
  ///   - book: The book's folder.
  ///   - reader: Reads them.
  ///   - moment: When, as a value.
  /// - Throws: What keeps the files from being taken in, or a failure to read the book.
  public init(
    _ paths: [String],
    on book: String,
    with reader: IntakeReader,
    at moment: Timestamp
  ) throws {
    let run = try BookRun(book, actor: "what-if", moment: moment)
    let delivery = try Delivery(paths, to: run, with: reader)
    findings = delivery.log
    if let refusal = delivery.refusal(settingAside: false) { throw refusal }
    var ingestion = Ingestion(run, delivery: delivery, options: IngestOptions())
    try ingestion.take(delivery.items, into: nil) {}
    findings = ingestion.log
    let before = run.state.declarations
    let state = ingestion.run.state.declarations
    let context = ingestion.run.state.context
    var values: [PartKey: PaymentValues] = [:]
    for part in ingestion.parts where !part.payments.isEmpty { values[part.key] = part.payments }
    for key in state.declarations.keys.sorted() where context.basis(of: key.service) != nil {
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      if values[part] == nil {
        values[part] = try run.paymentValues(part.service, part.achievementDate)
      }
      let isApproved = state.declarations[key]?.status == .financiallyApproved
      let was = (before.payments[key]?.items ?? [:]).compactMapValues {
        isApproved ? $0.settled ?? $0.approved : $0.standing
      }
      let planned = state.awaitedPayment(of: key, with: values[part], in: context)
      let change = PaymentChange(from: was, to: planned ?? [:])
      if change.isAny { lines.append(Line(key: key, change: change, isApproved: isApproved)) }
    }
    try ingestion.run.state.checkRead()
  }
}
