import Files
public import Findings

extension Book {
  /// Keeps a refused file apart, with the findings that it was refused for.
  ///
  /// It takes the writer's lock for the time that it needs: while a ``Publication`` is open, use its
  /// own ``Publication/quarantine(from:name:findings:at:by:)``.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: The name to keep it under; `nil` for the last part of the path.
  ///   - findings: Why it was refused.
  ///   - at: When, as ISO 8601 text.
  ///   - by: Who took it in.
  /// - Returns: Its record. Bytes that are there already get the new reason, and are not kept twice.
  /// - Throws: `lockHeld`, `unsafeName`, or a failure to read or write.
  @discardableResult
  public func quarantine(
    from path: String,
    name: String? = nil,
    findings: [Finding],
    at: String,
    by: String
  ) throws(Failure) -> QuarantineRecord {
    do {
      let lock = try takeLock(by)
      defer { lock.release() }
      _ = try recover()
      return try keepApart(path, name, findings, at, by)
    } catch {
      throw ObjectWriter.failure(error)
    }
  }

  func keepApart(
    _ path: String,
    _ name: String?,
    _ findings: [Finding],
    _ at: String,
    _ by: String
  ) throws -> QuarantineRecord {
    let source = try operations.open(path, for: .readingThroughLinks)
    defer { operations.closeQuietly(source) }
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return try Quarantine(self).add(
      name: name ?? last,
      findings: findings,
      at: at,
      by: by
    ) { block throws(Failure) in
      do throws(SystemError) { return try operations.readFully(source, into: &block) } catch {
        throw error.failure
      }
    }
  }

  /// Keeps refused bytes apart: standard input, say.
  @discardableResult
  public func quarantine(
    bytes: [UInt8],
    name: String,
    findings: [Finding],
    at: String,
    by: String
  ) throws(Failure) -> QuarantineRecord {
    do {
      let lock = try takeLock(by)
      defer { lock.release() }
      _ = try recover()
      var position = 0
      return try Quarantine(self).add(name: name, findings: findings, at: at, by: by) { block in
        let count = min(block.count, bytes.count - position)
        block.replaceSubrange(0..<count, with: bytes[position..<position + count])
        position += count
        return count
      }
    } catch {
      throw ObjectWriter.failure(error)
    }
  }

  /// The files in quarantine, by SHA-256.
  public func quarantined() throws(Failure) -> [QuarantineRecord] {
    do {
      var records: [QuarantineRecord] = []
      for name in try operations.list(layout.quarantine) {
        guard let sha256 = SHA256Digest(name) else { continue }
        let record = try Quarantine(self).record(sha256, bytes: 0)
        let size = try operations.status(record.path)?.size ?? 0
        records.append(try Quarantine(self).record(sha256, bytes: size))
      }
      return records
    } catch {
      throw ObjectWriter.failure(error)
    }
  }
}

extension Publication {
  /// Keeps a refused file apart at once, whether or not this version is published in the end.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - name: The name to keep it under; `nil` for the last part of the path.
  ///   - findings: Why it was refused.
  ///   - at: When, as ISO 8601 text.
  ///   - by: Who took it in.
  /// - Returns: Its record.
  /// - Throws: `unsafeName`, or a failure to read or write.
  @discardableResult
  public func quarantine(
    from path: String,
    name: String? = nil,
    findings: [Finding],
    at: String,
    by: String
  ) throws(Failure) -> QuarantineRecord {
    do {
      return try book.keepApart(path, name, findings, at, by)
    } catch {
      throw ObjectWriter.failure(error)
    }
  }
}
