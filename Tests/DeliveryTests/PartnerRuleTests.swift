import Testing

/// The rules of the published workbook of networks, broken in a workbook that `check` is given.
@Suite struct PartnerRuleTests {
  private static let networks = [
    [
      "PCN Code", "PCN Name", "Current Clinical Commissioning Group Code",
      "Clinical Commissioning Group Name", "Open Date", "Close Date", "Address Line 1",
      "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Postcode",
    ],
    [
      "U00001", "ALDER PCN", "99X", "MADE-UP SUB-ICB", "20190701", "", "1 ROAD", "", "", "", "",
      "TS1 1AA",
    ],
  ]
  private static let partners = [
    [
      "Partner Organisation Code", "Partner Name", "Practice Parent CCG Code",
      "Practice Parent CCG Name", "PCN Code", "PCN Name", "PCN Parent CCG Code",
      "PCN Parent CCG Name", "Practice to PCN Relationship Start Date",
      "Practice to PCN Relationship End Date", "Practice CCG and PCN CCG Match",
    ],
    [
      "T00001", "ASH TREE SURGERY", "99X", "MADE-UP SUB-ICB", "U00001", "ALDER PCN", "99X",
      "MADE-UP SUB-ICB", "20190701", "", "TRUE",
    ],
  ]

  /// A workbook of texts; one that begins with `#` is an error.
  private static func workbook(_ sheets: [(String, [[String]])]) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id='a' Type='\(link)/officeDocument' "
          + "Target='xl/workbook.xml'/></Relationships>"
      ),
      ("[Content_Types].xml", "<Types/>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r='\(link)'><sheets>"
          + sheets.enumerated().map { number, sheet in
            "<sheet name='\(sheet.0)' sheetId='\(number + 1)' r:id='s\(number)'/>"
          }.joined() + "</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>"
          + sheets.indices.map { number in
            "<Relationship Id='s\(number)' Type='\(link)/worksheet' "
              + "Target='worksheets/sheet\(number).xml'/>"
          }.joined() + "</Relationships>"
      ),
    ]
    for (number, sheet) in sheets.enumerated() {
      let rows = sheet.1.enumerated().map { row, cells in
        "<row r='\(row + 1)'>"
          + cells.enumerated().map { column, text in
            let address = "\(Character(UnicodeScalar(UInt8(65 + column))))\(row + 1)"
            return text.hasPrefix("#")
              ? "<c r='\(address)' t='e'><v>\(text)</v></c>"
              : "<c r='\(address)' t='inlineStr'><is><t>\(text)</t></is></c>"
          }.joined() + "</row>"
      }
      parts.append(
        (
          "xl/worksheets/sheet\(number).xml",
          "<worksheet xmlns='\(main)'><sheetData>\(rows.joined())</sheetData></worksheet>"
        )
      )
    }
    return try Desk.zipped(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  /// What `check` says of a workbook in which one cell of the sheet of partners is another.
  private func check(
    _ column: Int,
    _ text: String
  ) throws -> (bad: ReckonerProcess.Ending, good: ReckonerProcess.Ending) {
    let desk = try Desk()
    var partners = Self.partners
    try desk.write(
      "good.xlsx",
      try Self.workbook([("PCN Details", Self.networks), ("Partners", partners)])
    )
    partners[1][column] = text
    try desk.write(
      "a.xlsx",
      try Self.workbook([("PCN Details", Self.networks), ("Partners", partners)])
    )
    return (try desk.check("a.xlsx"), try desk.check("good.xlsx"))
  }

  @Test("REL007: a network that is on the sheet of partners only")
  func networkNotInSheet() throws {
    let (bad, good) = try check(4, "U00009")
    #expect(
      bad.output.contains(
        "a.xlsx:Partners!E2: warning[REL007] U00009 is not on the sheet of networks"
      ),
      "\(bad.output)"
    )
    #expect(bad.status == 0)
    #expect(!good.output.contains("REL007"), "\(good.output)")
    #expect(good.status == 0)
  }

  @Test("a workbook in a zip is one under any name")
  func misnamed() throws {
    let desk = try Desk()
    let workbook = try Self.workbook([("PCN Details", Self.networks), ("Partners", Self.partners)])
    try desk.write("good.xlsx", workbook)
    try desk.zip("a.zip", [("partners.dat", workbook)])
    let (inside, alone) = (try desk.check("a.zip"), try desk.check("good.xlsx"))
    #expect(inside.status == alone.status, "\(inside.output)")
    #expect(!inside.output.contains("ZIP031"))
  }

  @Test("REL010: a cell that holds an error")
  func errorCell() throws {
    let (bad, good) = try check(5, "#N/A")
    #expect(bad.output.contains("a.xlsx:Partners!F2: error[REL010] "), "\(bad.output)")
    #expect(bad.status == 1)
    #expect(!good.output.contains("REL010"), "\(good.output)")
    #expect(good.status == 0)
  }
}
