public import Findings

/// Who acts, when, and where it is written: what every event carries.
public struct Stamp: Hashable, Sendable {
  /// The person, or the name of the run.
  public let actor: String
  /// When; it comes in from outside, so that the same run gives the same bytes.
  public let at: Timestamp
  /// The file that asked for it, if one did.
  public let input: String?
  /// The line of that file, from 1.
  public let line: Int?

  /// Makes a stamp.
  public init(actor: String, at: Timestamp, input: String? = nil, line: Int? = nil) {
    self.actor = actor
    self.at = at
    self.input = input
    self.line = line
  }

  /// The place that findings of this act are reported at.
  public var place: Place { Place(source: input ?? "command line", line: line) }
}
