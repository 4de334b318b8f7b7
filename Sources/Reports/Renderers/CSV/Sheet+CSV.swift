import Quality
public import Tabular

extension Sheet {
  /// The sheet as RFC 4180, byte for byte what its cells hold unless it is for a spreadsheet.
  ///
  /// - Parameter style: Who the file is for.
  /// - Returns: The file `<name>.csv`.
  public func csv(for style: CSVWriter.Style = .data) -> Report {
    var bytes: [UInt8] = []
    writeCSV(for: style) { bytes += $0 }
    return Report(name: "\(name).csv", bytes: bytes, rows: rowCount)
  }

  /// Writes the sheet as ``csv(for:)`` gives it, in pieces of about a mebibyte.
  ///
  /// - Parameters:
  ///   - style: Who the file is for.
  ///   - take: Takes the next piece.
  /// - Throws: What `take` throws.
  public func writeCSV<Problem: Error>(
    for style: CSVWriter.Style = .data,
    _ take: ([UInt8]) throws(Problem) -> Void
  ) throws(Problem) {
    var writer = CSVWriter(style: style)
    writer.record(layout.header)
    for row in 0..<rowCount {
      for column in layout.columns.indices { writer.field(content(column, of: row)) }
      writer.endRecord()
      if writer.bytes.count >= 1 << 20 {
        try take(writer.bytes)
        writer.clearBytes()
      }
    }
    try take(writer.bytes)
  }
}
