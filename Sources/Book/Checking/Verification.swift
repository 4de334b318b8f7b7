import Files
import Findings

/// Re-reads a book and says what is not as it was published; it changes nothing and needs no lock.
struct Verification {
  let operations: any FileOperations
  let layout: BookLayout
  let book: Book
  let checksAll: Bool
  var findings: [Finding] = []
  var versions: [Int: BookVersion] = [:]
  var pruned = PrunedTable()
  var current = 0
  /// The number of the version that is being published, or was when its run was interrupted.
  var unpublished: Int?
  /// Objects that were read, and whether they have the bytes that their names say.
  var objects: [SHA256Digest: Bool] = [:]

  init(_ book: Book, allVersions: Bool) {
    self.book = book
    operations = book.operations
    layout = book.layout
    checksAll = allVersions
  }

  mutating func run() throws {
    try checkRoot()
    try checkPrunedList()
    try checkCurrent()
    try checkRecords()
    try checkChain()
    // What a person sees of an earlier version is looked at too; its bytes are read if all are to
    // be.
    for number in versions.keys.sorted() {
      guard let version = versions[number] else { continue }
      try checkFiles(of: version, readsObjects: checksAll || number == current)
    }
    try checkObjects()
    try checkInputs()
    try checkQuarantine()
  }

  mutating func report(
    _ rule: Rule,
    _ message: String,
    _ path: String,
    subject: String? = nil
  ) {
    findings.append(Finding(rule, message, at: Place(source: path), subject: subject))
  }

  /// Looks at what stands at a path and reports permissions that are too wide.
  mutating func look(at path: String) throws(SystemError) -> FileStatus? {
    let found = try operations.status(path)
    if let found, found.kind != .link, found.permissions & 0o077 != 0 {
      let bits = String(found.permissions, radix: 8)
      report(.openToOthers, "has the permissions 0\(bits)", path)
    }
    return found
  }

  /// The digest of a file's bytes; `nil` where it is not there or cannot be read.
  func digest(_ path: String) -> SHA256Digest? {
    do throws(SystemError) { return try operations.digest(path).sha256 } catch { return nil }
  }

  private mutating func checkRoot() throws {
    _ = try look(at: layout.root)
    let known = Set(
      BookLayout.folders + [
        BookLayout.current, BookLayout.lock, BookLayout.pruned, BookLayout.quarantineList,
      ]
    )
    for name in try operations.list(layout.root) {
      let path = "\(layout.root)/\(name)"
      _ = try look(at: path)
      if name.hasSuffix(".tmp") {
        report(.leftBehind, "is no part of a version", path)
      } else if name == BookLayout.lock, try operations.status(path)?.kind != .file {
        report(.fileUnknown, "is not the file that writers lock", path)
      } else if !known.contains(name) {
        report(.fileUnknown, "is no part of a book", path)
      }
    }
    for folder in BookLayout.folders
    where try operations.status("\(layout.root)/\(folder)")?.kind != .folder {
      throw Failure(.notABook, "is not a book", subject: layout.root)
    }
  }

  private mutating func checkPrunedList() throws {
    do throws(Failure) { pruned = try book.pruned() } catch {
      guard error.code == .changedByHand else { throw error }
      report(.prunedListDamaged, error.message, layout.pruned)
    }
    var before: PrunedTable.Version?
    for version in pruned.versions {
      if let before, version.parent != before.sha256 || version.number != before.number + 1 {
        report(
          .prunedListDamaged,
          "version \(version.number) does not follow from version \(before.number)",
          layout.pruned
        )
      }
      before = version
      report(
        .versionPruned,
        "version \(version.number) with SHA-256 \(version.sha256) was pruned",
        layout.pruned,
        subject: "version \(version.number)"
      )
    }
  }

  private mutating func checkCurrent() throws {
    if try operations.status(layout.nextCurrent)?.kind == .link {
      unpublished = BookLayout.number(inTarget: try operations.target(layout.nextCurrent))
    }
    do throws(Failure) { current = try book.currentNumber() } catch {
      report(.currentWrong, error.message, layout.current)
    }
  }

  private mutating func checkRecords() throws {
    for name in try operations.list(layout.versions) {
      let path = "\(layout.versions)/\(name)"
      let found = try look(at: path)
      guard let number = BookLayout.number(named: name), found?.kind == .folder else {
        if name.hasSuffix(".tmp") {
          report(.leftBehind, "is a version that was not published", path)
        } else {
          report(.fileUnknown, "is not a version", path)
        }
        continue
      }
      if number <= pruned.lastVersion {
        report(.leftBehind, "is a version that was pruned", path)
      } else if number == unpublished && number > current {
        report(.leftBehind, "is a version that was not published", path)
      } else {
        do throws(Failure) {
          versions[number] = try book.record(of: number)
        } catch {
          report(.recordDamaged, error.message, layout.record(of: number))
        }
      }
    }
  }

  private mutating func checkChain() throws {
    if current == 0 { current = versions.keys.max() ?? 0 }
    for number in versions.keys.sorted() where number > current {
      report(
        .currentWrong,
        "names version \(current), though version \(number) was published",
        layout.current
      )
    }
    guard pruned.lastVersion < current else { return }
    for number in pruned.lastVersion + 1...current {
      guard let version = versions[number] else {
        if try operations.status(layout.folder(of: number)) == nil {
          report(.versionMissing, "is not there", layout.folder(of: number))
        }
        continue
      }
      let before = versions[number - 1]?.sha256 ?? pruned.version(number - 1)?.sha256
      let isRight: Bool
      if number == 1 {
        isRight = version.parent == nil
      } else {
        isRight =
          version.parent?.number == number - 1
          && (before == nil || version.parent?.sha256 == before)
      }
      if !isRight {
        report(
          .chainBroken,
          "version \(number) was not made from this version \(number - 1)",
          layout.record(of: number - 1)
        )
      }
    }
  }
}
