import Files

/// Where everything lies in the folder of a book.
struct BookLayout: Sendable {
  let root: String

  static let versions = "versions"
  static let objects = "objects"
  static let inputs = "inputs"
  static let quarantine = "quarantine"
  static let lock = "lock"
  static let pruned = "pruned.csv"
  static let quarantineList = "quarantine.csv"
  static let current = "current"
  /// What is being written and is not published: stands only while a writer works.
  static let staging = "staging.tmp"
  /// The next `current`: while it stands, the version that it names is not published.
  static let nextCurrent = "current.tmp"
  static let record = "version.json"
  static let reason = "reason.csv"
  /// The name in quarantine of a refused file that has the reason's.
  static let refusedReason = "refused-reason.csv"

  static let folders = [versions, objects, inputs, quarantine]

  var versions: String { "\(root)/\(Self.versions)" }
  var objects: String { "\(root)/\(Self.objects)" }
  var inputs: String { "\(root)/\(Self.inputs)" }
  var quarantine: String { "\(root)/\(Self.quarantine)" }
  var lock: String { "\(root)/\(Self.lock)" }
  var pruned: String { "\(root)/\(Self.pruned)" }
  var quarantineList: String { "\(root)/\(Self.quarantineList)" }
  var current: String { "\(root)/\(Self.current)" }
  var staging: String { "\(root)/\(Self.staging)" }
  var nextCurrent: String { "\(root)/\(Self.nextCurrent)" }

  /// The name of a version's folder: six digits, more where six do not do.
  static func name(of version: Int) -> String {
    let digits = String(version)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// The number of the version whose folder has this name; `nil` if it is not such a name.
  static func number(named name: some StringProtocol) -> Int? {
    guard let number = Int(name), number > 0, self.name(of: number) == String(name) else {
      return nil
    }
    return number
  }

  /// What `current` says for a version.
  static func target(of version: Int) -> String { "\(versions)/\(name(of: version))" }

  /// The version that a text of `current` names.
  static func number(inTarget target: String) -> Int? {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == versions else { return nil }
    return number(named: parts[1])
  }

  func folder(of version: Int) -> String { "\(versions)/\(Self.name(of: version))" }

  func stage(of version: Int) -> String { "\(folder(of: version)).tmp" }

  func record(of version: Int) -> String { "\(folder(of: version))/\(Self.record)" }

  func object(_ sha256: SHA256Digest) -> String { "\(objectFolder(sha256))/\(sha256)" }

  func objectFolder(_ sha256: SHA256Digest) -> String {
    "\(objects)/\(sha256.description.prefix(2))"
  }

  /// What a symbolic link in a version's folder says in the place of a hard link.
  static func linkTarget(of file: FileRecord) -> String {
    let up = String(repeating: "../", count: 2 + file.path.utf8.count { $0 == 0x2F })
    let name = file.sha256.description
    return "\(up)\(objects)/\(name.prefix(2))/\(name)"
  }

  func inputFolder(_ sha256: SHA256Digest) -> String { "\(inputs)/\(sha256)" }

  func input(_ record: InputRecord) -> String { "\(inputFolder(record.sha256))/\(record.name)" }

  func quarantineFolder(_ sha256: SHA256Digest) -> String { "\(quarantine)/\(sha256)" }
}
