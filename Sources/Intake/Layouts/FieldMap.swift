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

  /// Whether a short name of the map says that the field is management information.
  static func isInformation(_ shortName: String) -> Bool {
    ["mi count", "management information"].contains(FieldName.folded(shortName))
  }
}
