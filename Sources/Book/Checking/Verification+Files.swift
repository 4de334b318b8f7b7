import Files
import Findings

extension Verification {
  /// Compares a version's folder with its record.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - readsObjects: Whether the bytes of the objects are read; if not, it is seen only that the
  ///     files are these objects.
  /// - Throws: A failure to look.
  mutating func checkFiles(of version: BookVersion, readsObjects: Bool) throws {
    let folder = layout.folder(of: version.number)
    var expected: [String: FileRecord] = [:]
    for file in version.files { expected[file.path] = file }
    try walk(folder, "", readsObjects, &expected)
    for path in expected.keys.sorted() {
      guard let file = expected[path] else { continue }
      report(.fileMissing, "is not there", "\(folder)/\(path)")
      if readsObjects { _ = isWhole(file.sha256) }
    }
  }

  private mutating func walk(
    _ folder: String,
    _ above: String,
    _ readsObjects: Bool,
    _ expected: inout [String: FileRecord]
  ) throws {
    for name in try operations.list(folder + above) {
      let relative = above.isEmpty ? name : "\(above.dropFirst())/\(name)"
      let path = "\(folder)/\(relative)"
      guard let found = try look(at: path), relative != BookLayout.record else { continue }
      if found.kind == .folder {
        try walk(folder, "/\(relative)", readsObjects, &expected)
        continue
      }
      guard let file = expected.removeValue(forKey: relative) else {
        report(.fileUnknown, "is not in the version's record", path)
        continue
      }
      try check(file, found, path, readsObjects)
    }
  }

  private mutating func check(
    _ file: FileRecord,
    _ found: FileStatus,
    _ path: String,
    _ readsObjects: Bool
  ) throws {
    let object = try operations.status(layout.object(file.sha256))
    let isWhole = readsObjects ? isWhole(file.sha256) : object != nil
    let isRight: Bool
    if found.kind == .link {
      isRight = try operations.target(path) == BookLayout.linkTarget(of: file) && isWhole
    } else if let object, found.isSameFile(as: object) {
      isRight = isWhole
    } else {
      // A copied book may have lost its hard links: the bytes decide.
      isRight = found.kind == .file && digest(path) == file.sha256
    }
    if object == nil {
      report(.fileMissing, "is not there: \(file.path) needs it", layout.object(file.sha256))
    }
    if !isRight { report(.fileDiffers, "does not hold the bytes that were published", path) }
    if object != nil && !isWhole && isRight {
      report(
        .objectDiffers,
        "does not hold the bytes of \(file.path)",
        layout.object(file.sha256)
      )
    }
  }

  /// Whether an object has the bytes that its name says; each is read once.
  private mutating func isWhole(_ sha256: SHA256Digest) -> Bool {
    if let known = objects[sha256] { return known }
    let isWhole = digest(layout.object(sha256)) == sha256
    objects[sha256] = isWhole
    return isWhole
  }

  /// Looks for objects that no version has, and reads those that were not read yet if all are
  /// to be.
  mutating func checkObjects() throws {
    let used = Set(versions.values.flatMap { $0.files.map(\.sha256) })
    // A record that cannot be read may well name the objects that nothing else does.
    let knowsAll = !findings.contains { $0.rule == .recordDamaged || $0.rule == .versionMissing }
    for name in try operations.list(layout.objects) {
      let folder = "\(layout.objects)/\(name)"
      guard try look(at: folder)?.kind == .folder else {
        report(.fileUnknown, "is not a folder of objects", folder)
        continue
      }
      let names = try operations.list(folder)
      if names.isEmpty { report(.leftBehind, "holds no object", folder) }
      for object in names {
        let path = "\(folder)/\(object)"
        let found = try look(at: path)
        guard let sha256 = SHA256Digest(object), object.hasPrefix(name), found?.kind == .file else {
          report(.fileUnknown, "is not an object", path)
          continue
        }
        if !used.contains(sha256) && knowsAll {
          report(.leftBehind, "is no part of a version", path)
        }
        let isUnread = objects[sha256] == nil
        if checksAll && isUnread && !isWhole(sha256) {
          report(.objectDiffers, "has other bytes than its name says", path)
        }
      }
    }
  }

  /// Checks the inputs that the checked versions took in or that are in effect.
  mutating func checkInputs() throws {
    var expected: [SHA256Digest: InputRecord] = [:]
    var takenIn: Set<SHA256Digest> = []
    for version in versions.values {
      takenIn.formUnion(version.inputs.map(\.sha256))
      if checksAll || version.number == current {
        for input in version.inputs { expected[input.sha256] = input }
        do throws(Failure) {
          for input in try book.inputsInEffect(in: version) {
            expected[input.record.sha256] = input.record
          }
        } catch {
          // The table itself was reported with the files.
          guard error.code == .changedByHand else { throw error }
        }
      }
    }
    for name in try operations.list(layout.inputs) {
      let folder = "\(layout.inputs)/\(name)"
      guard try look(at: folder)?.kind == .folder, let sha256 = SHA256Digest(name) else {
        report(.fileUnknown, "is not an input", folder)
        continue
      }
      guard let input = expected.removeValue(forKey: sha256) else {
        if checksAll && !takenIn.contains(sha256) {
          report(.leftBehind, "was taken in by no version", folder)
        }
        continue
      }
      let mayBeGone = isPruned(sha256, takenIn)
      if mayBeGone, try operations.list(folder).isEmpty {
        report(.leftBehind, "is an input that was pruned", folder)
      } else {
        try check(input, folder)
      }
    }
    for input in expected.values.sorted(by: { $0.sha256 < $1.sha256 }) {
      if isPruned(input.sha256, takenIn) {
        report(
          .versionPruned,
          "the input with SHA-256 \(input.sha256) was pruned",
          layout.input(input),
          subject: input.name
        )
      } else {
        report(.inputMissing, "is not there", layout.input(input))
      }
    }
  }

  /// Whether an input was pruned and has not been taken in again since.
  private func isPruned(_ sha256: SHA256Digest, _ takenIn: Set<SHA256Digest>) -> Bool {
    pruned.inputs.contains(sha256) && !takenIn.contains(sha256)
  }

  private mutating func check(_ input: InputRecord, _ folder: String) throws {
    let path = layout.input(input)
    let names = try operations.list(folder)
    for name in names where name != input.name {
      report(.fileUnknown, "is not an input", "\(folder)/\(name)")
    }
    guard names.contains(input.name) else {
      return report(.inputMissing, "is not there", path)
    }
    _ = try look(at: path)
    if digest(path) != input.sha256 {
      report(.inputDiffers, "does not hold the bytes that came in", path)
    }
  }

  /// Checks that what was refused is as it was put away.
  mutating func checkQuarantine() throws {
    let listed = try checkQuarantineList()
    var gone = listed ?? [:]
    for name in try operations.list(layout.quarantine) {
      let folder = "\(layout.quarantine)/\(name)"
      guard try look(at: folder)?.kind == .folder, let sha256 = SHA256Digest(name) else {
        if name.hasSuffix(".tmp") {
          report(.leftBehind, "was not put away whole", folder)
        } else {
          report(.fileUnknown, "is not in quarantine", folder)
        }
        continue
      }
      if gone.removeValue(forKey: sha256) == nil, listed != nil {
        report(.leftBehind, "was put away and is not in \(BookLayout.quarantineList)", folder)
      }
      let names = try operations.list(folder)
      if !names.contains(BookLayout.reason) {
        report(.quarantineDiffers, "the reason is not there", "\(folder)/\(BookLayout.reason)")
      }
      if names.count != 2 { report(.quarantineDiffers, "does not hold one file", folder) }
      for name in names {
        let path = "\(folder)/\(name)"
        _ = try look(at: path)
        let isRight = name == BookLayout.reason ? isReason(path) : digest(path) == sha256
        if !isRight { report(.quarantineDiffers, "is not as it was put away", path) }
      }
    }
    for (sha256, name) in gone.sorted(by: { $0.key < $1.key }) {
      report(
        .quarantineDiffers,
        "is not there",
        layout.quarantineFolder(sha256),
        subject: name
      )
    }
  }

  /// Reads the list of what was put into quarantine.
  ///
  /// - Returns: What it names; `nil` where it cannot be read, which is reported.
  private mutating func checkQuarantineList() throws -> [SHA256Digest: String]? {
    let path = layout.quarantineList
    _ = try look(at: path)
    do throws(SystemError) {
      guard let list = try book.quarantineList() else {
        report(.quarantineDiffers, "is not there: it lists what was refused", path)
        return nil
      }
      return list.names
    } catch {
      guard [.invalid, .isLink, .notFolder].contains(error.number) else { throw error }
      report(.quarantineDiffers, "is not as it was written", path)
      return nil
    }
  }

  private func isReason(_ path: String) -> Bool {
    guard let bytes = try? operations.contents(path) else { return false }
    return (try? CheckedTable(bytes, columns: Quarantine.columns)) != nil
  }
}
