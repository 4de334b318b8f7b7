public import Findings

extension Rule {
  /// Others can read or change it.
  public static let openToOthers = Rule(
    id: "BOK012",
    severity: .warning,
    title: "Others can read or change it",
    why: "A book is its owner's alone.",
    remedy: "Take the permissions of group and others away.",
    bad: "tables.csv with permissions 0644",
    good: "tables.csv with permissions 0400"
  )
}
