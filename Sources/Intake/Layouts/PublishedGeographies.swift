import Findings
import Quality

/// The practices with their networks and commissioners as they are published with QOF.
///
/// Columns: formats B of the sources; those of the commissioners were renamed three times.
enum PublishedGeographies: DeliveredLayout {
  static let layout = Layout(
    name: "qof-geographies",
    sentence: "The practices of a year with the names of their networks and commissioners.",
    columns: [
      Column("CCG_ODS_CODE", .text, "The commissioner's code."),
      Column("CCG_NAME", .text, "The commissioner's name."),
      Column("PCN_ODS_CODE", .text, "The network's code; U if the practice has none."),
      Column("PCN_NAME", .text, "The network's name."),
      Column("PRACTICE_CODE", .organisation, "The practice."),
      Column("PRACTICE_NAME", .text, "Its name."),
    ] + unread.map { Column($0, .text, "Not kept.", optional: true) },
    key: ["PRACTICE_CODE"]
  )

  private static let unread = [
    "NAT_ONS_CODE", "NAT_CODE", "COUNTRY", "REGION_ODS_CODE", "REGION_ONS_CODE", "REGION_NAME",
    "STP_ODS_CODE", "STP_ONS_CODE", "STP_NAME", "CCG_ONS_CODE",
  ]

  static let words = "the geographies as published with QOF"
  static let optional = Set(unread)

  static func folded(_ heading: String) -> String {
    let name = ListHeading.folded(heading)
    if name.hasPrefix("ICB_") { return "STP_\(name.dropFirst(4))" }
    return name == "NAT_COUNTRY" ? "COUNTRY" : name
  }

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    DescribedPractices(practice: 4, network: 2, commissioner: 0)
      .content(of: table, by: match, into: &log)
  }
}
