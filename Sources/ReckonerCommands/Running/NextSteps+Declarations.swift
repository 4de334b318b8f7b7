import Quality
import Runs

extension NextSteps {
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
    for row in rows {
      guard case .step(let step, _) = state.move(row) else { continue }
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
