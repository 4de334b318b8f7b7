import Quality

/// The adjustments and exclusions of each indicator, as published.
enum PublishedAdjustments: CheckedOnlyLayout {
  static let layout = Layout(
    name: "qof-adjustments",
    sentence: "The adjustments and exclusions of each indicator, as published.",
    columns: [
      Column("INDICATOR_CODE", .indicator, "The indicator."),
      Column("PCA_EXCL_NAME", .text, "The name of the adjustment or exclusion."),
      Column("PCA_EXCL_SHORT_NAME", .text, "Its short name, the field of an extract."),
      Column("PCA_EXCL_DESCRIPTION", .text, "What it says.", optional: true),
      Column("TYPE", .text, "PCA or Exclusion."),
      Column("GENERAL_SPECIFIC", .text, "General or Specific.", optional: true),
      Column("PCA_CATEGORY", .text, "The number of its category.", optional: true),
      Column("PCA_CATEGORY_DESCRIPTION", .text, "Its category.", optional: true),
    ],
    key: ["INDICATOR_CODE", "PCA_EXCL_NAME", "PCA_EXCL_SHORT_NAME"]
  )

  static let words = "adjustments and exclusions as published with QOF"
}
