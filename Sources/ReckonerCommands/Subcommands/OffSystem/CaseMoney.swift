import Book
import Quality
import Runs

/// What off-system cases move in pounds, as a command shows it.
struct CaseMoney {
  private let payments: [DeclarationKey: CasePayments]

  /// Works the pounds of cases out.
  ///
  /// - Throws: A `Failure` if the values of a practice that joined cannot be read.
  init(_ cases: [OffSystemRow], _ opened: OpenBook) throws {
    let state = opened.state.declarations
    let context = opened.state.context
    var values: [PartKey: PaymentValues] = [:]
    var payments: [DeclarationKey: CasePayments] = [:]
    for key in Set(cases.map(\.key)).sorted() where context.basis(of: key.service) != nil {
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      let hasJoined = state.cases[key]?.contains { $0.cause == .joined } ?? false
      if hasJoined, values[part] == nil {
        values[part] =
          try opened.state.paymentValues(of: part, in: opened.version, of: opened.book)
      }
      payments[key] = state.casePayments(of: key, values: values[part], in: context)
    }
    try opened.state.checkRead()
    self.payments = payments
  }

  /// What one case moves; `nil` where its declaration has no payment, or it has nothing to settle.
  subscript(row: OffSystemRow) -> PoundsMoved? { payments[row.key]?.cases[row.id] }
}
