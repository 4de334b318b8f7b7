public import Findings

extension Rule {
  /// DEF003: two rows define the same thing.
  public static let duplicateDefinition = Rule(
    id: "DEF003",
    severity: .error,
    title: "Two rows define the same thing",
    why: "Only one of them could stand, and which one would be a guess.",
    remedy: "Remove one of the two rows.",
    bad: ""
      + "service,name,start,end,level,commissioner,declaration_required,approval_required,source\n"
      + "NCD2425,Network Contract DES,…\nNCD2425,Network Contract,…",
    good: ""
      + "service,name,start,end,level,commissioner,declaration_required,approval_required,source\n"
      + "NCD2425,Network Contract DES,…"
  )
}

extension DefinitionCheck {
  /// Rows whose key an earlier row of the same table has.
  func duplicateKeys() -> [Finding] {
    duplicates(tables.services) + duplicates(tables.indicators) + duplicates(tables.fields)
      + duplicates(tables.achievementDates)
  }

  private func duplicates<Row>(_ rows: [Placed<Row>]) -> [Finding] {
    repeated(rows, by: \.keyCells) { placed, first, key in
      Finding(
        .duplicateDefinition,
        "The row for \(key) in \(Row.layout.name) is there twice",
        at: placed.findingPlace,
        counterpart: first.findingPlace,
        subject: key
      )
    }
  }
}
