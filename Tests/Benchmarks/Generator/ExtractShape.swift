/// How big an extract is and what it is made from.
struct ExtractShape: Sendable {
  /// Practices, one run of rows each a month.
  var practices = 6300
  /// Networks, with rows of their own behind a `U` code.
  var networks = 1300
  /// Fields of the service: those of practices and the tick-boxes of networks.
  var fields = 460
  /// Months, from April 2024.
  var months = 1
  /// What every value is made from.
  var seed: UInt64 = 2425

  /// The service, its name, and the member inside the zip.
  static let service = "NCD2425"
  static let serviceName = "Network Contract DES 2024/25"
  static let member = "Bulk_Ach_Ex_NCD2425_20240401_20250331.csv"

  /// Tick-box fields, which only networks have: 8 of 460.
  var tickFields: Int { fields * 8 / 460 }
  /// Fields of practices whose total the networks' rows give: 109 of 460.
  var totalledFields: Int { fields * 109 / 460 }
  var practiceFields: Int { fields - tickFields }
  var networkFields: Int { tickFields + totalledFields }
  /// Rows a month, before what a file leaves out or plants.
  var keysPerMonth: Int { practices * practiceFields + networks * networkFields }
  var keys: Int { keysPerMonth * months }

  /// The shape that comes nearest to a number of rows.
  ///
  /// England is 6,300 practices and 1,300 networks: 3.0 million rows a month. Up to that the file
  /// is one month with fewer practices; beyond, it is as many whole months as come near, twelve at
  /// most, and the practices are what fits (6,127 for 35 million rows, the national year).
  static func near(rows: Int) -> ExtractShape {
    var shape = ExtractShape()
    let month = shape.keysPerMonth
    shape.months = min(12, max(1, (rows + month / 2) / month))
    shape.practices = max(10, rows * shape.practices / (month * shape.months))
    shape.networks = max(2, shape.practices * 1300 / 6300)
    return shape
  }
}
