import Book
import Findings
import Quality

/// The payment values of one part of the book.
struct PaymentPart {
  /// The values, by organisation and field.
  let values: PaymentValues

  /// Reads a part and keeps the values of payment fields.
  ///
  /// - Throws: `changedByHand` if the part is not what was published.
  init(
    _ key: PartKey,
    in version: BookVersion,
    of book: Book,
    fields: [FieldRow]
  ) throws(Failure) {
    let ofService = fields.filter { $0.service == key.service }
    let ranks = PartFields(ofService.map(\.field))
    let payment = Set(ofService.filter { $0.purpose == .payment }.map(\.field))
    let isPayment = ranks.identifiers.map { payment.contains($0) }
    var values: [ODSCode: [FieldID: AchievementValue]] = [:]
    var reader = try StoredPartReader(key, in: version, of: book, fields: ranks)
    while let stored = try reader.next() {
      for row in stored.rows where isPayment[Int(row.field)] {
        values[stored.organisation, default: [:]][ranks.identifiers[Int(row.field)]] =
          row.value.value
      }
    }
    self.values = PaymentValues(values)
  }
}
