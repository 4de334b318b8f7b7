public import Quality

/// What there is to do in a book, as commands, the first one first.
public struct NextSteps: Sendable {
  /// The command that they are given to.
  static let tool = "reckoner"
  /// What stands in a command where a person has to write a name; no command takes it for one.
  public static let name = "NAME"
  /// What stands where a person has to write a text.
  public static let text = "TEXT"

  /// The commands.
  public let commands: [String]

  /// Looks at the declarations of a book.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - state: Its declarations.
  public init(_ path: String, _ state: DeclarationState) {
    var commands: [String] = []
    func list(_ status: String) -> String {
      var command = GivenCommand(Self.tool, "declaration", "list", path)
      command.add("--status", status)
      return command.text
    }
    let rows = state.declarations.values
    if rows.contains(where: { !$0.causes.isEmpty && $0.status != .financiallyApproved }) {
      commands.append(GivenCommand(Self.tool, "aggregate", path, "--by", Self.name).text)
    }
    let held = Set(state.holds.values.flatMap { $0 }.filter(\.isOpen).map(\.key))
    if !held.isEmpty {
      commands.append(GivenCommand(Self.tool, "hold", "list", path).text)
    }
    if state.cases.values.contains(where: { $0.contains(where: \.isOpen) }) {
      commands.append(GivenCommand(Self.tool, "off-system", "list", path).text)
    }
    let waiting = Set(rows.filter { !held.contains($0.key) }.map(\.status))
    for status in DeclarationStatus.known.dropFirst() + DeclarationStatus.known.prefix(1)
    where status != .financiallyApproved && waiting.contains(status) {
      commands.append(list(status.label))
    }
    if state.asks.values.contains(where: \.isOpen) {
      commands.append(GivenCommand(Self.tool, "ask", "list", path).text)
    }
    if rows.isEmpty {
      var command = GivenCommand(Self.tool, "ingest", path, "FILE")
      command.add("--by", Self.name)
      commands.append(command.text)
    }
    self.commands = commands
  }
}
