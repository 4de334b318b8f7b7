/// Why a job could not be done: thrown, never kept.
///
/// A fact about the data is a ``Finding``; this is for what stops the work.
public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of failure it is; each room adds its own as static members.
  public struct Code: Sendable, Hashable {
    /// The word written to machine formats, such as `not-found`.
    public let word: String
    /// The exit code of a command that ends with it: 2 could not do the job, 3 refused to write.
    public let exitCode: Int32

    /// Makes a code.
    public init(_ word: String, exitCode: Int32 = 2) {
      self.word = word
      self.exitCode = exitCode
    }
  }

  /// What kind of failure it is.
  public let code: Code
  /// What happened, one sentence without a full stop.
  public let message: String
  /// What it happened to, as `path` or `path!member`.
  public let subject: String?
  /// What the person can do about it.
  public let remedy: String?

  /// Makes a failure.
  public init(_ code: Code, _ message: String, subject: String? = nil, remedy: String? = nil) {
    self.code = code
    self.message = message
    self.subject = subject
    self.remedy = remedy
  }

  /// The failure in one line: `path: message`.
  public var description: String {
    subject.map { "\($0): \(message)" } ?? message
  }
}
