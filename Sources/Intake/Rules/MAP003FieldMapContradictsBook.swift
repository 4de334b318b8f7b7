public import Findings

extension Rule {
  /// A field-name map says otherwise than the book.
  public static let fieldMapContradictsBook = Rule(
    id: "MAP003",
    severity: .ask,
    title: "A field-name map says otherwise than the book",
    why: """
      What a field is to its indicator decides what is paid; a map never overrules what \
      definitions, or an earlier map, gave.
      """,
    remedy: """
      Nothing, if the book is right. If the map is, give the field in fields.csv with the role \
      and the purpose that it shall have.
      """,
    bad: "2024-25,CAN04,Patients seen,Denominator   (fields.csv: Patients seen is the numerator)",
    good: "2024-25,CAN04,Patients seen,Numerator"
  )
}
