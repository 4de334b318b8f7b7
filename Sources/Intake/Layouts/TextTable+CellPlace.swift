import Findings
import Workbooks

extension TextTable.Record {
  /// The place of one of the record's cells, in a workbook with the address of that cell.
  ///
  /// - Parameters:
  ///   - index: The index of the cell, from 0.
  ///   - header: The names of the columns.
  /// - Returns: The record's place with the cell's field; without a column unless it is the first.
  func cellPlace(_ index: Int, header: [String]) -> Place {
    var place = place(ofCell: index, header: header)
    // Line breaks would tear a message apart, and headings of published workbooks hold them.
    place.field = place.field.map(Self.oneLine)
    if index > 0, place.column == self.place.column { place.column = nil }
    if let address = place.cell { place.cell = Self.moved(address, toColumn: index) }
    return place
  }

  /// An address such as `PCNDetails!B7` in another column of the same row.
  private static func moved(_ address: String, toColumn index: Int) -> String {
    let bang = address.lastIndex(of: "!").map { address.index(after: $0) } ?? address.startIndex
    let row = address[bang...].drop { !$0.isNumber }
    return "\(address[..<bang])\(CellAddress.letters(index + 1))\(row)"
  }

  private static func oneLine(_ heading: String) -> String {
    heading.contains(where: \.isNewline)
      ? heading.split(whereSeparator: \.isWhitespace).joined(separator: " ") : heading
  }
}
