public import Findings

extension Rule {
  /// PAR016: two national prevalences of one group and year.
  public static let nationalPrevalenceContradicts = Rule(
    id: "PAR016",
    severity: .error,
    title: "Two national prevalences of one group and year",
    why: "Practices would be measured by different countries.",
    remedy: "Put the wrong one right; see the source of each.",
    bad: "AF 2023/24: 2.06 and 2.6",
    good: "AF 2023/24: 2.06 throughout"
  )
}

extension PaymentTableCheck {
  /// National prevalences that differ from another one of their group and year.
  func contradictingNationalPrevalences() -> [Finding] {
    struct Key: Hashable {
      let group: String
      let year: FinancialYear
    }
    var first: [Key: Placed<PrevalenceRow>] = [:]
    let came = Set(tables.prevalence.map { $0.row.keyCells })
    for row in prevalenceOfBook where row.nationalPrevalence != nil {
      let key = Key(group: row.group, year: row.year)
      if first[key] == nil, !came.contains(row.keyCells) { first[key] = Placed(row) }
    }
    return tables.prevalence.compactMap { placed in
      guard let value = placed.row.nationalPrevalence else { return nil }
      let key = Key(group: placed.row.group, year: placed.row.year)
      guard let other = first[key], let before = other.row.nationalPrevalence else {
        first[key] = placed
        return nil
      }
      guard before != value else { return nil }
      return Finding(
        .nationalPrevalenceContradicts,
        "The national prevalence of \(key.group) in \(key.year) is \(before) with "
          + "\(other.row.organisation), and \(value) here",
        at: placed.findingPlace(of: "national_prevalence"),
        counterpart: other.place,
        subject: "\(key.group) in \(key.year)"
      )
    }
  }
}
