extension Definitions {
  /// Every commissioner, practice and network.
  var organisationList: String {
    let header = ["organisation", "name", "kind", "commissioner", "open", "close"]
    let commissioners = Set((0..<shape.networks).map(Self.commissioner)).sorted().map {
      [$0, Self.name(commissioner: $0), "commissioner", "", "", ""]
    }
    let providers = (0..<shape.networks).flatMap { network in
      let commissioner = Self.commissioner(ofNetwork: network)
      let code = organisations.code(.network(network))
      let members = organisations.members(ofNetwork: network).map { practice in
        let code = organisations.code(.practice(practice))
        return [code, Self.name(practice: code), "practice", commissioner, "", ""]
      }
      return [[code, Self.name(network: code), "network", commissioner, "", ""]] + members
    }
    return Self.csv([header] + commissioners + providers)
  }
}
