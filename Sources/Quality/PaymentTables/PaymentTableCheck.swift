public import Findings

/// What is wrong with tables that payments are worked out with; each rule is a file of `Rules/`.
public struct PaymentTableCheck: Sendable {
  let tables: PaymentTables
  let definitions: Definitions
  let organisations: Set<ODSCode>
  let parametersOfBook: [ParameterRow]
  let prevalenceOfBook: [PrevalenceRow]

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - tables: The rows of the delivery, in the order they were read.
  ///   - definitions: The services, those of the delivery among them.
  ///   - organisations: The organisations that are known.
  ///   - parametersOfBook: The parameters that the book has.
  ///   - prevalenceOfBook: The prevalences that the book has.
  public init(
    _ tables: PaymentTables,
    definitions: Definitions,
    organisations: Set<ODSCode> = [],
    parametersOfBook: [ParameterRow] = [],
    prevalenceOfBook: [PrevalenceRow] = []
  ) {
    self.tables = tables
    self.definitions = definitions
    self.organisations = organisations
    self.parametersOfBook = parametersOfBook
    self.prevalenceOfBook = prevalenceOfBook
  }

  /// The findings, rule by rule and in the order of the rows.
  public func findings() -> [Finding] {
    parametersOfUnknownServices() + parametersOfUnknownIndicators() + impossibleParameters()
      + unknownParameterNames() + unfitParameterUnits() + misquotedPointValues()
      + parametersOutsideService() + impossibleLists() + figuresOfUnknownOrganisations()
      + registersLargerThanLists() + prevalencesWithoutLists() + impossiblePrevalences()
      + contradictingNationalPrevalences() + achievementsAboveMaximum() + negativeFigures()
  }
}

extension ParameterRow {
  /// What a finding about the row is about.
  var subject: String {
    "\(name) of service \(service)" + (indicator.map { ", indicator \($0)" } ?? "")
  }
}
