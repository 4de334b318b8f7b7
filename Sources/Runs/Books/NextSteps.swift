import Quality

/// What there is to do in a book, as commands, the first one first.
///
/// It is the one place that decides it. Each command but the last ones either changes the situation
/// or names the command that does, so that whoever follows them comes to an end.
public struct NextSteps: Sendable {
  /// The command that they are given to.
  static let tool = "reckoner"
  /// What stands in a command where a person has to write a name; no command takes it for one.
  public static let name = "NAME"
  /// What stands where a person has to write a text.
  public static let text = "TEXT"
  /// What stands where a person has to choose a network.
  public static let network = "NETWORK"

  /// The commands.
  public let commands: [String]

  /// Decides.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - situation: What there is to do in it.
  public init(_ path: String, _ situation: BookSituation) {
    var commands: [String] = []
    if situation.canAggregate { commands.append(Self.aggregate(path)) }
    if situation.hasHolds { commands.append(GivenCommand(Self.tool, "hold", "list", path).text) }
    if situation.hasCases {
      commands.append(GivenCommand(Self.tool, "off-system", "list", path).text)
    }
    if let contest = situation.contest { commands.append(Self.choose(contest, path)) }
    for step in DeclarationStep.allCases where situation.steps.contains(step) {
      var command = GivenCommand(Self.tool, "declaration", "list", path)
      command.add("--status", step.from.label)
      commands.append(command.text)
    }
    if !situation.lacks.isEmpty { commands.append(Self.ingest(path, situation.lacks)) }
    if situation.hasAsks { commands.append(GivenCommand(Self.tool, "ask", "list", path).text) }
    if situation.isMissing { commands.append(Self.missing(path)) }
    self.commands = commands
  }

  /// The command that aggregates all that waits.
  public static func aggregate(_ path: String) -> String {
    GivenCommand(tool, "aggregate", path, "--by", name).text
  }

  /// The command that shows what is missing.
  public static func missing(_ path: String) -> String {
    GivenCommand(tool, "report", "missing", path).text
  }

  /// The command that takes in what a book lacks.
  public static func ingest(_ path: String, _ lacks: Set<BookLack>) -> String {
    var command = GivenCommand(tool, "ingest", path)
    for lack in lacks.sorted() { command.add(lack.rawValue) }
    command.add("--by", name)
    return command.text
  }

  /// The command that chooses which network does not count a practice.
  public static func choose(_ contest: BookContest, _ path: String) -> String {
    var command = GivenCommand(tool, "aggregate", path)
    command.add("--service", contest.key.service.text)
    command.add("--date", contest.key.achievementDate.iso)
    command.add("--organisation", network)
    command.add("--without", contest.practice.text)
    command.add("--reason", text)
    command.add("--by", name)
    return command.text
  }
}
