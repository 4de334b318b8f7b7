public import Files
public import Findings

extension Book {
  /// Re-reads a book and says what is not as it was published.
  ///
  /// It re-reads every byte of the current version and of the inputs in effect, the records of all
  /// versions and their chain, and looks for files that are missing, unknown or open to others.
  /// It changes nothing and waits for nobody; what a run at work has begun shows as notes.
  ///
  /// - Parameters:
  ///   - path: The book's folder; it need not be whole enough to be opened.
  ///   - allVersions: Whether to re-read every byte of every version, object and input.
  ///   - operations: The file system.
  /// - Returns: The findings, each naming the file; none or only notes if all is well.
  /// - Throws: `notABook`, or a failure to look at all.
  public static func verify(
    at path: String,
    allVersions: Bool = false,
    operations: any FileOperations = LocalDisk()
  ) throws(Failure) -> [Finding] {
    let book = Book(unchecked: path, operations: operations)
    do {
      for folder in BookLayout.folders {
        guard try operations.status("\(path)/\(folder)")?.kind == .folder else {
          throw Failure(
            .notABook,
            "is not a book",
            subject: path,
            remedy: "name the folder of a book, or make one with init"
          )
        }
      }
      var verification = Verification(book, allVersions: allVersions)
      try verification.run()
      return verification.findings
    } catch {
      throw ObjectWriter.failure(error)
    }
  }

  /// Re-reads the book and says what is not as it was published.
  public func verify(allVersions: Bool = false) throws(Failure) -> [Finding] {
    try Self.verify(at: path, allVersions: allVersions, operations: operations)
  }
}
