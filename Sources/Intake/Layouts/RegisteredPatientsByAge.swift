import Findings
import Quality

/// NHS England's list of the patients registered at practices, networks and above, by age.
///
/// Columns: formats D of the sources. Only the rows of all ages and sexes of practices and networks
/// are list sizes.
enum RegisteredPatientsByAge: DeliveredLayout {
  static let layout = Layout(
    name: "patients-registered-by-age",
    sentence: "How many patients each organisation has registered, by age and sex.",
    columns: [
      Column("PUBLICATION", .text, "GP_PRAC_PAT_LIST."),
      Column("EXTRACT_DATE", .text, "The day of the lists, as 01JAN2021."),
      Column("ORG_TYPE", .text, "GP for a practice, PCN for a network."),
      Column("ORG_CODE", .text, "The organisation."),
      Column("ONS_CODE", .text, "Its area; not kept.", optional: true),
      Column("POSTCODE", .text, "Not kept.", optional: true),
      Column("SEX", .text, "ALL, MALE or FEMALE; only ALL is a list size."),
      Column("AGE_GROUP_5", .text, "ALL or five years of age; only ALL is a list size."),
      Column("NUMBER_OF_PATIENTS", .count, "How many."),
    ],
    key: ["EXTRACT_DATE", "ORG_CODE", "SEX", "AGE_GROUP_5"]
  )

  static let words = "NHS England's list of patients registered, by age"
  static let optional: Set<String> = ["ONS_CODE", "POSTCODE"]

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    ListSizes(day: 1, organisation: 3, count: 8).content(of: table, by: match, into: &log) {
      ["GP", "PCN"].contains($0[2]) && $0[6] == "ALL" && $0[7] == "ALL"
    }
  }
}
