/// What the tool calls itself, in help, reports and books.
enum ToolIdentity {
  /// The command's name.
  static let name = "reckoner"
  /// The version, as `--version` prints it.
  static let version = "0.1.0"
}
