public import Findings

extension Rule {
  /// A count of patients that is not whole.
  public static let publicationCountNotWhole = Rule(
    id: "PUB003",
    severity: .error,
    title: "A count of patients that is not whole",
    why: """
      Patients are counted one by one; 200.0 is taken for 200, and nothing is rounded.
      """,
    remedy: """
      Ask for the file again, or correct the count.
      """,
    bad: "REGISTER: 113.5",
    good: "REGISTER: 113.0"
  )
}
