/// The tables that describe the service of a generated extract; each is in a file of its own.
struct Definitions {
  let shape: ExtractShape
  let catalogue: FieldCatalogue
  let organisations: Organisations

  /// Every table, with the name of its file.
  var tables: [(name: String, text: String)] {
    [
      ("organisations.csv", organisationList),
      ("services.csv", services),
      ("indicators.csv", indicators),
      ("fields.csv", fields),
      ("achievement-dates.csv", achievementDates),
      ("participation.csv", participation),
      ("relationships.csv", relationships),
    ]
  }

  static let source = "made for the benchmark"

  static func name(practice code: String) -> String { "PRACTICE \(code)" }
  static func name(network code: String) -> String { "NETWORK \(code), NORTH" }
  static func name(commissioner code: String) -> String { "SUB ICB LOCATION \(code)" }

  /// The commissioner that a network shares with eleven others.
  static func commissioner(ofNetwork network: Int) -> String {
    let number = network / 12
    return number < 100 ? "0\(Months.two(number))" : "1\(Months.two(number - 100))"
  }

  /// A table as CSV.
  static func csv(_ records: [[String]]) -> String {
    records.map { $0.map(FieldCatalogue.quoted).joined(separator: ",") + "\r\n" }.joined()
  }
}
