public import Findings
public import Quality

/// The field-name map that goes with an extract: which long name is which short one.
///
/// `SERVICE_YEAR,IND_CODE,FIELD_NAME,SHORT_NAME`, as NHS England's pipelines keep it.
public enum FieldMap {
  /// One line of the map.
  public struct Line: Sendable, Hashable {
    /// The year as the file has it, such as `2023-24`.
    public let serviceYear: String
    /// The indicator.
    public let indicator: IndicatorCode
    /// The name as an extract has it.
    public let fieldName: String
    /// `Numerator`, `Denominator`, `MI Count`, or a short code.
    public let shortName: String
    /// Where it stands.
    public let place: Place

    /// Makes a line.
    public init(
      serviceYear: String,
      indicator: IndicatorCode,
      fieldName: String,
      shortName: String,
      place: Place
    ) {
      self.serviceYear = serviceYear
      self.indicator = indicator
      self.fieldName = fieldName
      self.shortName = shortName
      self.place = place
    }
  }

  static let layout = Layout(
    name: "field-map",
    sentence: "Which short name each field name of an extract has.",
    columns: [
      Column("SERVICE_YEAR", .text, "The service's year, such as 2023-24."),
      Column("IND_CODE", .indicator, "The indicator."),
      Column("FIELD_NAME", .text, "The name as an extract has it; it may be a whole sentence."),
      Column("SHORT_NAME", .text, "Numerator, Denominator, MI Count, or a short code."),
    ],
    key: ["SERVICE_YEAR", "IND_CODE", "FIELD_NAME"]
  )

  /// Reads the lines of a map whose header is readable.
  static func lines(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> [Line] {
    let check = CellCheck(match)
    var lines: [Line] = []
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log),
        let indicator = IndicatorCode(cells[1])
      else { continue }
      lines.append(
        Line(
          serviceYear: cells[0],
          indicator: indicator,
          fieldName: cells[2],
          shortName: cells[3],
          place: record.place
        )
      )
    }
    reportRepeats(in: lines, into: &log)
    let years = Set(lines.map(\.serviceYear)).sorted()
    if years.count > 1 {
      log.report(
        Finding(
          .fieldMapYearsMixed,
          "the map has lines of \(years.count) years: \(years.joined(separator: ", "))",
          at: table.place
        )
      )
    }
    return lines
  }

  private static func reportRepeats(in lines: [Line], into log: inout FindingLog) {
    struct Key: Hashable {
      let year: String
      let indicator: IndicatorCode
      let name: [UInt8]
    }
    var first: [Key: Line] = [:]
    for line in lines {
      let key = Key(
        year: line.serviceYear,
        indicator: line.indicator,
        name: FieldName.folded(Array(line.fieldName.utf8).span)
      )
      guard let earlier = first[key] else {
        first[key] = line
        continue
      }
      log.report(
        Finding(
          .fieldMapNamesFoldAlike,
          earlier.shortName == line.shortName
            ? "the field is mapped twice, to \(line.shortName) each time"
            : "the field is mapped to \(earlier.shortName) and to \(line.shortName)",
          at: line.place,
          counterpart: earlier.place,
          subject: "indicator \(line.indicator)"
        )
      )
    }
  }
}

extension FieldMap {
  /// The fields of a service as a map gives them.
  ///
  /// The map says nothing of purposes: numerators, denominators and counts of a payment indicator
  /// are taken to be for payment, and everything else is management information.
  ///
  /// - Parameters:
  ///   - lines: The lines of the map. Of two for one name, folded, the first is taken.
  ///   - service: The service.
  ///   - year: The year whose lines count, as the map writes it; `nil` for all lines.
  ///   - paymentIndicators: The indicators that are for payment.
  ///   - taken: The short names that the service has already.
  ///   - source: Where the map comes from, for the rows' own source.
  /// - Returns: The rows in the order of the lines.
  public static func rows(
    _ lines: [Line],
    for service: ServiceCode,
    year: String? = nil,
    paymentIndicators: Set<IndicatorCode> = [],
    taken: Set<FieldID> = [],
    source: String
  ) -> [FieldRow] {
    var taken = taken
    var seen: Set<[UInt8]> = []
    return lines.compactMap { line in
      guard year == nil || line.serviceYear == year else { return nil }
      let name = FieldName.folded(Array(line.fieldName.utf8).span)
      guard seen.insert(Array(line.indicator.text.utf8) + [0] + name).inserted else { return nil }
      let field = FieldID(indicator: line.indicator, shortName: line.shortName, taken: taken)
      taken.insert(field)
      let role = role(of: line.shortName)
      let isForPayment = role != .other && paymentIndicators.contains(line.indicator)
      return FieldRow(
        service: service,
        field: field,
        indicator: line.indicator,
        fieldName: line.fieldName,
        role: role,
        purpose: isForPayment ? .payment : .managementInformation,
        source: source
      )
    }
  }

  /// The role that a short name of the map tells; a code tells none.
  static func role(of shortName: String) -> FieldRole {
    switch FieldName.folded(shortName) {
    case "numerator": .numerator
    case "denominator": .denominator
    case "mi count", "count": .count
    case "pca": .pca
    case "exclusion": .exclusion
    case "register": .register
    case "yes/no flag": .yesNo
    default: .other
    }
  }
}
