import Files
import Findings
import Quality

/// A folder that holds the metadata files of layouts.
struct SchemaFolder {
  /// What became of a file.
  enum Outcome: String {
    case written, replaced, unchanged
  }

  /// The folder's path.
  let path: String
  /// The file system.
  let disk: any FileOperations

  /// Writes the metadata of each layout, and nothing where the file already holds those bytes.
  ///
  /// - Throws: `notOurs` before anything is written, if something else than a file has the name of
  ///   one; else what the file system said.
  func write(_ book: LayoutBook) throws -> [(name: String, outcome: Outcome)] {
    let names = book.layouts.map { "\($0.name)\(TableMetadata.suffix)" }
    for name in names {
      guard let found = try disk.status("\(path)/\(name)"), found.kind != .file else { continue }
      throw Failure(
        .notOurs,
        "something that is not a file has the name of a schema; nothing was written",
        subject: "\(path)/\(name)",
        remedy: "Move it away, or export to another folder."
      )
    }
    try disk.makeFolderIfAbsent(path)
    return try zip(names, book.layouts).map { name, layout in
      (name, try write(Array(TableMetadata.json(layout).document.utf8), as: "\(path)/\(name)"))
    }
  }

  /// The names of metadata files in the folder that belong to no layout.
  func strangers(to book: LayoutBook) throws -> [String] {
    let names = Set(book.layouts.map { "\($0.name)\(TableMetadata.suffix)" })
    return try disk.list(path).filter { $0.hasSuffix(TableMetadata.suffix) && !names.contains($0) }
  }

  private func write(_ bytes: [UInt8], as file: String) throws(SystemError) -> Outcome {
    let isThere = try disk.status(file) != nil
    if isThere, try disk.contents(file) == bytes { return .unchanged }
    try disk.replaceFile(file, bytes, in: path)
    return isThere ? .replaced : .written
  }
}

extension Failure.Code {
  /// Something that this tool did not make stands where it would write.
  static let notOurs = Failure.Code(
    "not-ours",
    exitCode: ExitStatus.refusedToWrite.rawValue
  )
}
