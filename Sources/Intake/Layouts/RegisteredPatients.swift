import Findings
import Quality

/// NHS England's list of the patients registered at each practice.
///
/// Columns: formats D of the sources; the commissioners' columns have had several names, and are
/// not read.
enum RegisteredPatients: DeliveredLayout {
  static let layout = Layout(
    name: "patients-registered",
    sentence: "How many patients each practice has registered, all ages and sexes together.",
    columns: [
      Column("PUBLICATION", .text, "GP_PRAC_PAT_LIST."),
      Column("EXTRACT_DATE", .text, "The day of the lists, as 01JAN2021."),
      Column("TYPE", .text, "GP for a practice."),
      Column("CCG_CODE", .text, "The commissioner; not kept.", optional: true),
      Column("ONS_CCG_CODE", .text, "The commissioner's area; not kept.", optional: true),
      Column("CODE", .organisation, "The practice."),
      Column("POSTCODE", .text, "Not kept.", optional: true),
      Column("SEX", .text, "ALL, MALE or FEMALE; only ALL is a list size."),
      Column("AGE", .text, "ALL or an age; only ALL is a list size."),
      Column("NUMBER_OF_PATIENTS", .count, "How many."),
    ],
    key: ["EXTRACT_DATE", "CODE", "SEX", "AGE"]
  )

  static let words = "NHS England's list of patients registered at practices"
  static let optional: Set<String> = ["CCG_CODE", "ONS_CCG_CODE", "POSTCODE"]

  static func folded(_ heading: String) -> String { ListHeading.folded(heading) }

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    ListSizes(day: 1, organisation: 5, count: 9).content(of: table, by: match, into: &log) {
      $0[2] == "GP" && $0[7] == "ALL" && $0[8] == "ALL"
    }
  }
}
