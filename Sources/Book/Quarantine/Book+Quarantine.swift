import Files
public import Findings

extension Book {
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
