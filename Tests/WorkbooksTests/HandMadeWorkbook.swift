import Bundles
import Files
import Workbooks

/// A workbook of one sheet, put together from the text of its parts.
struct HandMadeWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts by name; set one to `nil` to leave it out.
  var parts: [String: [UInt8]?] = [:]

  /// Makes a workbook whose sheet has what is given inside of its `sheetData`.
  init(rows: String = "", after: String = "") {
    self.init(
      sheet: "<worksheet xmlns='\(Self.main)'><sheetData>\(rows)</sheetData>\(after)</worksheet>"
    )
  }

  init(sheet: String) {
    set(
      "_rels/.rels",
      "<Relationships><Relationship Id='a' Type='\(Self.link)/officeDocument' "
        + "Target='xl/workbook.xml'/></Relationships>"
    )
    set(
      "xl/workbook.xml",
      "<?xml version='1.0' encoding='UTF-8'?><workbook xmlns:r='\(Self.link)'>"
        + "<sheets><sheet name='One &amp; two' sheetId='1' r:id='s1'/></sheets></workbook>"
    )
    set(
      "xl/_rels/workbook.xml.rels",
      "<Relationships>"
        + "<Relationship Id='s1' Type='\(Self.link)/worksheet' Target='worksheets/sheet1.xml'/>"
        + "<Relationship Id='t' Type='\(Self.link)/sharedStrings' Target='/xl/sharedStrings.xml'/>"
        + "<Relationship Id='y' Type='\(Self.link)/styles' Target='./styles.xml'/>"
        + "</Relationships>"
    )
    set("[Content_Types].xml", "<Types/>")
    set(
      "xl/sharedStrings.xml",
      "<sst><si><t>plain</t></si><si><r><t xml:space='preserve'>two </t></r><r><t>runs</t></r>"
        + "<rPh sb='0' eb='1'><t>spoken</t></rPh></si><si><t/></si>"
        + "<si><t>line_x000D_\nend _x005F_</t></si></sst>"
    )
    set(
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[Red]0.00&quot;days&quot;'/>"
        + "<numFmt numFmtId='165' formatCode='dd\\/mm\\/yyyy'/></numFmts>"
        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
        + "</cellXfs></styleSheet>"
    )
    set("xl/worksheets/sheet1.xml", sheet)
  }

  mutating func set(_ part: String, _ text: String) {
    parts[part] = Array(text.utf8)
  }

  func open(_ limits: WorkbookLimits = .init()) throws -> Workbook {
    let file = InputFile(holding: bytes, path: "book.xlsx")
    return try Workbook(Bundle(file, source: "book.xlsx"), limits: limits)
  }

  /// The rows of the only sheet.
  func rows() throws -> [Row] {
    let workbook = try open()
    var rows: [Row] = []
    try workbook.forEachRow(of: workbook.sheets[0]) { rows.append($0) }
    return rows
  }

  private var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    // In the order of the names, so that the same parts are the same bytes.
    let members = parts.sorted { $0.key < $1.key }.compactMap { name, bytes in
      bytes.map { (Array(name.utf8), $0) }
    }
    for (name, content) in members {
      let numbers =
        le(20, 2) + le(0x0800, 2) + le(0, 2) + le(0x5821_6000, 4) + le(Int(crc32(content)), 4)
        + le(content.count, 4) + le(content.count, 4) + le(name.count, 2) + le(0, 2)
      directory += le(0x0201_4B50, 4) + le(20, 2) + numbers + le(0, 6) + le(0, 4)
      directory += le(file.count, 4) + name
      file += le(0x0403_4B50, 4) + numbers + name + content
    }
    let end = le(members.count, 2) + le(members.count, 2)
    return file + directory + le(0x0605_4B50, 4) + le(0, 4) + end + le(directory.count, 4)
      + le(file.count, 4) + le(0, 2)
  }

  private func le(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xEDB8_8320 }
    }
    return ~crc
  }
}
