/// The tables that describe the service of a generated extract; each is in a file of its own.
struct Definitions {
  let shape: ExtractShape
  let catalogue: FieldCatalogue
  let organisations: Organisations

  /// Every table, with the name of its file.
  var tables: [(name: String, text: String)] {
    [
      ("services.csv", services),
      ("indicators.csv", indicators),
      ("fields.csv", fields),
      ("achievement-dates.csv", achievementDates),
      ("participation.csv", participation),
      ("relationships.csv", relationships),
      ("field-map.csv", fieldMap),
    ]
  }

  /// A table as CSV.
  static func csv(_ records: [[String]]) -> String {
    records.map { $0.map(FieldCatalogue.quoted).joined(separator: ",") + "\r\n" }.joined()
  }
}
