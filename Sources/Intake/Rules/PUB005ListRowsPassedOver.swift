public import Findings

extension Rule {
  /// Rows of a list that are no list sizes.
  public static let listRowsPassedOver = Rule(
    id: "PUB005",
    severity: .note,
    title: "Rows of a list that are no list sizes",
    why: """
      A list size is all patients of a practice or network; the rows by age and sex add up to it.
      """,
    remedy: """
      Nothing, if the file has rows of all ages and sexes too.
      """,
    bad: "SEX: MALE, AGE: 5",
    good: "SEX: ALL, AGE: ALL"
  )
}
