import Files
import Quality

/// The table of the inputs in effect, which the book keeps itself as part of the state.
///
/// Being part of the state, it goes back with it when something is undone.
enum InputsTable {
  static let path = "tables/inputs.csv"
  private static let header = BookLayouts.inputs.header

  static func text(_ inputs: [InputInEffect]) -> [UInt8] {
    let sorted = inputs.sorted {
      ($0.version, $0.record.sha256) < ($1.version, $1.record.sha256)
    }
    let rows = sorted.map { input in
      [
        String(input.version), input.record.sha256.description, input.record.name,
        String(input.record.bytes), input.record.kind,
      ]
    }
    return Array(([header] + rows).map { CheckedTable.text(of: $0) + "\r\n" }.joined().utf8)
  }

  /// Reads the table; `nil` if it is not one.
  static func read(_ bytes: [UInt8]) -> [InputInEffect]? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    // Names hold no line breaks, so lines are records. CRLF is one character of a string.
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: true)
    guard let first = lines.first, CheckedTable.fields(of: String(first)) == header else {
      return nil
    }
    var inputs: [InputInEffect] = []
    for line in lines.dropFirst() {
      guard let fields = CheckedTable.fields(of: String(line)), fields.count == header.count,
        let version = Int(fields[0]), let sha256 = SHA256Digest(fields[1]),
        let bytes = Int(fields[3])
      else { return nil }
      let record = InputRecord(sha256: sha256, name: fields[2], bytes: bytes, kind: fields[4])
      inputs.append(InputInEffect(record: record, version: version))
    }
    return inputs
  }
}
