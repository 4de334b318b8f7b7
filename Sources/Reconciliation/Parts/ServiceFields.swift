public import Quality

/// The fields of a service in order of rank, and which of them are for payment.
public struct ServiceFields: Sendable {
  /// The order.
  public let ranks: PartFields
  /// Whether the field of each rank is for payment.
  public let isPayment: [Bool]
  /// The rows of the fields, by rank.
  public let rows: [FieldRow]

  /// Puts the fields of a service in order.
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - fields: Fields of any services, each once.
  public init(_ service: ServiceCode, of fields: [FieldRow]) {
    let rows = fields.filter { $0.service == service }.sorted { $0.field < $1.field }
    self.rows = rows
    ranks = PartFields(rows.map(\.field))
    isPayment = rows.map { $0.purpose == .payment }
  }
}
