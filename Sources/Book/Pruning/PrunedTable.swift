import Files
import Quality

/// What was pruned: versions with the SHA-256 of their records, so that the chain still closes.
struct PrunedTable {
  struct Version {
    let number: Int
    let sha256: SHA256Digest
    let parent: SHA256Digest?
  }

  // The table adds the last column, the check, itself.
  private static let columns = Array(BookLayouts.pruned.header.dropLast())

  private(set) var versions: [Version] = []
  private(set) var inputs: Set<SHA256Digest> = []
  private var table = CheckedTable(columns: Self.columns)

  init() {}

  init(_ bytes: [UInt8]) throws(CheckedTable.Fault) {
    table = try CheckedTable(bytes, columns: Self.columns)
    for (index, row) in table.rows.enumerated() {
      guard let sha256 = SHA256Digest(row[2]) else { throw CheckedTable.Fault(line: index + 2) }
      if row[0] == "version", let number = Int(row[1]) {
        versions.append(Version(number: number, sha256: sha256, parent: SHA256Digest(row[3])))
      } else {
        inputs.insert(sha256)
      }
    }
  }

  var bytes: [UInt8] { table.bytes }

  /// The number of the newest version that was pruned, 0 if none was.
  var lastVersion: Int { versions.last?.number ?? 0 }

  func version(_ number: Int) -> Version? {
    versions.first { $0.number == number }
  }

  mutating func add(_ version: BookVersion, at: String, by: String) {
    versions.append(
      Version(number: version.number, sha256: version.sha256, parent: version.parent?.sha256)
    )
    let parent = version.parent?.sha256.description ?? ""
    table.rows.append(
      ["version", String(version.number), version.sha256.description, parent, "", at, by]
    )
  }

  mutating func add(_ input: SHA256Digest, name: String, at: String, by: String) {
    guard inputs.insert(input).inserted else { return }
    table.rows.append(["input", "", input.description, "", name, at, by])
  }
}
