import Files
import Quality

/// What was put into quarantine, in `quarantine.csv`: a folder that is gone shows by it.
///
/// No version has it, because what is refused makes none. It holds only what the folders say
/// themselves, so that a run that was interrupted between a folder and the list can be finished by
/// the next one.
struct QuarantineList: Equatable {
  // The table adds the last column, the check, itself.
  private static let columns = Array(BookLayouts.quarantine.header.dropLast())

  private(set) var names: [SHA256Digest: String] = [:]

  init() {}

  init(_ bytes: [UInt8]) throws(CheckedTable.Fault) {
    let table = try CheckedTable(bytes, columns: Self.columns)
    for (index, row) in table.rows.enumerated() {
      guard let sha256 = SHA256Digest(row[0]) else { throw CheckedTable.Fault(line: index + 2) }
      names[sha256] = row[1]
    }
  }

  var bytes: [UInt8] {
    var table = CheckedTable(columns: Self.columns)
    table.rows = names.sorted { $0.key < $1.key }.map { [$0.key.description, $0.value] }
    return table.bytes
  }

  mutating func add(_ sha256: SHA256Digest, name: String) { names[sha256] = name }
}

extension Book {
  /// The list of what was put into quarantine; `nil` where it is not there.
  ///
  /// - Throws: `invalid` if it is not as it was written, or a failure to read it.
  func quarantineList() throws(SystemError) -> QuarantineList? {
    guard try operations.status(layout.quarantineList) != nil else { return nil }
    let bytes = try operations.contents(layout.quarantineList)
    do throws(CheckedTable.Fault) { return try QuarantineList(bytes) } catch {
      throw SystemError("line \(error.line)", layout.quarantineList, .invalid)
    }
  }

  /// The list with all folders of the quarantine in it; `nil` where it has them already, or cannot
  /// be read as it was written, which verify says and no run has to end for.
  func completedQuarantineList() throws -> QuarantineList? {
    let known: QuarantineList?
    do throws(SystemError) { known = try quarantineList() } catch { return nil }
    var list = known ?? QuarantineList()
    for folder in try operations.list(layout.quarantine) {
      guard let sha256 = SHA256Digest(folder), list.names[sha256] == nil else { continue }
      let path = "\(layout.quarantine)/\(folder)"
      guard try operations.status(path)?.kind == .folder else { continue }
      let names = try operations.list(path)
      list.add(sha256, name: names.first { $0 != BookLayout.reason } ?? "")
    }
    return list == known ? nil : list
  }
}
