import Quality
import Runs

/// What holds move in pounds, as a command shows it.
struct HoldMoney {
  private let payments: [String: PoundsMoved]

  /// Works the pounds of holds out.
  ///
  /// - Throws: A `Failure` if the values of a service and date cannot be read.
  init(_ holds: [HoldRow], _ opened: OpenBook) throws {
    let state = opened.state.declarations
    let context = opened.state.context
    let shown = Set(holds.map(\.id))
    var values: [PartKey: PaymentValues] = [:]
    var payments: [String: PoundsMoved] = [:]
    for key in Set(holds.map(\.key)).sorted() where context.basis(of: key.service) != nil {
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      if values[part] == nil {
        values[part] = try opened.state.paymentValues(of: part, in: opened.version, of: opened.book)
      }
      let ofKey = state.holdPayments(of: key, values: values[part], in: context) {
        shown.contains($0.id)
      }
      payments.merge(ofKey) { first, _ in first }
    }
    try opened.state.checkRead()
    self.payments = payments
  }

  /// What one hold moves; nothing known where its declaration has no payment.
  subscript(row: HoldRow) -> PoundsMoved { payments[row.id] ?? .unknown }
}
