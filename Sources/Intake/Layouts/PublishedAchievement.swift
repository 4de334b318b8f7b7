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
    let check = CellCheck(match)
    var keys = KeyCheck()
    var rows: [Placed<PublishedFigureRow>] = []
    let year = PublicationYear.of(table, into: &log)
    for record in table.records {
      guard let cells = check.cells(of: record, into: &log) else { continue }
      guard let measure = measures[cells[5]] else {
        log.report(
          Finding(
            .publicationMeasureUnknown,
            "\(CellText.shown(cells[5])) is none of \(measures.keys.sorted().joined(separator: ", "))",
            at: check.place(of: 5, in: record)
          )
        )
        continue
      }
      guard measure == .achievedPoints || PublishedCount.read(cells[6]) != nil else {
        log.report(
          Finding(
            .publicationCountNotWhole,
            "\(CellText.shown(cells[6])) is no number of patients",
            at: check.place(of: 6, in: record)
          )
        )
        continue
      }
      guard let year, let practice = ODSCode(cells[3]), let indicator = IndicatorCode(cells[4]),
        let value = ExactDecimal(cells[6]),
        keys.isNew(Array(cells[3...5]), at: record.place, into: &log)
      else { continue }
      rows.append(
        Placed(
          PublishedFigureRow(
            organisation: practice,
            year: year,
            indicator: indicator,
            measure: measure,
            value: value,
            source: ""
          ),
          at: record.place
        )
      )
    }
    reportAbsentAdjustments(rows, at: table.place, into: &log)
    return .table(.publishedFigures(rows))
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
