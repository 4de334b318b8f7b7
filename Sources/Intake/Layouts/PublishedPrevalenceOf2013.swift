import Findings
import Quality

/// The registers of practices as they were published with QOF for 2013-14 and before.
enum PublishedPrevalenceOf2013: DeliveredLayout {
  static let layout = Layout(
    name: "qof-prevalence-2013",
    sentence: "The registers of practices by group, as published for 2013-14.",
    columns: [
      Column("practicecode", .organisation, "The practice."),
      Column("indicator_group", .text, "The group of patients, such as AF."),
      Column("Register_description", .text, "What the register is of; not kept.", optional: true),
      Column("disease_register_size", .decimal, "How many are on the register."),
      Column("practice_listsize", .decimal, "How many are on the list."),
      Column("prevalence", .decimal, "The register as a percentage of the list.", optional: true),
    ],
    key: ["practicecode", "indicator_group"]
  )

  static let words = "prevalence as published with QOF to 2013-14"

  static func content(
    of table: TextTable,
    by match: HeaderMatch,
    into log: inout FindingLog
  ) -> IntakeContent {
    Registers(practice: 0, group: 1, register: 3, list: 4, listType: nil, prevalence: 5)
      .content(of: table, by: match, into: &log)
  }
}
