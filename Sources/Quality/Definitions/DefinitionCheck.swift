public import Findings

extension Definitions {
  /// What is wrong with definition tables; each rule is a file of `Rules/`.
  ///
  /// - Returns: The findings, rule by rule and in the order of the rows.
  public static func findings(in tables: DefinitionTables) -> [Finding] {
    let check = DefinitionCheck(tables)
    return check.unknownServices() + check.unknownIndicators() + check.duplicateKeys()
      + check.wrongThresholds() + check.impossibleThresholds() + check.datesOutsideService()
      + check.datesNotAtMonthEnd() + check.noPaymentDate() + check.namesThatFoldAlike()
      + check.noPaymentFields() + check.reversedServices() + check.contradictingPurposes()
      + check.incompleteFractions() + check.defaultsThatDoNotFit() + check.reversedPeriods()
      + check.networkIndicatorsOfPractices() + check.fieldsMappedSince()
      + check.informationWithoutFields() + check.pointsThatMissTheTotal()
      + check.termsNotStated()
  }
}

/// Definition tables with what the rules look up in them.
struct DefinitionCheck {
  let tables: DefinitionTables
  let definitions: Definitions

  init(_ tables: DefinitionTables) {
    self.tables = tables
    self.definitions = Definitions(tables)
  }
}

/// Finds rows whose key an earlier row has.
///
/// - Parameters:
///   - rows: The rows, in the order they were read.
///   - key: What tells one row from another, for finding and for showing.
///   - report: Makes the finding of a row and of the first row with its key.
/// - Returns: One finding for each row but the first of a key.
func repeated<Row: TableRow>(
  _ rows: [Placed<Row>],
  by key: (Row) -> [String],
  report: (Placed<Row>, Placed<Row>, String) -> Finding
) -> [Finding] {
  var first: [[String]: Placed<Row>] = [:]
  var findings: [Finding] = []
  for placed in rows {
    let parts = key(placed.row)
    if let earlier = first[parts] {
      findings.append(report(placed, earlier, parts.joined(separator: ", ")))
    } else {
      first[parts] = placed
    }
  }
  return findings
}

extension TableRow {
  /// The cells of the key.
  package var keyCells: [String] {
    let cells = self.cells
    return Self.layout.columns.indices
      .filter { Self.layout.key.contains(Self.layout.columns[$0].name) }
      .map { cells[$0] }
  }
}
