import Findings

extension Rule {
  /// All rules of the command line itself, by identifier.
  static let commands: [Rule] = [.unknownSchemaFile]
}
