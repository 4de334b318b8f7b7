/// All that turns the figures of one service's declarations into points and pounds.
///
/// It is made once from the tables. A service that does not say how it is paid has none, and then
/// nothing is worked out for it.
public struct PaymentBasis: Sendable {
  /// The service.
  public let service: ServiceRow
  /// How it is paid.
  public let kind: ServicePaymentKind
  /// How it rounds.
  public let rounding: Rounding
  let facts: PaymentFacts
  let dated: [CalendarDate: PaymentTerms]

  /// Makes the basis of a service; `nil` where it does not state how it is paid.
  ///
  /// - Parameters:
  ///   - definition: The service with its indicators and fields.
  ///   - parameters: The parameters, also those of other services.
  ///   - facts: The lists and prevalences.
  public init?(
    _ definition: ServiceDefinition,
    parameters: some Sequence<ParameterRow>,
    facts: PaymentFacts
  ) {
    guard let kind = definition.row.terms.kind else { return nil }
    self.service = definition.row
    self.kind = kind
    self.rounding = Rounding(definition.row.terms)
    self.facts = facts
    let book = ParameterBook(parameters.filter { $0.service == definition.row.service })
    var dated: [CalendarDate: PaymentTerms] = [:]
    for date in definition.paymentDates {
      dated[date] = PaymentTerms(definition, kind, book, on: date)
    }
    self.dated = dated
  }

  /// The basis of each service that states how it is paid.
  ///
  /// - Parameters:
  ///   - definitions: The services.
  ///   - parameters: The parameters.
  ///   - facts: The lists and prevalences.
  /// - Returns: The bases by service.
  public static func all(
    _ definitions: Definitions,
    parameters: [ParameterRow],
    facts: PaymentFacts
  ) -> [ServiceCode: PaymentBasis] {
    let byService = Dictionary(grouping: parameters, by: \.service)
    var bases: [ServiceCode: PaymentBasis] = [:]
    for definition in definitions.services {
      let own = byService[definition.row.service] ?? []
      bases[definition.row.service] = PaymentBasis(definition, parameters: own, facts: facts)
    }
    return bases
  }

  /// What was the same for all providers on a date, as the book keeps it.
  func inputs(on date: CalendarDate) -> [PaymentInput] { dated[date]?.inputs ?? [] }
}

/// The parameters of one service, chosen by day.
struct ParameterBook: Sendable {
  /// What holds on a day.
  enum Choice {
    case none
    case one(ParameterRow)
    case several([ParameterRow])
  }

  private let rows: [ParameterName: [ParameterRow]]

  init(_ rows: some Sequence<ParameterRow>) {
    self.rows = Dictionary(grouping: rows.sorted(), by: \.name)
  }

  /// The parameter whose period is the narrowest that holds the day; of several equally narrow ones
  /// that agree, the first.
  func choice(
    _ name: ParameterName,
    _ indicator: IndicatorCode? = nil,
    on day: CalendarDate
  ) -> Choice {
    let holding = (rows[name] ?? []).filter {
      $0.indicator == indicator && $0.period.contains(day)
    }
    guard let least = holding.map(\.period.length).min() else { return .none }
    let narrowest = holding.filter { $0.period.length == least }
    guard let first = narrowest.first else { return .none }
    let isOne = narrowest.allSatisfy { $0.value == first.value && $0.unit == first.unit }
    return isOne ? .one(first) : .several(narrowest)
  }
}

extension ParameterPeriod {
  /// The number of its days, less one.
  var length: Int32 { end.days - start.days }
}
