import Quality
public import Tabular

extension Sheet {
  /// The sheet as RFC 4180, byte for byte what its cells hold unless it is for a spreadsheet.
  ///
  /// - Parameter style: Who the file is for.
  /// - Returns: The file `<name>.csv`; notes have no place in it.
  public func csv(for style: CSVWriter.Style = .data) -> Report {
    var writer = CSVWriter(style: style)
    writer.record(layout.header)
    for row in 0..<rowCount {
      for column in layout.columns.indices { writer.field(content(column, of: row)) }
      writer.endRecord()
    }
    return Report(name: "\(name).csv", bytes: writer.bytes, rows: rowCount)
  }
}
