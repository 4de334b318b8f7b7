public import Findings

extension Rule {
  /// Only a national service can be customised.
  public static let customisedFromOther = Rule(
    id: "SVC011",
    severity: .error,
    title: "Only a national service can be customised",
    why: "A commissioner narrows a national service for its own providers; there is none "
      + "to be narrowed.",
    remedy: "Name a national service, which has no commissioner in services.csv, and a "
      + "commissioner.",
    bad: "based on LOCAL01, a local service",
    good: "based on NCD2425"
  )
}
