/// Who publishes a version, when and how; the book only writes it down.
public struct RunDetails: Sendable, Hashable {
  /// When, as ISO 8601 text.
  public let at: String
  /// The named person who acts.
  public let by: String
  /// The command, as it can be given again.
  public let command: String
  /// The version of the rules that the state was made under.
  public let rulesVersion: String

  /// Makes the details of a run.
  public init(at: String, by: String, command: String, rulesVersion: String) {
    self.at = at
    self.by = by
    self.command = command
    self.rulesVersion = rulesVersion
  }
}
