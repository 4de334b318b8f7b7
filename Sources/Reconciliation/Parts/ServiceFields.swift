public import Quality

/// The fields of a service in order of rank, and which of them are for payment.
public struct ServiceFields: Sendable {
  /// The order.
  public let ranks: PartFields
  /// Whether the field of each rank is for payment.
  public let isPayment: [Bool]
  /// The rows of the fields, by rank.
  public let rows: [FieldRow]
  /// The ranks of the tick-boxes whose answers are carried forward or have a default.
  public let tickBoxes: [UInt32]

  /// Puts the fields of a service in order.
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - fields: Fields of any services, each once.
  ///   - definition: The service's definition, for its tick-boxes.
  public init(
    _ service: ServiceCode,
    of fields: [FieldRow],
    by definition: ServiceDefinition? = nil
  ) {
    let rows = fields.filter { $0.service == service }.sorted { $0.field < $1.field }
    self.rows = rows
    let ranks = PartFields(rows.map(\.field))
    self.ranks = ranks
    isPayment = rows.map { $0.purpose == .payment }
    tickBoxes = (definition.map(TickBox.all) ?? []).compactMap { ranks.rank(of: $0.field) }
  }
}
