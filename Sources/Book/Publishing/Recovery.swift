import Files
import Findings

/// Clears up what an interrupted writer left, which every writer does first, holding the lock.
struct Recovery {
  let book: Book
  private var operations: any FileOperations { book.operations }
  private var layout: BookLayout { book.layout }

  init(_ book: Book) {
    self.book = book
  }

  /// Clears up, if there is anything to clear up.
  ///
  /// The staging folder goes last, as it is what shows that there was something to do.
  ///
  /// - Parameter current: The number of the current version, 0 in a book that is being made.
  /// - Throws: what the first failing call said; the next writer then tries again.
  func run(current: Int) throws {
    let strays = try operations.list(layout.root).filter {
      $0.utf8.suffix(4).elementsEqual(".tmp".utf8)
    }
    let stages = try operations.list(layout.versions).filter { BookLayout.number(named: $0) == nil }
    let refused = try operations.list(layout.quarantine).filter { $0.hasSuffix(".tmp") }
    let list = try book.completedQuarantineList()
    guard !strays.isEmpty || !stages.isEmpty || !refused.isEmpty || list != nil else { return }
    if try operations.status(layout.staging)?.kind != .folder {
      try operations.removeTree(layout.staging)
    }
    try operations.makeFolderIfAbsent(layout.staging)
    try takeBackUnpublished(current: current)
    for name in try operations.list(layout.versions) where name.hasSuffix(".tmp") {
      try operations.removeTree("\(layout.versions)/\(name)")
    }
    for name in refused {
      try operations.removeTree("\(layout.quarantine)/\(name)")
    }
    if let list = try book.completedQuarantineList() {
      try operations.replaceFile(layout.quarantineList, list.bytes, in: layout.root)
    }
    try finishPruning()
    try Unreferenced(book).remove()
    for name in strays where name != BookLayout.staging {
      try operations.removeTree("\(layout.root)/\(name)")
    }
    try operations.removeTree(layout.staging)
  }

  /// A version that `current.tmp` still names was never published.
  private func takeBackUnpublished(current: Int) throws {
    guard try operations.status(layout.nextCurrent)?.kind == .link else { return }
    guard let next = BookLayout.number(inTarget: try operations.target(layout.nextCurrent)),
      next == current + 1
    else { return }
    guard try operations.status(layout.folder(of: next)) != nil else { return }
    // If taking it back was interrupted, the disk may still hold the `current` that names it.
    try operations.syncFolder(layout.root)
    try operations.removeTree(layout.stage(of: next))
    try operations.rename(layout.folder(of: next), to: layout.stage(of: next))
  }

  private func finishPruning() throws {
    for version in try book.pruned().versions {
      try operations.removeTree(layout.folder(of: version.number))
    }
  }
}
