extension Definitions {
  /// Who belongs to which network, as the ODS writes it without a header: 11 columns.
  var relationships: String {
    var records: [[String]] = []
    for network in 0..<shape.networks {
      // Twelve networks share a commissioner.
      let number = network / 12
      let commissioner = "0\(number / 10 % 10)\(number % 10)\(number < 100 ? "" : "X")".suffix(3)
      let commissionerName = "SUB ICB LOCATION \(commissioner)"
      let code = organisations.code(.network(network))
      for practice in organisations.members(ofNetwork: network) {
        let practiceCode = organisations.code(.practice(practice))
        records.append([
          practiceCode, "PRACTICE \(practiceCode)", String(commissioner), commissionerName,
          code, "NETWORK \(code), NORTH", String(commissioner), commissionerName,
          "20190701", "", "Yes",
        ])
      }
    }
    return Self.csv(records)
  }
}
