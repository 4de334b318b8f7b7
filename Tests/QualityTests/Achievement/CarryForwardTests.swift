import Quality
import Testing

/// Which answer to a tick-box stands at which date.
@Suite struct CarryForwardTests {
  private static let dates = [date("2022-01-31"), date("2022-02-28"), date("2022-03-31")]
  private static let field = code("COV01.Answer") { FieldID($0) }
  private static let network = code("U00001") { ODSCode($0) }

  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// What stands at the three dates, `-` for nothing: `Y entered 5` and so on.
    let stands: [String]
    /// What stands then.
    let comes: [String]
    var declared: Set<Int> = []
    var isCarried = true
    var hasDefault = true
    var isProvider = true
    /// The dates that an answer is not carried into.
    var held: [Int] = []

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "an answer stands at both later dates",
      stands: ["Y manual 5", "-", "-"],
      comes: ["Y manual 5", "Y carried 5", "Y carried 5"]
    ),
    Case(
      name: "an entered No is carried, and is no default",
      stands: ["N manual 5", "-", "N defaulted 9"],
      comes: ["N manual 5", "N carried 5", "N carried 5"]
    ),
    Case(
      name: "an automatic answer is one too",
      stands: ["Y automatic 5", "-", "-"],
      comes: ["Y automatic 5", "Y carried 5", "Y carried 5"]
    ),
    Case(
      name: "the latest date with an answer counts, whenever it was entered",
      stands: ["Y manual 9", "N manual 5", "-"],
      comes: ["Y manual 9", "N manual 5", "N carried 5"]
    ),
    Case(
      name: "an answer to the date itself beats the carried one, also an earlier one",
      stands: ["Y manual 9", "Y carried 9", "N manual 3"],
      comes: ["Y manual 9", "Y carried 9", "N manual 3"]
    ),
    Case(
      name: "a change of the first goes on to both",
      stands: ["N manual 9", "Y carried 5", "Y carried 5"],
      comes: ["N manual 9", "N carried 9", "N carried 9"]
    ),
    Case(
      name: "a change of the first, the third being declared",
      stands: ["N manual 9", "Y carried 5", "Y carried 5"],
      comes: ["N manual 9", "N carried 9", "Y carried 5"],
      declared: [2],
      held: [2]
    ),
    Case(
      name: "a change of the first, the second being declared: the third is not",
      stands: ["N manual 9", "Y carried 5", "Y carried 5"],
      comes: ["N manual 9", "Y carried 5", "N carried 9"],
      declared: [1],
      held: [1]
    ),
    Case(
      name: "the same answer from a later date, the third being declared",
      stands: ["Y manual 5", "Y manual 9", "Y carried 5"],
      comes: ["Y manual 5", "Y manual 9", "Y carried 5"],
      declared: [2]
    ),
    Case(
      name: "an answer that comes when the later date is declared with a default",
      stands: ["Y manual 9", "N defaulted 6", "N defaulted 6"],
      comes: ["Y manual 9", "Y carried 9", "N defaulted 6"],
      declared: [2],
      held: [2]
    ),
    Case(
      name: "a blank answers nothing, before or after",
      stands: [" manual 5", "Y manual 6", " manual 9"],
      comes: ["N definition", "Y manual 6", "Y carried 6"]
    ),
    Case(
      name: "a default is never carried",
      stands: ["Y defaulted 5", "-", " automatic 9"],
      comes: ["Y defaulted 5", "N definition", "N definition"]
    ),
    Case(
      name: "nothing anywhere: the default of the definition",
      stands: ["-", "-", "-"],
      comes: ["N definition", "N definition", "N definition"]
    ),
    Case(
      name: "without a default a gap stays a gap",
      stands: ["-", " manual 5", "N defaulted 5"],
      comes: ["-", " manual 5", "N defaulted 5"],
      hasDefault: false
    ),
    Case(
      name: "whoever does not take part has no default",
      stands: ["-", "Y manual 5", "-"],
      comes: ["-", "Y manual 5", "Y carried 5"],
      isProvider: false
    ),
    Case(
      name: "a tick-box that is not carried",
      stands: ["Y manual 5", "-", "N defaulted 5"],
      comes: ["Y manual 5", "N definition", "N defaulted 5"],
      isCarried: false
    ),
  ]

  @Test(arguments: cases)
  func whatStands(it: Case) throws {
    let answers = try Self.answers(it.stands)
    let first = Self.fold(answers, it)
    #expect(Self.shown(first.applied(to: answers)) == it.comes)
    #expect(first.held.map(\.date) == it.held.map { Self.dates[$0] })
    // Once more on what came of it: nothing.
    #expect(Self.fold(first.applied(to: answers), it).changes.isEmpty)
  }

  @Test func aCarriedAnswerIsThatOfWhoGaveIt() throws {
    let answers = try Self.answers(["Y manual 5", "-", "-"])
    let change = try #require(Self.fold(answers, Self.cases[0]).changes[Self.dates[2]]?.first)
    #expect(change.after.submission.user == "aaa100")
    #expect(change.from == Self.dates[0])
    #expect(change.words == "carried forward from 2022-01-31")
    let standing = try #require(
      Self.fold([Self.dates[0]: [:]], Self.cases[11]).changes[Self.dates[0]]?.first
    )
    #expect(standing.words == "nobody answered, so the default of the definition stands")
  }

  @Test func theTickBoxesOfAServiceAreThoseThatItsProvidersAnswer() throws {
    let service = Self.code("NCD2425") { ServiceCode($0) }
    func boxes(_ change: (inout DefinitionSample) -> Void = { _ in }) throws -> [TickBox] {
      var sample = DefinitionSample()
      change(&sample)
      return try sample.definitions()[service].map(TickBox.all) ?? []
    }
    let box = try #require(try boxes().first)
    #expect(try boxes() == [box])
    #expect(box.field.text == "COV01.Flag" && box.isCarriedForward && box.defaultAnswer == .no)
    // Without either it is a value like any other; a practice's cannot be added up.
    let plain = try boxes { $0.indicators[3] = $0.indicators[3].replacing(",N,Y,", with: ",,N,") }
    #expect(plain.isEmpty)
    let ofPractices = try boxes {
      $0.services[0] = $0.services[0].replacing("network", with: "practice")
    }
    #expect(ofPractices.isEmpty)
  }

  @Test func onlyWhatIsDeclaredAndHasNotGoneBackKeepsItsAnswer() {
    typealias World = DeclarationWorld
    let statuses: [(DeclarationStatus, Bool)] = [
      (.awaitingServiceProviderApproval, false),
      (.awaitingCommissioningOrganisationApproval, true),
      (.awaitingFinancialApproval, true), (.financiallyApproved, true),
    ]
    for (status, isDeclared) in statuses {
      let world = World.north(at: status)
      #expect(world.state.isDeclared(world.north, in: world.context) == isDeclared)
    }
    let undeclared = World.calculated(declaration: false)
    #expect(!undeclared.state.isDeclared(undeclared.north, in: undeclared.context))
    #expect(!World().state.isDeclared(World.key(World.north), in: World().context))
  }

  // MARK: Answers as text

  private static func fold(
    _ answers: [CalendarDate: CarryForward.Answers],
    _ it: Case
  ) -> CarryForward {
    CarryForward(
      of: [
        TickBox(
          field: field,
          isCarriedForward: it.isCarried,
          defaultAnswer: it.hasDefault ? .no : nil
        )
      ],
      on: answers.keys,
      answers: answers,
      providers: it.isProvider ? [network] : [],
      isDeclared: { _, date in it.declared.contains { dates[$0] == date } }
    )
  }

  private static func answers(
    _ texts: [String]
  ) throws -> [CalendarDate: CarryForward.Answers] {
    var answers: [CalendarDate: CarryForward.Answers] = [:]
    for (date, text) in zip(dates, texts) {
      answers[date] = [:]
      guard text != "-" else { continue }
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      let value = try #require(AchievementValue(String(words[0])))
      let kind = try #require(SubmissionKind(rawValue: String(words[1])))
      answers[date] = [
        network: [
          field: StoredAnswer(
            PackedValue(value),
            Submission(kind: kind, user: "aaa100", at: Timestamp(seconds: Int64(words[2]) ?? 0))
          )
        ]
      ]
    }
    return answers
  }

  private static func shown(_ answers: [CalendarDate: CarryForward.Answers]) -> [String] {
    dates.map { date in
      guard let answer = answers[date]?[network]?[field] else { return "-" }
      let submission = answer.submission
      return submission.isOfDefinition
        ? "\(answer.value.value) definition"
        : "\(answer.value.value) \(submission.kind.rawValue) \(submission.at.seconds)"
    }
  }

  private static func date(_ text: String) -> CalendarDate { code(text) { CalendarDate(iso: $0) } }

  private static func code<Value>(_ text: String, _ read: (String) -> Value?) -> Value {
    guard let value = read(text) else { preconditionFailure("\(text) is not one") }
    return value
  }
}

extension CarryForward {
  /// The answers with the changes in them.
  fileprivate func applied(to answers: [CalendarDate: Answers]) -> [CalendarDate: Answers] {
    var answers = answers
    for (date, changes) in changes {
      for change in changes {
        answers[date, default: [:]][change.organisation, default: [:]][change.field] = change.after
      }
    }
    return answers
  }
}
