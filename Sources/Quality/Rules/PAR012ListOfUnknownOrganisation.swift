public import Findings

extension Rule {
  /// PAR012: figures of organisations that the book does not know.
  public static let listOfUnknownOrganisation = Rule(
    id: "PAR012",
    severity: .note,
    title: "Figures of organisations that the book does not know",
    why: "A national file has all of England; those of your own organisations are taken from it.",
    remedy: "Nothing, unless one of them is yours: then take organisations.csv or the "
      + "relationships in.",
    bad: "B99999 in list-sizes.csv, and nowhere else",
    good: "A81001 in list-sizes.csv and organisations.csv"
  )
}

extension PaymentTableCheck {
  /// One finding for each table that has organisations which are not known.
  func figuresOfUnknownOrganisations() -> [Finding] {
    func finding<Row: TableRow>(_ rows: [Placed<Row>], _ code: (Row) -> ODSCode) -> [Finding] {
      let codes = Set(rows.map { code($0.row) })
      // A country is no organisation of the book, and has a row beside its practices.
      let unknown = codes.subtracting(organisations).filter { $0.text != "ENG" }
      guard let first = rows.first(where: { unknown.contains(code($0.row)) }) else { return [] }
      return [
        Finding(
          .listOfUnknownOrganisation,
          "\(unknown.count) of \(codes.count) organisations are not known, "
            + "\(code(first.row)) first",
          at: first.findingPlace(of: "organisation"),
          subject: "table \(Row.layout.name)"
        )
      ]
    }
    return finding(tables.listSizes, \.organisation) + finding(tables.prevalence, \.organisation)
      + finding(tables.achievedPoints, \.organisation)
      + finding(tables.publishedFigures, \.organisation)
  }
}
