/// What a delivery asks, before it is known whether that was asked already.
public struct AskDraft: Sendable, Hashable {
  /// What is asked.
  public let subject: AskSubject
  /// The fields that it is about, in order; empty where it is not about fields.
  public let fields: [FieldID]
  /// How many values, rows or organisations it is about.
  public let count: Int
  /// What was found, in a sentence without a full stop.
  public let message: String
  /// The name of the file that it was found in.
  public let file: String
  /// The line of that file, if one line says it.
  public let line: Int?

  /// Drafts an ask.
  public init(
    _ subject: AskSubject,
    fields: [FieldID] = [],
    count: Int = 1,
    _ message: String,
    file: String,
    line: Int? = nil
  ) {
    self.subject = subject
    self.fields = fields
    self.count = count
    self.message = message
    self.file = file
    self.line = line
  }
}
