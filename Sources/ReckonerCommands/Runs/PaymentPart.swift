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
    var columns: [FieldID] = []
    let columnOfRank = ranks.identifiers.map { field -> Int? in
      guard payment.contains(field) else { return nil }
      columns.append(field)
      return columns.count - 1
    }
    var values = PaymentValues(of: columns)
    var reader = try StoredPartReader(key, in: version, of: book, fields: ranks)
    while let stored = try reader.next() {
      var held = Array(repeating: PackedValue.blank, count: columns.count)
      var isAny = false
      for row in stored.rows {
        guard let column = columnOfRank[Int(row.field)] else { continue }
        held[column] = row.value
        isAny = true
        if row.value.isYesOrNo {
          let kind = stored.submissions[Int(row.submission)].kind
          values.note(kind, of: stored.organisation, columns[column])
        }
      }
      if isAny { values.add(stored.organisation, held) }
    }
    self.values = values
  }
}
