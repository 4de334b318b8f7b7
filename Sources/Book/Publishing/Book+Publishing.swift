public import Files
public import Findings

extension Book {
  /// Makes a new book, whose version 1 holds nothing yet.
  ///
  /// - Parameters:
  ///   - path: Its folder: not there yet, empty, or left by an interrupted making of a book.
  ///   - details: Who makes it, when and how.
  ///   - operations: The file system.
  /// - Returns: The book.
  /// - Throws: `folderNotEmpty`, `lockHeld`, or a failure to write.
  @discardableResult
  public static func create(
    at path: String,
    details: RunDetails,
    operations: any FileOperations = LocalDisk()
  ) throws(Failure) -> Book {
    let book = Book(unchecked: path, operations: operations)
    do {
      try book.checkIsFree()
      try operations.makeFolderIfAbsent(path)
      try book.closeToOthers()
      let lock = try book.takeLock(details.by)
      try book.checkIsFree()
      for folder in BookLayout.folders { try operations.makeFolderIfAbsent("\(path)/\(folder)") }
      try Recovery(book).run(current: 0)
      let publication = try Publication(book, parent: nil, lock: lock)
      try operations.syncFolder(book.folderAbove)
      _ = try publication.publish(details)
      return book
    } catch {
      throw ObjectWriter.failure(error)
    }
  }

  /// Begins a new version: takes the writer's lock, clears up after an interrupted writer, and
  /// checks that the current version's files are there.
  ///
  /// - Parameter holder: Who writes, for the message to others who want to.
  /// - Returns: The publication, empty: keep or put what the version shall have.
  /// - Throws: `lockHeld`, naming the holder, at once; `changedByHand`.
  public func beginPublication(by holder: String) throws(Failure) -> Publication {
    do {
      let lock = try takeLock(holder)
      let current = try recover()
      for file in current.files {
        let path = layout.object(file.sha256)
        guard let found = try operations.status(path), found.kind == .file,
          found.size == file.bytes
        else { throw Failure.changedByHand("no longer has the bytes of \(file.path)", path) }
      }
      return try Publication(self, parent: current, lock: lock)
    } catch {
      throw ObjectWriter.failure(error)
    }
  }

  /// Clears up after an interrupted writer; to be called with the lock held.
  func recover() throws -> BookVersion {
    let number = try currentNumber()
    try Recovery(self).run(current: number)
    let current = try version()
    let newest = try Unreferenced(self).numbers().last ?? 0
    guard newest <= number else {
      throw Failure.changedByHand(
        "names version \(number), though version \(newest) was published",
        layout.current
      )
    }
    return current
  }

  func takeLock(_ holder: String) throws(Failure) -> LockFile {
    let name = SafeName.oneLine(holder)
    return try LockFile(
      layout.lock,
      holder: "\(name) (process \(ProcessFacts.number))",
      operations: operations
    )
  }

  /// Refuses a folder that holds anything but what an interrupted making of a book leaves.
  private func checkIsFree() throws {
    guard let found = try operations.status(path) else { return }
    if found.kind == .folder || found.kind == .link {
      let known = Set(
        BookLayout.folders + [
          BookLayout.lock, BookLayout.staging, BookLayout.nextCurrent, BookLayout.quarantineList,
          "\(BookLayout.quarantineList).tmp",
        ]
      )
      let names = try operations.list(path)
      let isOurs = names.allSatisfy(known.contains)
      let isEmpty = try isOurs && unpublished(names)
      if isEmpty { return }
    }
    throw Failure(
      .folderNotEmpty,
      "is there already and not empty",
      subject: path,
      remedy: "name a new or an empty folder"
    )
  }

  /// Whether there is nothing in the folders but what belongs to an unpublished first version.
  private func unpublished(_ names: [String]) throws -> Bool {
    if names.contains(BookLayout.versions) {
      let first = BookLayout.name(of: 1)
      let isMarked = names.contains(BookLayout.nextCurrent)
      for name in try operations.list(layout.versions) {
        guard name == "\(first).tmp" || (name == first && isMarked) else { return false }
      }
    }
    for folder in [BookLayout.objects, BookLayout.inputs, BookLayout.quarantine]
    where names.contains(folder) {
      guard try operations.list("\(path)/\(folder)").isEmpty else { return false }
    }
    return true
  }

  /// An empty folder that was there before may be open to others.
  private func closeToOthers() throws(SystemError) {
    guard try operations.status(path)?.permissions != 0o700 else { return }
    let folder = try operations.open(path, for: .folder)
    defer { operations.closeQuietly(folder) }
    try operations.setPermissions(folder, to: 0o700)
  }

  private var folderAbove: String {
    let trimmed = path.split(separator: "/", omittingEmptySubsequences: true)
    let above = trimmed.dropLast().joined(separator: "/")
    if path.utf8.first == UInt8(ascii: "/") { return "/\(above)" }
    return above.isEmpty ? "." : above
  }
}
