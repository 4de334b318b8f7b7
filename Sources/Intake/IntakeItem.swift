import Bundles
public import Findings
public import Tabular

/// One file or member, read: what it was recognised as, why, and what was found in it.
public struct IntakeItem: Sendable {
  /// The file and member.
  public let place: Place
  /// What it holds.
  public let content: IntakeContent
  /// Why it was recognised as that, in words.
  public let evidence: String
  /// What its text was like; `nil` for what is no text.
  public let summary: TextSummary?
  /// What was found in it.
  public let findings: FindingLog
  /// How many data records it has, faulty ones among them.
  public let recordCount: Int
  /// How many bytes were read; `nil` where that is not known for it alone.
  public let bytes: Int?

  /// Makes an item.
  public init(
    place: Place,
    content: IntakeContent,
    evidence: String,
    summary: TextSummary?,
    findings: FindingLog,
    recordCount: Int,
    bytes: Int? = nil
  ) {
    self.place = place
    self.content = content
    self.evidence = evidence
    self.summary = summary
    self.findings = findings
    self.recordCount = recordCount
    self.bytes = bytes
  }

  /// Whether an error in it stops it from being taken in.
  public var hasErrors: Bool { findings.count(.error) > 0 }

  /// Whether the findings say already why it is not recognised.
  public var isRefusalSaid: Bool {
    [Rule.nestedArchive, .columnsMissing, .columnsRepeated].contains { findings.count(of: $0) > 0 }
  }
}
