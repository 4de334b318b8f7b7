public import Quality

/// Gathers the payment values of a part while its rows pass by.
public struct PaymentColumns: Sendable {
  /// The values so far, by organisation and field.
  public private(set) var values: PaymentValues
  /// For each rank of a payment field its place among them.
  private let columnOfRank: [Int?]
  private let columns: [FieldID]

  /// Starts without values.
  ///
  /// - Parameter fields: The fields of the part's service.
  public init(_ fields: ServiceFields) {
    var columns: [FieldID] = []
    columnOfRank = fields.rows.map { row in
      guard row.purpose == .payment else { return nil }
      columns.append(row.field)
      return columns.count - 1
    }
    self.columns = columns
    values = PaymentValues(of: columns)
  }

  /// Takes an organisation's rows; without a row of a payment field it is not held.
  public mutating func add(_ rows: StoredRows) {
    var held = Array(repeating: PackedValue.blank, count: columns.count)
    var isAny = false
    for row in rows.rows {
      guard let column = columnOfRank[Int(row.field)] else { continue }
      held[column] = row.value
      isAny = true
      guard row.value.isYesOrNo else { continue }
      let kind = rows.submissions[Int(row.submission)].kind
      values.note(kind, of: rows.organisation, columns[column])
    }
    if isAny { values.add(rows.organisation, held) }
  }
}
