import Quality

/// What there is to do in a book, as commands, the first one first.
struct NextSteps {
  /// What stands in a command where a person has to write a name; no command takes it for one.
  static let name = "NAME"
  /// What stands where a person has to write a text.
  static let text = "TEXT"

  /// The commands.
  let commands: [String]

  /// Looks at the declarations of a book.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - state: Its declarations.
  init(_ path: String, _ state: DeclarationState) {
    var commands: [String] = []
    func list(_ status: String) -> String {
      var command = GivenCommand(ToolIdentity.name, "declaration", "list", path)
      command.add("--status", status)
      return command.text
    }
    let rows = state.declarations.values
    if rows.contains(where: { !$0.causes.isEmpty && $0.status != .financiallyApproved }) {
      commands.append(GivenCommand(ToolIdentity.name, "aggregate", path, "--by", Self.name).text)
    }
    let held = Set(state.holds.values.flatMap { $0 }.filter(\.isOpen).map(\.key))
    if !held.isEmpty {
      commands.append(GivenCommand(ToolIdentity.name, "hold", "list", path).text)
    }
    if state.cases.values.contains(where: { $0.contains(where: \.isOpen) }) {
      commands.append(GivenCommand(ToolIdentity.name, "off-system", "list", path).text)
    }
    let waiting = Set(rows.filter { !held.contains($0.key) }.map(\.status))
    for status in DeclarationStatus.known.dropFirst() + DeclarationStatus.known.prefix(1)
    where status != .financiallyApproved && waiting.contains(status) {
      commands.append(list(status.label))
    }
    if rows.isEmpty {
      var command = GivenCommand(ToolIdentity.name, "ingest", path, "FILE")
      command.add("--by", Self.name)
      commands.append(command.text)
    }
    self.commands = commands
  }

  /// The step that the first of some declarations waits for; `nil` if none waits for one.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - rows: The declarations.
  ///   - state: All declarations.
  /// - Returns: The command.
  static func step(
    _ path: String,
    _ rows: [DeclarationRow],
    _ state: DeclarationState
  ) -> String? {
    let steps: [DeclarationStep] = [.declare, .approve, .financeApprove]
    for row in rows where row.causes.isEmpty && state.openHolds(row.key).isEmpty {
      guard let step = steps.first(where: { $0.from == row.status }) else { continue }
      let key = row.key
      var command = GivenCommand(ToolIdentity.name, "declaration", step.rawValue, path)
      command.add(key.organisation.text)
      command.add("--service", key.service.text)
      command.add("--date", key.achievementDate.iso)
      command.add("--by", name)
      return command.text
    }
    guard rows.contains(where: { $0.status == .awaitingNetworkAchievement }) else { return nil }
    return GivenCommand(ToolIdentity.name, "report", "missing", path).text
  }
}
