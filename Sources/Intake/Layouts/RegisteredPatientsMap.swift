import Findings
import Quality

/// NHS England's map of practices to networks and commissioners, beside its lists of patients.
///
/// Columns: formats D of the sources. It has no days of membership, so that it describes
/// organisations and makes no relationships.
enum RegisteredPatientsMap: DeliveredLayout {
  static let layout = Layout(
    name: "patients-registered-map",
    sentence: "The practices with the names of their networks and commissioners.",
    columns: [
      Column("PUBLICATION", .text, "GP_PRAC_PAT_LIST."),
      Column("EXTRACT_DATE", .text, "The day of the lists, as 01JAN2021."),
      Column("PRACTICE_CODE", .organisation, "The practice."),
      Column("PRACTICE_NAME", .text, "Its name."),
      Column("PRACTICE_POSTCODE", .text, "Not kept.", optional: true),
      Column("PCN_CODE", .text, "Its network; U if it has none.", optional: true),
      Column("PCN_NAME", .text, "The network's name.", optional: true),
      Column("CCG_CODE", .text, "Its commissioner.", optional: true),
      Column("CCG_NAME", .text, "The commissioner's name.", optional: true),
    ],
    key: ["PRACTICE_CODE"]
  )

  static let words = "NHS England's map of practices to networks and commissioners"
  static let optional: Set<String> = ["PRACTICE_POSTCODE", "CCG_CODE", "CCG_NAME"]

  static func folded(_ heading: String) -> String { ListHeading.folded(heading) }

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    DescribedPractices(practice: 2, network: 5, commissioner: 7)
      .content(of: table, by: match, into: &log)
  }
}
