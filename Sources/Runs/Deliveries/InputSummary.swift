/// What became of one file or member that a run was given.
struct InputSummary: Sendable, Hashable {
  /// What became of it.
  enum Status: String, Sendable {
    /// All of it was read.
    case read
    /// It was left out, for the reason given; it is no table.
    case passedOver = "passed over"
    /// It was read as far as it could be, and not taken.
    case refused
    /// The work ended before it.
    case unread
  }

  /// The path, as given; `-` for standard input.
  var path: String
  /// The member inside a bundle.
  var member: String?
  /// The SHA-256 of its bytes, in hexadecimal.
  var sha256: String?
  /// Its length in bytes.
  var bytes: Int?
  /// How many records it has, the header not counted.
  var records: Int?
  /// The encoding, and how it is known.
  var encoding: String?
  /// The layout, and how it is known.
  var layout: String?
  /// What became of it.
  var status: Status
  /// Why it was not read.
  var reason: String?

  /// One line for people.
  var text: String {
    var facts = [status.rawValue]
    if let layout { facts.append(layout) }
    if let encoding { facts.append(encoding) }
    if let bytes { facts.append(Wording.count(bytes, "byte")) }
    if let records { facts.append(Wording.count(records, "record")) }
    if let reason { facts.append(reason) }
    if let sha256 { facts.append("sha256 \(sha256)") }
    let file = member.map { "\(path)!\($0)" } ?? path
    return VisibleText.visible("\(file): \(facts.joined(separator: ", "))")
  }
}
