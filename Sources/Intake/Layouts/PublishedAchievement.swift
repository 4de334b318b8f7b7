import Findings
import Quality

/// The achievement of practices as it is published with QOF.
///
/// Columns: formats B of the sources; from 2022-23 on there is a file for each region, and from
/// 2024-25 counts are written with a point.
enum PublishedAchievement: DeliveredLayout {
  static let layout = Layout(
    name: "qof-achievement",
    sentence: "Numerators, denominators, registers and points of practices, as published.",
    columns: [
      Column("REGION_ODS_CODE", .text, "Not kept.", optional: true),
      Column("REGION_ONS_CODE", .text, "Not kept.", optional: true),
      Column("REGION_NAME", .text, "Not kept.", optional: true),
      Column("PRACTICE_CODE", .organisation, "The practice."),
      Column("INDICATOR_CODE", .indicator, "The indicator."),
      Column("MEASURE", .text, "NUMERATOR, DENOMINATOR, REGISTER, ACHIEVED_POINTS or another."),
      Column("VALUE", .decimal, "The figure; a count may be written as 200.0."),
    ],
    key: ["PRACTICE_CODE", "INDICATOR_CODE", "MEASURE"]
  )

  static let words = "achievement as published with QOF"
  static let optional: Set<String> = ["REGION_ODS_CODE", "REGION_ONS_CODE", "REGION_NAME"]

  private static let measures: [String: PublishedMeasure] = [
    "NUMERATOR": .numerator, "DENOMINATOR": .denominator, "REGISTER": .register,
    "ACHIEVED_POINTS": .achievedPoints, "PCAS": .adjustments, "EXCEPTIONS": .exceptions,
    "NEWLY_DIAGNOSED": .newlyDiagnosed,
  ]

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    let year = PublicationYear.of(table, into: &log)
    let rows = TypedRecords(table, by: match).placed(into: &log) { record, log in
      row(of: record, year, into: &log)
    }
    reportAbsentAdjustments(rows, at: table.place, into: &log)
    return .table(.publishedFigures(rows))
  }

  private static func row(
    of record: TypedRecord,
    _ year: FinancialYear?,
    into log: inout FindingLog
  ) -> PublishedFigureRow? {
    guard let measure = measures[record[5]] else {
      log.report(
        Finding(
          .publicationMeasureUnknown,
          "\(CellText.shown(record[5])) is none of \(measures.keys.sorted().joined(separator: ", "))",
          at: record.place(of: 5)
        )
      )
      return nil
    }
    guard measure == .achievedPoints || record.count(6, into: &log) != nil, let year,
      let practice = ODSCode(record[3]), let indicator = IndicatorCode(record[4]),
      let value = ExactDecimal(record[6])
    else { return nil }
    return PublishedFigureRow(
      organisation: practice,
      year: year,
      indicator: indicator,
      measure: measure,
      value: value,
      source: ""
    )
  }

  /// Says how many numerators have no adjustments beside them, where the file has any.
  private static func reportAbsentAdjustments(
    _ rows: [Placed<PublishedFigureRow>],
    at place: Place,
    into log: inout FindingLog
  ) {
    struct Key: Hashable {
      let practice: ODSCode
      let indicator: IndicatorCode?
    }
    func keys(_ measures: Set<PublishedMeasure>) -> Set<Key> {
      Set(
        rows.filter { measures.contains($0.row.measure) }.map {
          Key(practice: $0.row.organisation, indicator: $0.row.indicator)
        }
      )
    }
    let adjusted = keys([.adjustments, .exceptions])
    guard !adjusted.isEmpty else { return }
    let without = keys([.numerator]).subtracting(adjusted).count
    guard without > 0 else { return }
    log.report(
      Finding(
        .publicationAdjustmentsAbsent,
        "\(without) numerators have no number of adjustments beside them",
        at: place
      )
    )
  }
}
