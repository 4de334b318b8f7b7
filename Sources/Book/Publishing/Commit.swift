import Files
import Synchronization

/// The steps from a finished publication to a current version.
///
/// New objects are on the disk before they get their names, so an object that has its name is
/// whole, whatever happens. `current.tmp` is made before the version's folder gets its name: while
/// it stands, that version counts as unpublished. The one commit point is the rename over
/// `current`.
final class Commit {
  private let operations: any FileOperations
  private let layout: BookLayout
  private let version: BookVersion
  private let parent: BookVersion?
  private let objects: [SHA256Digest: String]
  private let inputs: [Publication.StagedInput]
  /// What rolling back removes, in the order in which it was made.
  private var made: [String] = []
  private var isStaged = false
  private var isSwapped = false
  private var isDone = false

  init(_ publication: Publication, _ version: BookVersion) {
    operations = publication.operations
    layout = publication.layout
    self.version = version
    parent = publication.parent
    let used = Set(version.files.map(\.sha256))
    (objects, inputs) = publication.state.withLock { state in
      (state.objects.filter { used.contains($0.key) }, Array(state.inputs.values))
    }
  }

  func run() throws(SystemError) {
    var folders: Set<String> = []
    try placeObjects(&folders)
    try placeInputs(&folders)
    try buildFolder(&folders)
    try BackgroundSync(operations).syncFolders(folders.sorted())
    try operations.symbolicLink(BookLayout.target(of: version.number), at: layout.nextCurrent)
    try operations.syncFolder(layout.root)
    try operations.rename(layout.stage(of: version.number), to: layout.folder(of: version.number))
    try operations.syncFolder(layout.versions)
    isSwapped = true
    try operations.rename(layout.nextCurrent, to: layout.current)
    try operations.syncFolder(layout.root)
    isDone = true
  }

  private func placeObjects(_ folders: inout Set<String>) throws(SystemError) {
    for sha256 in objects.keys.sorted() {
      guard let staged = objects[sha256] else { continue }
      let folder = layout.objectFolder(sha256)
      if try operations.makeFolderIfAbsent(folder) {
        made.append(folder)
        folders.insert(layout.objects)
      }
      folders.insert(folder)
      made.append(layout.object(sha256))
      try operations.rename(staged, to: layout.object(sha256))
    }
  }

  private func placeInputs(_ folders: inout Set<String>) throws(SystemError) {
    for input in inputs.sorted(by: { $0.record.sha256 < $1.record.sha256 }) {
      guard let staged = input.path else { continue }
      let folder = layout.inputFolder(input.record.sha256)
      made.append(folder)
      try operations.makeFolderIfAbsent(folder)
      try operations.rename(staged, to: layout.input(input.record))
      folders.formUnion([folder, layout.inputs])
    }
  }

  private func buildFolder(_ folders: inout Set<String>) throws(SystemError) {
    let stage = layout.stage(of: version.number)
    isStaged = true
    try operations.makeFolderIfAbsent(stage)
    folders.formUnion([stage, layout.versions])
    for file in version.files {
      var above = ""
      for part in file.path.split(separator: "/").dropLast() {
        above += "/\(part)"
        if folders.insert(stage + above).inserted {
          try operations.makeFolderIfAbsent(stage + above)
        }
      }
      try link(file, at: "\(stage)/\(file.path)")
    }
    try operations.writeFile(
      "\(stage)/\(BookLayout.record)",
      version.document,
      permissions: 0o400
    )
  }

  private func link(_ file: FileRecord, at path: String) throws(SystemError) {
    do throws(SystemError) {
      try operations.link(layout.object(file.sha256), as: path)
    } catch {
      switch error.number {
      case .notPermitted, .notSupported, .tooManyNames, .otherDisk:
        try operations.symbolicLink(BookLayout.linkTarget(of: file), at: path)
      default: throw error
      }
    }
  }

  /// Puts the book back as it was, as far as the disk lets it.
  ///
  /// What fails here is left to the next writer, which clears up as after a crash: `current` names
  /// a whole version at every moment.
  ///
  /// - Returns: Whether nothing was left.
  func rollBack() -> Bool {
    guard !isDone else { return true }
    do throws(SystemError) {
      if isSwapped { try takeBackCurrent() }
      if isStaged {
        try operations.removeTree(layout.folder(of: version.number))
        try operations.removeTree(layout.stage(of: version.number))
      }
      for path in made.reversed() { try operations.removeTree(path) }
      try operations.removeTree(layout.nextCurrent)
      return true
    } catch {
      return false
    }
  }

  /// The rename over `current` may have happened though what followed failed.
  private func takeBackCurrent() throws(SystemError) {
    guard try operations.status(layout.current) != nil,
      try operations.target(layout.current) == BookLayout.target(of: version.number)
    else { return }
    guard let parent else { return try operations.unlink(layout.current) }
    // First mark the version as unpublished again, then let go of it.
    let back = "\(layout.current).back.tmp"
    try operations.symbolicLink(BookLayout.target(of: version.number), at: layout.nextCurrent)
    try operations.symbolicLink(BookLayout.target(of: parent.number), at: back)
    try operations.rename(back, to: layout.current)
    try operations.syncFolder(layout.root)
  }
}
