public import Findings
public import Tabular

/// A small table as text: the header and all records, each with its place.
///
/// For everything but extracts; its size is limited.
public struct TextTable: Sendable {
  /// One record.
  public struct Record: Sendable {
    /// The cells, as they stand.
    public let cells: [String]
    /// Where it begins: the file, the line, the record's number, or a workbook's cell.
    public let place: Place
  }

  /// The file and member.
  public let place: Place
  /// The first record; for a file without a header it is data.
  public let header: [String]
  /// Where the header stands.
  public let headerPlace: Place
  /// The records behind the header.
  public let records: [Record]
  /// What the text of the file was like; `nil` for a workbook.
  public let summary: TextSummary?

  /// Makes a table.
  public init(
    place: Place,
    header: [String],
    headerPlace: Place,
    records: [Record],
    summary: TextSummary?
  ) {
    self.place = place
    self.header = header
    self.headerPlace = headerPlace
    self.records = records
    self.summary = summary
  }
}

extension TextTable.Record {
  /// The place of one of the record's cells.
  ///
  /// - Parameters:
  ///   - index: The index of the cell, from 0.
  ///   - header: The names of the columns.
  /// - Returns: The record's place with the field's name and number.
  public func place(ofCell index: Int, header: [String]) -> Place {
    var place = place
    place.fieldNumber = index + 1
    if header.indices.contains(index) { place.field = header[index] }
    return place
  }
}
