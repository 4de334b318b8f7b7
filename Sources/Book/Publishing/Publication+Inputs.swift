import Files
public import Findings
import Synchronization

extension Publication {
  /// Keeps a file as it came in, copied and hashed in one pass.
  ///
  /// The version lists its inputs in the order in which they are added, so one thread adds them.
  ///
  /// - Parameters:
  ///   - path: The file; a symbolic link is followed, as a person named it.
  ///   - name: The name to keep it under; `nil` for the last part of the path.
  ///   - kind: What it is, such as `extract`.
  /// - Returns: Its record. Bytes that the book has already are not kept twice, and the record has
  ///   the name that they first came with.
  /// - Throws: `unsafeName`, or a failure to read or write.
  public func addInput(
    from path: String,
    name: String? = nil,
    kind: String
  ) throws(Failure) -> InputRecord {
    let source: Descriptor
    do throws(SystemError) {
      source = try operations.open(path, for: .readingThroughLinks)
    } catch { throw error.failure }
    defer { operations.closeQuietly(source) }
    do throws(SystemError) {
      guard try operations.status(source).kind == .file else {
        throw SystemError("copy what is not a file", path, .invalid)
      }
    } catch { throw error.failure }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return try addInput(name: name ?? last, kind: kind) { block throws(Failure) in
      do throws(SystemError) {
        return try operations.readFully(source, into: &block)
      } catch { throw error.failure }
    }
  }

  /// Keeps bytes as an input: standard input, or a decision given on the command line.
  public func addInput(bytes: [UInt8], name: String, kind: String) throws(Failure) -> InputRecord {
    var position = 0
    return try addInput(name: name, kind: kind) { block throws(Failure) in
      let count = min(block.count, bytes.count - position)
      block.replaceSubrange(0..<count, with: bytes[position..<position + count])
      position += count
      return count
    }
  }

  /// Keeps as an input what `next` puts into the start of the block, until it returns 0.
  public func addInput(
    name: String,
    kind: String,
    next: (inout [UInt8]) throws(Failure) -> Int
  ) throws(Failure) -> InputRecord {
    let name = try SafeName(name).text
    _ = try SafeName(kind)
    let staged = stage()
    var kept: InputRecord?
    do {
      var writer = try FileWriter(staged, operations: operations, sync: sync)
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
      let (sha256, bytes) = try writer.finish { sha256, bytes in
        kept = try held(sha256, bytes: bytes, kind: kind)
        return kept == nil
      }
      let record = kept ?? InputRecord(sha256: sha256, name: name, bytes: bytes, kind: kind)
      if kept != nil { try operations.unlink(staged) }
      state.withLock { state in
        guard state.inputs[sha256] == nil else { return }
        state.inputOrder.append(sha256)
        state.inputs[sha256] = StagedInput(record: record, path: kept == nil ? staged : nil)
      }
      return record
    } catch {
      throw ObjectWriter.failure(error)
    }
  }

  /// The record of an input that the book or this publication has already.
  private func held(
    _ sha256: SHA256Digest,
    bytes: Int,
    kind: String
  ) throws(Failure) -> InputRecord? {
    if let staged = state.withLock({ $0.inputs[sha256] }) { return staged.record }
    let folder = layout.inputFolder(sha256)
    do throws(SystemError) {
      guard try operations.status(folder) != nil else { return nil }
      let names = try operations.list(folder)
      guard let name = names.first, names.count == 1 else {
        throw SystemError("list", folder, .notEmpty)
      }
      guard let found = try operations.status("\(folder)/\(name)"), found.kind == .file,
        found.size == bytes, try operations.digest("\(folder)/\(name)").sha256 == sha256
      else { throw SystemError("list", folder, .notEmpty) }
      return InputRecord(sha256: sha256, name: name, bytes: bytes, kind: kind)
    } catch {
      guard error.number == .notEmpty else { throw error.failure }
      throw .changedByHand("has an input that is not as it was kept", folder)
    }
  }
}
