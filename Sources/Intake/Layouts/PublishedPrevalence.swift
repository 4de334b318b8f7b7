import Findings
import Quality

/// The registers of practices as they are published with QOF.
enum PublishedPrevalence: DeliveredLayout {
  static let layout = Layout(
    name: "qof-prevalence",
    sentence: "The registers of practices by group, with the lists that they are measured by.",
    columns: [
      Column("PRACTICE_CODE", .organisation, "The practice."),
      Column("GROUP_CODE", .text, "The group of patients, such as AF."),
      Column("REGISTER", .decimal, "How many are on the register; may be written as 113.0."),
      Column("PATIENT_LIST_TYPE", .text, "The list, such as TOTAL or 17OV."),
      Column("PRACTICE_LIST_SIZE", .decimal, "How many are on that list."),
    ],
    key: ["PRACTICE_CODE", "GROUP_CODE"]
  )

  static let words = "prevalence as published with QOF"

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    Registers(practice: 0, group: 1, register: 2, list: 4, listType: 3, prevalence: nil)
      .content(of: table, by: match, into: &log)
  }
}
