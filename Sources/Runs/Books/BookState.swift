public import Book
public import Findings
public import Quality

/// Everything that a book holds but the values of its parts, in memory.
public struct BookState: Sendable, Hashable {
  /// The services, in order.
  public var services: [ServiceRow] = []
  /// The indicators, in order.
  public var indicators: [IndicatorRow] = []
  /// The fields, invented ones among them, in order.
  public var fields: [FieldRow] = []
  /// The achievement dates, in order.
  public var achievementDates: [AchievementDateRow] = []
  /// The organisations, in order.
  public var organisations: [OrganisationRow] = []
  /// The relationships, in order.
  public var relationships: [RelationshipRow] = []
  /// The day that the relationships are as at; `nil` before the first list of them.
  public var relationshipsDay: CalendarDate?
  /// Who was offered what, in order.
  public var participation: [ParticipationRow] = []
  /// The decisions on offers that were taken in, in order.
  public var participationDecisions: [ParticipationDecisionRow] = []
  /// The users and their roles.
  public var people = PeopleState()
  /// The parameters of payments, in order.
  public var parameters: [ParameterRow] = []
  /// The list sizes, in order.
  public var listSizes: [ListSizeRow] = []
  /// The registers and prevalences, in order; `nil` while nothing has come for them: a country has
  /// so many that a run which changes none does not write them, and one that needs none does not
  /// read them.
  public var prevalence: [PrevalenceRow]?
  private var storedPrevalence: StoredPrevalence?
  /// The points as CQRS has them, in order; `nil` like ``prevalence``.
  public var achievedPoints: [AchievedPointsRow]?
  /// The figures as published, in order; `nil` like ``prevalence``.
  public var publishedFigures: [PublishedFigureRow]?
  /// The declarations and what stands beside them.
  public var declarations = DeclarationState()

  /// The state of an empty book.
  public init() {}

  /// Reads the state of a version.
  ///
  /// - Throws: `changedByHand` if a table is not one that was published.
  public init(_ version: BookVersion, of book: Book) throws(Failure) {
    services = try BookTable.rows(ServiceRow.self, in: version, of: book)
    indicators = try BookTable.rows(IndicatorRow.self, in: version, of: book)
    fields = try BookTable.rows(FieldRow.self, in: version, of: book)
    achievementDates = try BookTable.rows(AchievementDateRow.self, in: version, of: book)
    organisations = try BookTable.rows(OrganisationRow.self, in: version, of: book)
    relationships = try BookTable.rows(RelationshipRow.self, in: version, of: book)
    relationshipsDay = try BookTable.rows(RelationshipsDayRow.self, in: version, of: book).last?.day
    participation = try BookTable.rows(ParticipationRow.self, in: version, of: book)
    participationDecisions =
      try BookTable.rows(ParticipationDecisionRow.self, in: version, of: book)
    people = PeopleState(
      users: try BookTable.rows(UserRow.self, in: version, of: book),
      roles: try BookTable.rows(UserRoleRow.self, in: version, of: book),
      decisions: try BookTable.rows(UserDecisionRow.self, in: version, of: book),
      settings: try BookTable.rows(SettingRow.self, in: version, of: book)
    )
    parameters = try BookTable.rows(ParameterRow.self, in: version, of: book)
    listSizes = try BookTable.rows(ListSizeRow.self, in: version, of: book)
    declarations = DeclarationState(
      declarations: try BookTable.rows(DeclarationRow.self, in: version, of: book),
      figures: try BookTable.rows(DeclarationFigureRow.self, in: version, of: book),
      inputs: try BookTable.rows(DeclarationInputRow.self, in: version, of: book),
      holds: try BookTable.rows(HoldRow.self, in: version, of: book),
      cases: try BookTable.rows(OffSystemRow.self, in: version, of: book),
      waivers: try BookTable.rows(WaiverRow.self, in: version, of: book),
      payments: try BookTable.rows(DeclarationPaymentRow.self, in: version, of: book),
      paymentInputs: try BookTable.rows(DeclarationPaymentInputRow.self, in: version, of: book),
      paymentTerms: try BookTable.rows(PaymentTermsRow.self, in: version, of: book),
      overrides: try BookTable.rows(PaymentOverrideRow.self, in: version, of: book),
      messages: try BookTable.rows(MessageRow.self, in: version, of: book),
      decisions: try BookTable.rows(DecisionRow.self, in: version, of: book),
      asks: try BookTable.rows(AskRow.self, in: version, of: book)
    )
    storedPrevalence = StoredPrevalence(version, of: book)
  }

  /// Adds every table to the files of a version.
  func add(to files: inout PublishedFiles) {
    let state = self
    func add<Row: TableRow>(_ rows: @escaping @Sendable () -> [Row]) {
      files.add { publication throws(Failure) in try publication.put(table: rows()) }
    }
    add { state.services }
    add { state.indicators }
    add { state.fields }
    add { state.achievementDates }
    add { state.organisations }
    add { state.relationships }
    add { state.relationshipsDay.map { [RelationshipsDayRow(day: $0)] } ?? [] }
    add { state.participation }
    add { state.participationDecisions }
    add { state.people.userRows }
    add { state.people.roleRows }
    add { state.people.decisionRows }
    add { state.people.settingRows }
    add { state.parameters }
    add { state.listSizes }
    if let rows = prevalence { add { rows } }
    if let rows = achievedPoints { add { rows } }
    if let rows = publishedFigures { add { rows } }
    add { state.declarations.declarationRows }
    add { state.declarations.figureRows }
    add { state.declarations.inputRows }
    add { state.declarations.paymentRows }
    add { state.declarations.paymentInputRows }
    add { state.declarations.paymentTermsRows }
    add { state.declarations.overrideRows }
    add { state.declarations.holdRows }
    add { state.declarations.caseRows }
    add { state.declarations.waiverRows }
    add { state.declarations.messageRows }
    add { state.declarations.decisionRows }
    add { state.declarations.askRows }
  }

  /// The definitions of all services.
  public var definitions: Definitions {
    Definitions(
      DefinitionTables(
        services: services,
        indicators: indicators,
        fields: fields,
        achievementDates: achievementDates
      )
    )
  }

  /// The facts that decide what a change does to declarations.
  public var context: DeclarationContext {
    let spells = relationships.map(\.spell)
    let days = Set(achievementDates.map(\.achievementDate)).sorted()
    return DeclarationContext(
      services: DeclarationContext.terms(
        services: services,
        indicators: indicators,
        fields: fields,
        achievementDates: achievementDates
      ),
      participation: participation,
      organisations: organisations,
      memberships: Membership.all(spells, on: days),
      payments: paymentBases
    )
  }

  /// The registers and prevalences of the book, those that came since among them.
  ///
  /// - Throws: `changedByHand` if the table is not one that was published.
  func allPrevalence() throws(Failure) -> [PrevalenceRow] {
    if let prevalence { return prevalence }
    return try storedPrevalence?.rows() ?? []
  }

  /// Says what could not be read of what payments were worked out with; asked before anything is
  /// shown or published.
  ///
  /// - Throws: `changedByHand` if a table is not one that was published.
  public func checkRead() throws(Failure) {
    try storedPrevalence?.check()
  }

  /// How each service is paid that says so.
  private var paymentBases: [ServiceCode: PaymentBasis] {
    // Most books have services that say nothing of it, and then no table is gone through.
    guard services.contains(where: { $0.terms.kind != nil }) else { return [:] }
    var facts = PaymentFacts(lists: listSizes, prevalence: prevalence ?? [])
    if prevalence == nil, let storedPrevalence {
      facts = PaymentFacts(lists: listSizes) { storedPrevalence[$0] }
    }
    return PaymentBasis.all(definitions, parameters: parameters, facts: facts)
  }

  /// The organisations that are known, by whatever table.
  public var knownOrganisations: Set<ODSCode> {
    var known = Set(organisations.map(\.organisation))
    for row in relationships {
      known.insert(row.practice)
      known.insert(row.network)
    }
    for row in participation { known.insert(row.organisation) }
    return known
  }
}
