import Files
import Findings
import Tabular

extension BookVersion {
  /// Reads a `version.json`, which must be byte for byte what would be written for its content.
  ///
  /// - Parameters:
  ///   - bytes: All of it.
  ///   - path: Its path, for messages.
  /// - Throws: `newerFormat`, `changedByHand`.
  init(reading bytes: [UInt8], path: String) throws(Failure) {
    let value: JSONValue
    do throws(JSONReader.Fault) {
      value = try JSONReader.read(bytes)
    } catch {
      throw Failure.changedByHand("cannot be read from byte \(error.byte) on", path)
    }
    guard case .integer(let format)? = value["format"] else {
      throw Failure.changedByHand("is not the record of a version", path)
    }
    guard format <= Self.format else {
      throw Failure(
        .newerFormat,
        "is a book of format \(format); this program reads up to format \(Self.format)",
        subject: path,
        remedy: "use the newer program that wrote it"
      )
    }
    guard let version = Self(value), version.document == bytes else {
      throw Failure.changedByHand("is not as it was written", path)
    }
    self = version
  }

  private init?(_ value: JSONValue) {
    guard
      case .string(let at)? = value["at"],
      case .string(let by)? = value["by"],
      case .string(let command)? = value["command"],
      case .string(let rules)? = value["rulesVersion"],
      case .integer(let number)? = value["number"],
      case .array(let files)? = value["files"],
      case .array(let inputs)? = value["inputs"],
      let parent = value["parent"]
    else { return nil }
    var restores: Int?
    if case .integer(let earlier)? = value["restores"] { restores = earlier }
    let fileRecords = files.compactMap(FileRecord.init)
    let inputRecords = inputs.compactMap(InputRecord.init)
    guard fileRecords.count == files.count, inputRecords.count == inputs.count else { return nil }
    self.init(
      number: number,
      parent: Parent(parent),
      details: RunDetails(at: at, by: by, command: command, rulesVersion: rules),
      restores: restores,
      inputs: inputRecords,
      files: fileRecords
    )
  }
}

extension BookVersion.Parent {
  fileprivate init?(_ value: JSONValue) {
    guard case .integer(let number)? = value["number"],
      let sha256 = SHA256Digest(value["sha256"])
    else { return nil }
    self.init(number: number, sha256: sha256)
  }
}

extension FileRecord {
  fileprivate init?(_ value: JSONValue) {
    guard case .integer(let bytes)? = value["bytes"],
      case .string(let text)? = value["path"], let path = try? SafePath(text),
      let sha256 = SHA256Digest(value["sha256"])
    else { return nil }
    var rows: Int?
    if case .integer(let count)? = value["rows"] { rows = count }
    self.init(path: path.text, sha256: sha256, bytes: bytes, rows: rows)
  }
}

extension InputRecord {
  fileprivate init?(_ value: JSONValue) {
    guard case .integer(let bytes)? = value["bytes"],
      case .string(let kind)? = value["kind"],
      case .string(let text)? = value["name"], let name = try? SafeName(text),
      let sha256 = SHA256Digest(value["sha256"])
    else { return nil }
    self.init(sha256: sha256, name: name.text, bytes: bytes, kind: kind)
  }
}

extension SHA256Digest {
  fileprivate init?(_ value: JSONValue?) {
    guard case .string(let text)? = value else { return nil }
    self.init(text)
  }
}
