/// A record that could not be used and was set aside, as it stood.
public struct RejectedRecord: Sendable, Hashable {
  /// The file.
  public let file: String
  /// The member inside a bundle.
  public let member: String?
  /// The line on which it begins, from 1.
  public let line: Int
  /// Its number, the header being 0.
  public let record: Int
  /// The identifier of the rule that it broke.
  public let rule: String
  /// The record as it stood, without its line break.
  public let text: String

  /// Names a record.
  public init(
    file: String,
    member: String? = nil,
    line: Int,
    record: Int,
    rule: String,
    text: String
  ) {
    self.file = file
    self.member = member
    self.line = line
    self.record = record
    self.rule = rule
    self.text = text
  }
}
