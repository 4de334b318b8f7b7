/// One service with its indicators, fields and achievement dates.
public struct ServiceDefinition: Sendable {
  /// The service.
  public let row: ServiceRow
  /// Its indicators, in order of their codes.
  public let indicators: [IndicatorRow]
  /// Its achievement dates, in order.
  public let achievementDates: [AchievementDateRow]
  /// Its fields, found by the bytes of an extract.
  public let lookup: FieldLookup

  private let indicatorByCode: [IndicatorCode: IndicatorRow]
  private let fieldByID: [FieldID: FieldRow]
  private let fieldsOfIndicator: [IndicatorCode: [FieldRow]]

  init(
    _ row: ServiceRow,
    indicators: [IndicatorRow],
    fields: [FieldRow],
    achievementDates: [AchievementDateRow]
  ) {
    // Of rows with one key the first in order stands, whatever order they were read in.
    let indicatorByCode = Dictionary(
      indicators.sorted().map { ($0.indicator, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let fieldByID = Dictionary(
      fields.sorted().map { ($0.field, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let dates = Dictionary(
      achievementDates.sorted().map { ($0.achievementDate, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let fields = fieldByID.values.sorted()
    self.row = row
    self.indicators = indicatorByCode.values.sorted()
    self.achievementDates = dates.values.sorted()
    self.lookup = FieldLookup(fields)
    self.indicatorByCode = indicatorByCode
    self.fieldByID = fieldByID
    self.fieldsOfIndicator = Dictionary(grouping: fields, by: \.indicator)
  }

  /// Its fields, in order of their short names.
  public var fields: [FieldRow] { lookup.fields }

  /// The indicator of that code.
  public func indicator(_ code: IndicatorCode) -> IndicatorRow? {
    indicatorByCode[code]
  }

  /// The field of that short name.
  public func field(_ field: FieldID) -> FieldRow? {
    fieldByID[field]
  }

  /// The field of an indicator by the name that an extract has for it, folded or not.
  public func field(_ indicator: IndicatorCode, named name: String) -> FieldRow? {
    lookup.position(
      indicator: Array(indicator.text.utf8).span,
      name: Array(name.utf8).span
    ).map { lookup.fields[$0] }
  }

  /// The fields of an indicator, in order of their short names.
  public func fields(of indicator: IndicatorCode) -> [FieldRow] {
    fieldsOfIndicator[indicator] ?? []
  }

  /// The fields that count towards a payment, in order of their short names.
  ///
  /// - Parameter level: Only those of indicators at that level.
  /// - Returns: The fields whose own purpose and whose indicator's purpose is payment.
  public func paymentFields(at level: Level? = nil) -> [FieldRow] {
    fields.filter { field in
      guard field.purpose == .payment, let indicator = indicatorByCode[field.indicator],
        indicator.purpose == .payment
      else { return false }
      return level.map { indicator.level == $0 } ?? true
    }
  }

  /// The indicators by group, in order of the groups' names.
  public var groups: [IndicatorGroup] {
    Dictionary(grouping: indicators, by: \.group)
      .map { name, indicators in
        IndicatorGroup(name: name, domain: indicators[0].domain, indicators: indicators)
      }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The days for which a payment is declared, in order.
  public var paymentDates: [CalendarDate] {
    achievementDates.filter(\.isPaymentDate).map(\.achievementDate)
  }
}
