public import Findings

extension Rule {
  /// All rules of runs themselves, by identifier.
  public static let runs: [Rule] = [.fileUnreadable]
}
