import Bundles
import Files
import Findings

@testable import Intake

/// The sheets of a workbook, read by plain search for marks in its XML.
///
/// A second way of reading, to hold the published workbooks against: it knows no styles and takes
/// every stored value as it stands.
enum PlainWorkbook {
  static func sheets(_ path: String, count: Int) throws -> [PartnerWorkbook.Sheet] {
    let bundle = try Bundle(try InputFile(path), source: path)
    var members: [String: [UInt8]] = [:]
    let reader = try BundleReader(bundle)
    while let member = try reader.next() {
      guard member.name.hasPrefix("xl/worksheets/sheet") || member.name == "xl/sharedStrings.xml"
      else { continue }
      var bytes: [UInt8] = []
      var block = [UInt8](repeating: 0, count: 1 << 18)
      while case let count = try reader.read(into: &block), count > 0 {
        bytes += block[..<count]
      }
      members[member.name] = bytes
    }
    let strings = pieces(members["xl/sharedStrings.xml"] ?? [], from: "<si>", to: "</si>").map {
      text(inside: $0)
    }
    return (1...count).map { number in
      let name = "Sheet \(number)"
      let xml = members["xl/worksheets/sheet\(number).xml"] ?? []
      let rows = pieces(xml, from: "<row ", to: "</row>").map { cells($0, strings) }
      return sheet(name, rows)
    }
  }

  private static func cells(_ row: ArraySlice<UInt8>, _ strings: [String]) -> [String] {
    var cells: [String] = []
    for cell in pieces(row, from: "<c ", to: ">", alsoUpTo: "</c>") {
      let head = cell.prefix { $0 != UInt8(ascii: ">") }
      let address = pieces(head, from: "r=\"", to: "\"").first ?? []
      let column = address.prefix { $0 >= UInt8(ascii: "A") }
        .reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
      let value = pieces(cell, from: "<v>", to: "</v>").first
        .map { unescaped(String(decoding: $0, as: UTF8.self)) }
      let type = (pieces(head, from: " t=\"", to: "\"").first).map {
        String(decoding: $0, as: UTF8.self)
      }
      while cells.count < column { cells.append("") }
      guard let value else { continue }
      cells[column - 1] =
        switch type {
        case "s": strings[Int(value) ?? 0]
        case "b": value == "1" ? "TRUE" : "FALSE"
        default: value
        }
    }
    return cells
  }

  private static func text(inside item: ArraySlice<UInt8>) -> String {
    pieces(item, from: "<t", to: "</t>").map { piece in
      let start = piece.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? piece.startIndex
      return unescaped(String(decoding: piece[start...], as: UTF8.self))
    }
    .joined()
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }

  /// What stands between two marks, each time.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - start: The first mark.
  ///   - end: The second mark.
  ///   - longer: Where the element goes on to this mark unless it closes itself.
  /// - Returns: The pieces without the marks.
  private static func pieces(
    _ bytes: some RandomAccessCollection<UInt8>,
    from start: String,
    to end: String,
    alsoUpTo longer: String? = nil
  ) -> [ArraySlice<UInt8>] {
    let bytes = Array(bytes)
    let (start, end) = (Array(start.utf8), Array(end.utf8))
    let longer = longer.map { Array($0.utf8) }
    var pieces: [ArraySlice<UInt8>] = []
    var index = 0
    while let first = find(start, in: bytes, from: index) {
      let inside = first + start.count
      guard var last = find(end, in: bytes, from: inside) else { break }
      index = last + end.count
      if let longer, last == 0 || bytes[last - 1] != UInt8(ascii: "/"),
        let further = find(longer, in: bytes, from: last)
      {
        last = further
        index = last + longer.count
      }
      pieces.append(bytes[inside..<last])
    }
    return pieces
  }

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    let last = bytes.count - mark.count
    while index <= last {
      if bytes[index] == mark[0] {
        var length = 1
        while length < mark.count, bytes[index + length] == mark[length] { length += 1 }
        if length == mark.count { return index }
      }
      index += 1
    }
    return nil
  }
}
