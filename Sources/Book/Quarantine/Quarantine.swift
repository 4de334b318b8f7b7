import Files
import Findings
import Quality

/// Keeps refused files apart, each with the reason; to be used with the lock held.
struct Quarantine {
  // The table adds the last column, the check, itself.
  static let columns = Array(BookLayouts.quarantineReason.header.dropLast())

  private let operations: any FileOperations
  private let layout: BookLayout
  private let book: Book

  init(_ book: Book) {
    self.book = book
    operations = book.operations
    layout = book.layout
  }

  /// Copies a file in, under its name unless that is the reason's; it shows only when the reason
  /// is there too and all is on the disk.
  func add(
    name: String,
    findings: [Finding],
    at: String,
    by: String,
    next: (inout [UInt8]) throws(Failure) -> Int
  ) throws -> QuarantineRecord {
    let given = try SafeName(name).text
    // The reason stands beside it under this name.
    let name = given == BookLayout.reason ? BookLayout.refusedReason : given
    let reason = Self.reason(findings, at: at, by: by)
    let stage = "\(layout.quarantine)/staging.tmp"
    var placed: String?
    try operations.removeTree(stage)
    try operations.makeFolderIfAbsent(stage)
    do {
      let (sha256, bytes) = try copy(to: "\(stage)/\(name)", next)
      try operations.writeFile("\(stage)/\(BookLayout.reason)", reason, permissions: 0o400)
      try operations.syncFolder(stage)
      let folder = layout.quarantineFolder(sha256)
      if try operations.status(folder) != nil {
        // The bytes are there already, under the name that they came with first.
        try operations.rename(
          "\(stage)/\(BookLayout.reason)",
          to: "\(folder)/\(BookLayout.reason)"
        )
        try operations.syncFolder(folder)
        try operations.removeTree(stage)
      } else {
        placed = folder
        try operations.rename(stage, to: folder)
        try operations.syncFolder(layout.quarantine)
      }
      if let list = try book.completedQuarantineList() { try write(list) }
      return try record(sha256, bytes: bytes)
    } catch {
      do throws(SystemError) {
        // The list is the last that is written, so that it does not name what goes now.
        if let placed { try operations.removeTree(placed) }
        try operations.removeTree(stage)
        try operations.removeTree("\(layout.quarantineList).tmp")
      } catch {
        // The next writer removes it.
      }
      throw error
    }
  }

  // Nothing may fail once it has its name. That the name may not last is no harm: the folder does,
  // and the next writer completes the list by it.
  private func write(_ list: QuarantineList) throws(SystemError) {
    let fresh = "\(layout.quarantineList).tmp"
    try operations.removeTree(fresh)
    try operations.writeFile(fresh, list.bytes)
    try operations.rename(fresh, to: layout.quarantineList)
  }

  private func copy(
    to path: String,
    _ next: (inout [UInt8]) throws(Failure) -> Int
  ) throws -> (SHA256Digest, Int) {
    let sync = BackgroundSync(operations)
    var writer = try FileWriter(path, operations: operations, sync: sync)
    var block = [UInt8](repeating: 0, count: LocalDisk.blockSize)
    do {
      while true {
        let count = try next(&block)
        if count == 0 { break }
        try writer.append(block.span.extracting(first: count))
      }
    } catch {
      writer.abandon()
      throw error
    }
    let (sha256, bytes) = try writer.finish { _, _ in true }
    try sync.finish()
    return (sha256, bytes)
  }

  func record(_ sha256: SHA256Digest, bytes: Int) throws -> QuarantineRecord {
    let folder = layout.quarantineFolder(sha256)
    let names = try operations.list(folder).filter { $0 != BookLayout.reason }
    guard let name = names.first, names.count == 1 else {
      throw Failure.changedByHand("does not hold one file and its reason", folder)
    }
    return QuarantineRecord(sha256: sha256, name: name, bytes: bytes, path: "\(folder)/\(name)")
  }

  private static func reason(_ findings: [Finding], at: String, by: String) -> [UInt8] {
    var table = CheckedTable(columns: columns)
    for finding in findings {
      table.rows.append([
        finding.rule.id, finding.rule.severity.word, finding.place.text, finding.subject ?? "",
        finding.message, finding.rule.remedy, at, by,
      ])
    }
    return table.bytes
  }
}
