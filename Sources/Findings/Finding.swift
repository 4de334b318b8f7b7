/// Something true of the data that a person should know.
public struct Finding: Sendable, Hashable {
  /// The rule that it falls under.
  public let rule: Rule
  /// One sentence about this case, without a full stop.
  public let message: String
  /// Where it was seen.
  public let place: Place
  /// Where its counterpart is: the first of two duplicates, say.
  public let counterpart: Place?
  /// What it is about, such as `practice A81008`.
  public let subject: String?
  /// The line it was seen in, for showing.
  public let excerpt: String?

  /// Makes a finding.
  public init(
    _ rule: Rule,
    _ message: String,
    at place: Place,
    counterpart: Place? = nil,
    subject: String? = nil,
    excerpt: String? = nil
  ) {
    self.rule = rule
    self.message = message
    self.place = place
    self.counterpart = counterpart
    self.subject = subject
    self.excerpt = excerpt
  }
}
