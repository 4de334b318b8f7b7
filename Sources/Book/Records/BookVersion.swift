public import Files
import Tabular

/// What one run published: the content of a `version.json`.
public struct BookVersion: Sendable, Hashable {
  /// The version that another was made from.
  public struct Parent: Sendable, Hashable {
    /// Its number.
    public let number: Int
    /// The SHA-256 of its `version.json`, which makes the versions a chain.
    public let sha256: SHA256Digest

    /// Makes a reference to a version.
    public init(number: Int, sha256: SHA256Digest) {
      self.number = number
      self.sha256 = sha256
    }
  }

  /// The layout of books that this library reads and writes.
  public static let format = 1

  /// Its number; the first is 1, and none is left out or used again.
  public let number: Int
  /// The version before it; `nil` for the first.
  public let parent: Parent?
  /// When, by whom, by which command and under which rules it was published.
  public let details: RunDetails
  /// The earlier version whose state it took over, if it undoes something.
  public let restores: Int?
  /// What this run was given, in that order, which the state can depend on; what was in effect
  /// already is among it.
  public let inputs: [InputRecord]
  /// Every file of the version but `version.json`, sorted by path.
  public let files: [FileRecord]
  /// The SHA-256 of its `version.json`.
  public let sha256: SHA256Digest
  /// The bytes of its `version.json`.
  let document: [UInt8]

  /// When it was published, as ISO 8601 text.
  public var at: String { details.at }
  /// The person who published it.
  public var by: String { details.by }
  /// The command that published it.
  public var command: String { details.command }
  /// The version of the rules that it was made under.
  public var rulesVersion: String { details.rulesVersion }

  /// Makes a version; the order in which files are given does not matter, that of inputs does.
  public init(
    number: Int,
    parent: Parent?,
    details: RunDetails,
    restores: Int? = nil,
    inputs: [InputRecord],
    files: [FileRecord]
  ) {
    self.number = number
    self.parent = parent
    self.details = details
    self.restores = restores
    self.inputs = inputs
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    document = Self.document(
      number: number,
      parent: parent,
      details: details,
      restores: restores,
      inputs: self.inputs,
      files: self.files
    )
    sha256 = SHA256Digest(of: document)
  }

  /// The record of a file; `nil` if the version has none at that path.
  public func file(_ path: String) -> FileRecord? {
    var low = 0
    var high = files.count
    while low < high {
      let middle = (low + high) / 2
      if files[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < files.count && files[low].path == path ? files[low] : nil
  }

  /// The records of the files whose paths start so.
  public func files(under prefix: String) -> [FileRecord] {
    files.filter { $0.path.utf8.starts(with: prefix.utf8) }
  }

  private static func document(
    number: Int,
    parent: Parent?,
    details: RunDetails,
    restores: Int?,
    inputs: [InputRecord],
    files: [FileRecord]
  ) -> [UInt8] {
    var members: [(String, JSONValue)] = [
      ("at", .string(details.at)),
      ("by", .string(details.by)),
      ("command", .string(details.command)),
      ("files", .array(files.map(\.json))),
      ("format", .integer(format)),
      ("inputs", .array(inputs.map(\.json))),
      ("number", .integer(number)),
      ("parent", parent?.json ?? .null),
      ("rulesVersion", .string(details.rulesVersion)),
    ]
    if let restores { members.append(("restores", .integer(restores))) }
    // Nothing follows the newest version that would hold its SHA-256, so it holds one itself.
    let check = SHA256Digest(of: JSONValue.object(members).record)
    members.append(("check", .string(check.description)))
    return JSONValue.object(members).record
  }
}

extension BookVersion.Parent {
  fileprivate var json: JSONValue {
    .object([("number", .integer(number)), ("sha256", .string(sha256.description))])
  }
}

extension FileRecord {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("bytes", .integer(bytes)),
      ("path", .string(path)),
      ("sha256", .string(sha256.description)),
    ]
    if let rows { members.append(("rows", .integer(rows))) }
    return .object(members)
  }
}

extension InputRecord {
  fileprivate var json: JSONValue {
    .object([
      ("bytes", .integer(bytes)),
      ("kind", .string(kind)),
      ("name", .string(name)),
      ("sha256", .string(sha256.description)),
    ])
  }
}
