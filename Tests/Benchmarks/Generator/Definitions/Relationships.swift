extension Definitions {
  /// Who belongs to which network, as the ODS writes it without a header: 11 columns.
  var relationships: String {
    var records: [[String]] = []
    for network in 0..<shape.networks {
      let commissioner = Self.commissioner(ofNetwork: network)
      let commissionerName = Self.name(commissioner: commissioner)
      let code = organisations.code(.network(network))
      for practice in organisations.members(ofNetwork: network) {
        let practiceCode = organisations.code(.practice(practice))
        records.append([
          practiceCode, Self.name(practice: practiceCode), commissioner, commissionerName,
          code, Self.name(network: code), commissioner, commissionerName,
          "20190701", "", "Yes",
        ])
      }
    }
    return Self.csv(records)
  }
}
