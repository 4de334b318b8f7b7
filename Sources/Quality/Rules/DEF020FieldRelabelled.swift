public import Findings

extension Rule {
  /// DEF020: a field that holds values would come to mean something else.
  public static let fieldRelabelled = Rule(
    id: "DEF020",
    severity: .error,
    title: "A field that holds values would come to mean something else",
    why: "The book keeps values under a field's short name; they would stand, and have been "
      + "declared and paid, as what they never were.",
    remedy:
      "Give what is meant a short name of its own. If the name was wrong from the start, undo "
      + "the version that brought the values, put the definition right and take them in again.",
    bad: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,CAN04.Numerator,CAN04,Cases seen,numerator,payment,spec   (the book has values "
      + "of it as Cases treated)",
    good: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,CAN04.Seen,CAN04,Cases seen,numerator,payment,spec"
  )
}

extension FieldRow {
  /// What is otherwise in a row of the same short name, so that values of one are none of the other.
  ///
  /// A name that is only written otherwise is the same, and a role may be found for what had none.
  ///
  /// - Parameter other: The row that stood before.
  /// - Returns: What was and what is, as part of a sentence; `nil` if both mean the same.
  public func relabelling(of other: FieldRow) -> String? {
    var changes: [String] = []
    if indicator != other.indicator {
      changes.append("the indicator was \(other.indicator) and is \(indicator)")
    }
    if FieldName.folded(fieldName) != FieldName.folded(other.fieldName) {
      changes.append(
        "the name was \"\(other.fieldName.prefix(60))\" and is \"\(fieldName.prefix(60))\""
      )
    }
    if role != other.role, other.role != .other {
      changes.append("the role was \(other.role.rawValue) and is \(role.rawValue)")
    }
    return changes.isEmpty ? nil : changes.joined(separator: "; ")
  }
}
