public import Findings

extension Rule {
  /// A day of a list that cannot be read.
  public static let listDateUnreadable = Rule(
    id: "PUB004",
    severity: .error,
    title: "A day of a list that cannot be read",
    why: """
      Which list a payment counts is decided by its day.
      """,
    remedy: """
      Write the day as 01JAN2025 or 2025-01-01.
      """,
    bad: "EXTRACT_DATE: 01XYZ2021",
    good: "EXTRACT_DATE: 01JAN2021"
  )
}
