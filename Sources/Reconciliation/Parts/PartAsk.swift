public import Findings
public import Quality

/// What a part asks of one organisation's values: one rule, all fields of it together.
public struct PartAsk: Sendable, Hashable {
  /// The rule; `nil` where rows of the delivery contradict one another, which its reader says.
  public let rule: Rule?
  /// Whose values they are.
  public let organisation: ODSCode
  /// The fields, by rank.
  public var fields: [UInt32]
  /// What is to be said of the first of them.
  public let message: String
  /// The number of the file that the first of them is in, among those that have the part.
  public let file: Int
  /// The line of the first of them, if it has one.
  public let line: Int?
}
