import Quality

/// What there is to do in a book, as commands, the first one first.
struct NextSteps {
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
      commands.append(GivenCommand(ToolIdentity.name, "aggregate", path, "--by", "NAME").text)
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
      commands.append(GivenCommand(ToolIdentity.name, "ingest", path, "FILE", "--by", "NAME").text)
    }
    self.commands = commands
  }
}
