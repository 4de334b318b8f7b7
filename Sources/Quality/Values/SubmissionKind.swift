/// How values came to be submitted.
public enum SubmissionKind: String, Sendable, CaseIterable, Comparable {
  /// Taken out of the practice's system without anyone's help (`cro-processor`, `AUTOMATED`).
  case automatic
  /// Entered by a person.
  case manual
  /// Filled in by CQRS itself (`cro-calc-request-processor`, or `DEFAULT_VALUES_USED` not `None`).
  case defaulted
  /// Carried forward from an earlier achievement date.
  case carried

  /// What the columns `SUBMIT_USER_ID` and `DEFAULT_VALUES_USED` of an extract say.
  ///
  /// The three user ids are those seen in CQRS's own extracts; any other is a person's.
  public init(user: String, defaultValuesUsed: String) {
    if defaultValuesUsed != "None" || user == "cro-calc-request-processor" {
      self = .defaulted
    } else if user == "cro-processor" || user == "AUTOMATED" {
      self = .automatic
    } else {
      self = .manual
    }
  }

  /// Orders by name, as tables are sorted.
  public static func < (left: SubmissionKind, right: SubmissionKind) -> Bool {
    left.rawValue < right.rawValue
  }
}
