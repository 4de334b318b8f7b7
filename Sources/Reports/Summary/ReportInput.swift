import Findings

/// One file or member that a run was given, as the summary names it.
public struct ReportInput: Sendable, Hashable {
  /// The file, with its member behind a `!`.
  public var file: String
  /// What became of it: `read`, `passed over`, `refused`, `unread`.
  public var status: String
  /// The layout that was recognised.
  public var layout: String?
  /// How many records it has, the header not counted.
  public var records: Int?
  /// The SHA-256 of its bytes, in hexadecimal.
  public var sha256: String?
  /// Why it was not read.
  public var reason: String?

  /// Names an input.
  public init(
    file: String,
    status: String = "read",
    layout: String? = nil,
    records: Int? = nil,
    sha256: String? = nil,
    reason: String? = nil
  ) {
    self.file = file
    self.status = status
    self.layout = layout
    self.records = records
    self.sha256 = sha256
    self.reason = reason
  }

  /// One line for people.
  var words: String {
    var facts = [layout ?? status]
    if layout != nil, status != "read" { facts.append(status) }
    if let records { facts.append(Wording.count(records, "record")) }
    if let reason { facts.append(reason) }
    if let sha256 { facts.append("sha256 \(sha256)") }
    return "\(file): \(facts.joined(separator: ", "))"
  }
}
