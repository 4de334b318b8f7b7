import Quality
import Runs
import Testing

/// The one place that decides what comes next, held against every combination of what can be there.
@Suite struct NextStepsTests {
  /// The sets of things that a book can lack.
  private static let lacks: [Set<BookLack>] = {
    var sets: [Set<BookLack>] = [[.definitions]]
    for first in [nil, BookLack.achievementDates, .participation] {
      for second in [nil, BookLack.relationships] {
        for third in [nil, BookLack.extract] {
          sets.append(Set([first, second, third].compactMap(\.self)))
        }
      }
    }
    return sets
  }()

  private static let contest: BookContest = {
    let key = DeclarationKey(
      service: DeclarationsBook.service,
      achievementDate: DeclarationsBook.march,
      organisation: DeclarationsBook.organisation("U00001")
    )
    return BookContest(key, DeclarationsBook.organisation("A81003"))
  }()

  private static var situations: [BookSituation] {
    var all = [BookSituation()]
    func vary(_ change: (inout BookSituation) -> Void) {
      all += all.map { situation in
        var situation = situation
        change(&situation)
        return situation
      }
    }
    vary { $0.canAggregate = true }
    vary { $0.hasHolds = true }
    vary { $0.hasCases = true }
    vary { $0.contest = contest }
    vary { $0.isMissing = true }
    vary { $0.hasAsks = true }
    for step in DeclarationStep.allCases { vary { $0.steps.insert(step) } }
    return lacks.flatMap { lacks in
      all.map { situation in
        var situation = situation
        situation.lacks = lacks
        return situation
      }
    }
  }

  /// What is there, and the command that it asks for, the most urgent first.
  private static let table: [(isThere: @Sendable (BookSituation) -> Bool, command: String)] = [
    ({ $0.canAggregate }, "reckoner aggregate a/book --by NAME"),
    ({ $0.hasHolds }, "reckoner hold list a/book"),
    ({ $0.hasCases }, "reckoner off-system list a/book"),
    (
      { $0.contest != nil },
      "reckoner aggregate a/book --service NCD2425 --date 2025-03-31 --organisation NETWORK "
        + "--without A81003 --reason TEXT --by NAME"
    ),
    (
      { $0.steps.contains(.declare) },
      "reckoner declaration list a/book --status 'Awaiting Service Provider Approval'"
    ),
    (
      { $0.steps.contains(.approve) },
      "reckoner declaration list a/book --status 'Awaiting Commissioning Organisation Approval'"
    ),
    (
      { $0.steps.contains(.financeApprove) },
      "reckoner declaration list a/book --status 'Awaiting Financial Approval'"
    ),
  ]

  private static let ingest: [(lacks: Set<BookLack>, files: String)] = [
    ([.definitions], "DEFINITIONS"), ([.relationships], "RELATIONSHIPS"), ([.extract], "EXTRACT"),
    ([.relationships, .extract], "RELATIONSHIPS EXTRACT"),
    ([.participation], "PARTICIPATION"), ([.achievementDates], "ACHIEVEMENT-DATES"),
    ([.participation, .relationships], "PARTICIPATION RELATIONSHIPS"),
    ([.participation, .extract], "PARTICIPATION EXTRACT"),
    ([.participation, .relationships, .extract], "PARTICIPATION RELATIONSHIPS EXTRACT"),
    ([.achievementDates, .relationships], "ACHIEVEMENT-DATES RELATIONSHIPS"),
    ([.achievementDates, .extract], "ACHIEVEMENT-DATES EXTRACT"),
    (
      [.achievementDates, .relationships, .extract],
      "ACHIEVEMENT-DATES RELATIONSHIPS EXTRACT"
    ),
  ]

  @Test func everySituationHasItsCommands() throws {
    let situations = Self.situations
    #expect(situations.count == 13 * 512 && Set(situations).count == situations.count)
    for situation in situations {
      var expected = Self.table.filter { $0.isThere(situation) }.map(\.command)
      if !situation.lacks.isEmpty {
        let files = try #require(Self.ingest.first { $0.lacks == situation.lacks }?.files)
        expected.append("reckoner ingest a/book \(files) --by NAME")
      }
      if situation.hasAsks { expected.append("reckoner ask list a/book") }
      if situation.isMissing { expected.append("reckoner report missing a/book") }
      let commands = NextSteps("a/book", situation).commands
      #expect(commands == expected, "\(situation)")
      #expect(commands.isEmpty == situation.isDone)
    }
  }
}
