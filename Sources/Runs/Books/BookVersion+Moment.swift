public import Book
public import Findings
public import Quality

extension BookVersion {
  /// Refuses to build on the version what is said to happen before it.
  ///
  /// What a run does depends on its day, so that a moment that goes back would compare memberships
  /// and submissions with days on which the version was not there. The same moment is allowed.
  ///
  /// - Parameters:
  ///   - moment: When the next run happens.
  ///   - path: The book's folder.
  /// - Throws: `moment-too-early` if that is before this version was published.
  public func checkPrecedes(_ moment: Timestamp, in path: String) throws(Failure) {
    guard let own = Timestamp(iso: at), moment < own else { return }
    throw Failure(
      .momentTooEarly,
      "the moment \(moment) is before that of its version \(number), which is \(own)",
      subject: path,
      remedy: "give that moment or a later one with --at, or see that the clock is right"
    )
  }
}
