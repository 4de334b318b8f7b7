import Findings
import Intake
import Quality

/// What a planned delivery would do to points and pounds; nothing is written.
struct WhatIf {
  /// Every item of a declaration that would be paid otherwise, then the totals.
  private(set) var table = ResultTable([
    "service", "achievement_date", "organisation", "indicator", "points_before", "points_after",
    "pounds_before", "pounds_after", "pounds_difference", "note",
  ])
  /// How many declarations it touches.
  private(set) var count = 0
  /// By how many pounds all that have a figure before and after would move.
  private(set) var difference = Money.zero
  /// What was found in the files and by taking them in.
  private(set) var findings = FindingLog()

  /// Takes files in, in memory, and compares.
  ///
  /// - Parameters:
  ///   - paths: The files.
  ///   - book: The book's folder.
  ///   - reader: Reads them.
  ///   - moment: When, as a value.
  /// - Throws: What keeps the files from being taken in.
  init(_ paths: [String], on book: String, with reader: IntakeReader, at moment: Timestamp) throws {
    let run = try BookRun(book, actor: "what-if", moment: moment)
    let delivery = try Delivery(paths, to: run, with: reader)
    findings = delivery.log
    if let refusal = delivery.refusal(settingAside: false) { throw refusal }
    var ingest = IngestRun(run, delivery: delivery, holdPolicy: .all)
    try ingest.take(delivery.items, into: nil)
    findings = ingest.log
    let before = run.state.declarations
    let state = ingest.run.state.declarations
    let context = ingest.run.state.context
    var values: [PartKey: PaymentValues] = [:]
    for part in ingest.parts { values[part.key] = part.payments }
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
      add(key, PaymentChange(from: was, to: planned ?? [:]), isApproved: isApproved)
    }
  }

  private mutating func add(_ key: DeclarationKey, _ change: PaymentChange, isApproved: Bool) {
    guard change.isAny else { return }
    count += 1
    let note = isApproved ? "stands; to be settled off the system" : ""
    let begin = [key.service.text, key.achievementDate.iso, key.organisation.text]
    for item in change.items {
      var moved: Money?
      if let before = item.before?.money, let after = item.after?.money {
        moved = try? after.minus(before)
      }
      table.add(
        begin + [
          item.item.description, item.before?.points?.description ?? "",
          item.after?.points?.description ?? "", item.before?.money?.description ?? "",
          item.after?.money?.description ?? "", moved?.description ?? "", note,
        ]
      )
    }
    table.add(
      begin + [
        "", "", "", change.before?.description ?? "", change.after?.description ?? "",
        change.difference?.description ?? "", note,
      ]
    )
    if let moved = change.difference, let sum = try? difference.plus(moved) { difference = sum }
  }
}
