import Book
import Findings
import Quality
import Reconciliation

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
    let service = ServiceFields(key.service, of: fields)
    var payments = PaymentColumns(service)
    var reader = try StoredPartReader(key, in: version, of: book, fields: service.ranks)
    while let stored = try reader.next() { payments.add(stored) }
    values = payments.values
  }
}
