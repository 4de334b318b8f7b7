import Files
public import Findings

extension Book {
  /// The path of the object that holds a file's bytes.
  public func objectPath(of file: FileRecord) -> String {
    layout.object(file.sha256)
  }

  /// The path of a file in a version's folder, for people and other programs.
  public func path(of file: FileRecord, in version: BookVersion) -> String {
    "\(layout.folder(of: version.number))/\(file.path)"
  }

  /// The path of a kept input.
  public func path(of input: InputRecord) -> String {
    layout.input(input)
  }

  /// All bytes of a file, checked against the record.
  ///
  /// - Throws: `changedByHand`, naming the file, if they are not those that were published.
  public func contents(of file: FileRecord) throws(Failure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(SystemError) { bytes = try operations.contents(layout.object(file.sha256)) } catch {
      throw Self.failure(error, file)
    }
    guard bytes.count == file.bytes, SHA256Digest(of: bytes) == file.sha256 else {
      throw Self.differs(file, layout)
    }
    return bytes
  }

  /// Opens a file for reading in blocks, checked against the record at the end.
  ///
  /// - Throws: `changedByHand` if it is missing or of another length.
  public func reader(of file: FileRecord) throws(Failure) -> BookFileReader {
    try BookFileReader(file, layout: layout, operations: operations)
  }

  /// The inputs whose effect is in a version's state: those of undone versions are not among them.
  ///
  /// - Parameter version: Which; `nil` for the current one.
  /// - Returns: In the order of the versions that took them in.
  /// - Throws: `changedByHand`.
  public func inputsInEffect(
    in version: BookVersion? = nil
  ) throws(Failure) -> [InputInEffect] {
    let version = if let version { version } else { try self.version() }
    guard let file = version.file(InputsTable.path) else { return [] }
    guard let inputs = InputsTable.read(try contents(of: file)) else {
      throw .changedByHand("is not a table of inputs", layout.object(file.sha256))
    }
    return inputs
  }

  /// All bytes of a kept input, checked against its record.
  ///
  /// - Throws: `changedByHand` if they are missing or not those that came in.
  public func contents(of input: InputRecord) throws(Failure) -> [UInt8] {
    let path = layout.input(input)
    let bytes: [UInt8]
    do throws(SystemError) { bytes = try operations.contents(path) } catch {
      guard error.number == .notFound else { throw error.failure }
      throw .changedByHand("no longer has this input, unless it was pruned", path)
    }
    guard bytes.count == input.bytes, SHA256Digest(of: bytes) == input.sha256 else {
      throw .changedByHand("is not the file that came in", path)
    }
    return bytes
  }

  /// Whether a kept input is there, whatever its bytes are.
  ///
  /// - Throws: A failure to look.
  public func holds(_ input: InputRecord) throws(Failure) -> Bool {
    do throws(SystemError) { return try operations.status(layout.input(input)) != nil } catch {
      throw error.failure
    }
  }

  static func failure(_ error: SystemError, _ file: FileRecord) -> Failure {
    switch error.number {
    case .notFound, .isLink, .notFolder:
      .changedByHand("no longer has the bytes of \(file.path)", error.path)
    default: error.failure
    }
  }

  static func differs(_ file: FileRecord, _ layout: BookLayout) -> Failure {
    .changedByHand(
      "does not hold the bytes that were published as \(file.path)",
      layout.object(file.sha256)
    )
  }
}
