import Files
public import Findings
import Synchronization

/// One new version of a book while it is being made; it holds the writer's lock.
///
/// Nothing of it can be seen before ``publish(_:)`` has returned, which it does only when all is on
/// the disk. It may be used from several threads, a writer from one at a time. If it goes away
/// unpublished, the book is as it was.
public final class Publication: Sendable {
  struct State {
    var files: [String: FileRecord] = [:]
    /// New objects under their paths in the staging folder.
    var objects: [SHA256Digest: String] = [:]
    var inputs: [SHA256Digest: StagedInput] = [:]
    /// The order in which they were added.
    var inputOrder: [SHA256Digest] = []
    /// The table of inputs that this version's is made from.
    var baseInputs: FileRecord?
    var restores: Int?
    var openWriters = 0
    var staged = 0
    /// Whether something is left that the next writer has to clear up.
    var isLittered = false
    var isOver = false
  }

  struct StagedInput {
    let record: InputRecord
    /// `nil` if the book has it already.
    let path: String?
  }

  let book: Book
  /// The version that it is made from; `nil` in a new book.
  public let parent: BookVersion?
  /// The number that the new version will have.
  public let number: Int
  let operations: any FileOperations
  let layout: BookLayout
  let sync: BackgroundSync
  let state: Mutex<State>
  private let lock: LockFile

  init(_ book: Book, parent: BookVersion?, lock: LockFile) throws(Failure) {
    self.book = book
    self.parent = parent
    self.lock = lock
    number = (parent?.number ?? 0) + 1
    operations = book.operations
    layout = book.layout
    sync = BackgroundSync(book.operations)
    state = Mutex(State(baseInputs: parent?.file(InputsTable.path)))
    do throws(SystemError) {
      try operations.makeFolderIfAbsent(layout.staging)
    } catch { throw error.failure }
  }

  deinit {
    abandon()
  }

  // MARK: Files

  /// Adds a file of the given bytes.
  ///
  /// - Parameters:
  ///   - path: Its path in the version's folder. `tables/inputs.csv` is the book's own.
  ///   - bytes: All of it.
  ///   - rows: How many records it has, the header not counted, if it is a table.
  /// - Returns: Its record.
  /// - Throws: `unsafeName`, or a failure to write.
  @discardableResult
  public func put(_ path: String, bytes: [UInt8], rows: Int? = nil) throws(Failure) -> FileRecord {
    let path = try own(path)
    let record = FileRecord(
      path: path,
      sha256: SHA256Digest(of: bytes),
      bytes: bytes.count,
      rows: rows
    )
    if try !isHeld(record.sha256, bytes: record.bytes) {
      let writer = try ObjectWriter(self, path: path)
      try writer.append(bytes.span)
      _ = try writer.finish(rows: rows)
    }
    add(record)
    return record
  }

  /// Begins a file that is written piece by piece, on any one thread.
  ///
  /// - Parameter path: Its path in the version's folder.
  /// - Returns: A writer, of which `finish` or `abandon` must be called before publishing.
  /// - Throws: `unsafeName`, or a failure to make the file.
  public func writer(for path: String) throws(Failure) -> ObjectWriter {
    try ObjectWriter(self, path: try own(path))
  }

  /// Takes a file over from the parent as it is.
  ///
  /// - Throws: `noSuchFile` if the parent has none at that path.
  public func keep(_ path: String) throws(Failure) {
    guard let record = parent?.file(path) else {
      throw Failure(
        .noSuchFile,
        "version \(number - 1) has no file \(path)",
        subject: book.path
      )
    }
    if path != InputsTable.path { add(record) }
  }

  /// Takes over the parent's files whose paths start so, but for those put or written already.
  ///
  /// - Parameter prefix: Such as `tables/`; empty for all.
  /// - Returns: How many there are.
  @discardableResult
  public func keepAll(under prefix: String) -> Int {
    let records = parent?.files(under: prefix).filter { $0.path != InputsTable.path } ?? []
    state.withLock { state in
      for record in records where state.files[record.path] == nil {
        state.files[record.path] = record
      }
    }
    return records.count
  }

  /// Leaves a file out that was put, written or kept before.
  public func remove(_ path: String) {
    state.withLock { $0.files[path] = nil }
  }

  /// Takes over the state (`tables/`) of an earlier version: what came after it is undone.
  ///
  /// Events and reports are this run's own, to be put as ever. Inputs taken in by the undone
  /// versions are no longer in effect.
  ///
  /// - Parameters:
  ///   - earlier: The number of the version whose state is wanted.
  ///   - barrier: Asked of every version that would be undone, newest first; a reason in the form of
  ///     `it exported a payment` refuses.
  /// - Throws: `undoRefused`, `noSuchVersion`, `versionPruned`, `changedByHand`.
  public func restore(
    _ earlier: Int,
    unless barrier: (BookVersion) throws -> String? = { _ in nil }
  ) throws {
    guard let parent, earlier < parent.number else {
      throw Failure(
        .noSuchVersion,
        "version \(earlier) is not earlier than the current one",
        subject: book.path
      )
    }
    let wanted = try book.version(earlier)
    for undone in stride(from: parent.number, to: earlier, by: -1) {
      if let reason = try barrier(try book.version(undone)) {
        throw Failure(
          .undoRefused,
          "cannot go back past version \(undone): \(reason)",
          subject: book.path,
          remedy: "undo no further than to version \(undone)"
        )
      }
    }
    let kept = Set(parent.files.map(\.sha256))
    for record in wanted.files(under: "tables/") where !kept.contains(record.sha256) {
      guard try isHeld(record.sha256, bytes: record.bytes) else {
        throw Failure.changedByHand(
          "no longer has the bytes of \(record.path)",
          book.objectPath(of: record)
        )
      }
    }
    state.withLock { state in
      for path in state.files.keys where path.utf8.starts(with: "tables/".utf8) {
        state.files[path] = nil
      }
      for record in wanted.files(under: "tables/") where record.path != InputsTable.path {
        state.files[record.path] = record
      }
      state.baseInputs = wanted.file(InputsTable.path)
      state.restores = earlier
    }
  }

  /// Whether anything but the reports and events differs from the parent, as it stands now.
  public var changesState: Bool {
    state.withLock { state in
      let before = parent?.files(under: "tables/").filter { $0.path != InputsTable.path } ?? []
      let now = state.files.values.filter { $0.path.utf8.starts(with: "tables/".utf8) }
      return !state.inputs.isEmpty || Set(before) != Set(now)
        || state.baseInputs != parent?.file(InputsTable.path)
    }
  }

  /// The records of the files as it stands now, sorted by path.
  public var files: [FileRecord] {
    state.withLock { Array($0.files.values) }
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  // MARK: Ending

  /// Publishes the version: writes its record, syncs everything, and makes it current in one step.
  ///
  /// Files that were neither put, written nor kept are not in it.
  ///
  /// - Parameter details: Written down as they are.
  /// - Returns: The version, which is current and on the disk.
  /// - Throws: whatever stopped it, `diskFull` say; the book is then as it was, and the publication
  ///   over. A failed sync is final: nothing is tried again.
  public func publish(_ details: RunDetails) throws(Failure) -> BookVersion {
    precondition(
      state.withLock { $0.openWriters == 0 && !$0.isOver },
      "a publication is published once, with all its writers finished"
    )
    do {
      try addInputsTable()
      try sync.finish()
      let version = version(details)
      let commit = Commit(self, version)
      do throws(SystemError) { try commit.run() } catch {
        let isWhole = commit.rollBack()
        state.withLock { $0.isLittered = !isWhole }
        throw error
      }
      end()
      return version
    } catch {
      abandon()
      throw ObjectWriter.failure(error)
    }
  }

  /// Gives it up: the book is as it was, and the lock free.
  public func abandon() {
    guard !state.withLock({ $0.isOver }) else { return }
    do throws(SystemError) { try sync.finish() } catch {
      // What was written is thrown away, so it need not have reached the disk.
    }
    end()
  }

  /// Removes what was staged and gives the lock back.
  private func end() {
    let isLittered = state.withLock { state in
      state.isOver = true
      return state.isLittered
    }
    do throws(SystemError) {
      if isLittered {
        // The folder itself is what tells the next writer that there is something to clear up.
        for name in try operations.list(layout.staging) {
          try operations.removeTree("\(layout.staging)/\(name)")
        }
      } else {
        try operations.removeTree(layout.staging)
      }
    } catch {
      // What stays is removed by the next writer, as after a crash.
    }
    lock.release()
  }

  private func version(_ details: RunDetails) -> BookVersion {
    state.withLock { state in
      BookVersion(
        number: number,
        parent: parent.map { BookVersion.Parent(number: $0.number, sha256: $0.sha256) },
        details: details,
        restores: state.restores,
        inputs: state.inputOrder.compactMap { state.inputs[$0]?.record },
        files: Array(state.files.values)
      )
    }
  }

  private func addInputsTable() throws(Failure) {
    let (base, added) = state.withLock { ($0.baseInputs, $0.inputs.values.map(\.record)) }
    if added.isEmpty {
      if let base { add(base) }
      return
    }
    var inputs: [InputInEffect] = []
    if let base {
      guard let known = InputsTable.read(try book.contents(of: base)) else {
        throw .changedByHand("is not a table of inputs", book.objectPath(of: base))
      }
      inputs = known
    }
    // What came in again counts from now on: of two files that contradict each other, the later.
    let known = Dictionary(inputs.map { ($0.record.sha256, $0.record) }) { first, _ in first }
    let again = Set(added.map(\.sha256))
    inputs.removeAll { again.contains($0.record.sha256) }
    for record in added {
      inputs.append(InputInEffect(record: known[record.sha256] ?? record, version: number))
    }
    let bytes = InputsTable.text(inputs)
    let writer = try ObjectWriter(self, path: InputsTable.path)
    try writer.append(bytes.span)
    _ = try writer.finish(rows: inputs.count)
  }

  // MARK: For the writers

  private func own(_ path: String) throws(Failure) -> String {
    let path = try SafePath(path).text
    precondition(path != InputsTable.path, "the book writes \(path) itself")
    precondition(path != BookLayout.record, "the book writes \(path) itself")
    return path
  }

  private func add(_ record: FileRecord) {
    state.withLock { $0.files[record.path] = record }
  }

  /// A path in the staging folder that nothing stands at.
  func stage() -> String {
    state.withLock { state in
      precondition(!state.isOver, "the publication is over")
      state.staged += 1
      return "\(layout.staging)/\(state.staged)"
    }
  }

  /// Whether the book, or this publication, has an object already.
  ///
  /// What the book has is read again: a version that says it has these bytes must have them, and
  /// whoever asks has just read or made as many.
  func isHeld(_ sha256: SHA256Digest, bytes: Int) throws(Failure) -> Bool {
    if state.withLock({ $0.objects[sha256] != nil }) { return true }
    let path = layout.object(sha256)
    do throws(SystemError) {
      guard let found = try operations.status(path) else { return false }
      guard found.kind == .file, found.size == bytes,
        try operations.digest(path).sha256 == sha256
      else { throw SystemError("read", path, .invalid) }
    } catch {
      guard error.number == .invalid else { throw error.failure }
      throw .changedByHand("has an object with other bytes than its name says", path)
    }
    return true
  }

  /// Takes over a staged object; `false` if it is held already.
  func claim(_ sha256: SHA256Digest, bytes: Int, staged: String) throws(Failure) -> Bool {
    guard try !isHeld(sha256, bytes: bytes) else { return false }
    return state.withLock { state in
      guard state.objects[sha256] == nil else { return false }
      state.objects[sha256] = staged
      return true
    }
  }

  func writerBegan() {
    state.withLock { $0.openWriters += 1 }
  }

  func writerEnded(_ record: FileRecord?) {
    state.withLock { state in
      state.openWriters -= 1
      if let record { state.files[record.path] = record }
    }
  }
}
