public import Findings

extension Rule {
  /// A participation report names a service that the book has not.
  public static let participationReportService = Rule(
    id: "SVC014",
    severity: .error,
    title: "A participation report names a service that the book has not",
    why: "The report names the service by its name, and nothing is guessed from that.",
    remedy: "Take in services.csv with that very name, or take the report away.",
    bad: "Health Check Scheme 2024/25, which is nobody's name in services.csv",
    good: "a name of services.csv"
  )
}
