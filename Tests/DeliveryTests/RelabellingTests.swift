import Testing

/// What the book holds keeps its meaning, whatever definitions come later.
@Suite struct RelabellingTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook()
    try desk.write("a.csv", SmallExtract(SmallExtract.practices()))
    #expect(try desk.ingest("a.csv").status == 0)
  }

  /// The long name of a field, as the samples' extracts have it.
  private static func name(_ field: String) -> String {
    let line = SmallExtract.line(SmallExtract.Row(field: field))
    let quoted = line.split(separator: "\"")
    return quoted.count > 1 ? String(quoted[1]) : String(line.split(separator: ",")[5])
  }

  private func write(_ rows: [String]) throws {
    let lines = ["service,field,indicator,field_name,role,purpose,source"] + rows
    try desk.write("fields.csv", Array(lines.map { "\($0)\r\n" }.joined().utf8))
  }

  private static func row(
    _ field: String,
    indicator: String = "CAN04",
    name: String,
    role: String
  ) -> String {
    "NCD2425,\(field),\(indicator),\"\(name)\",\(role),payment,test"
  }

  private func expectRefused(_ words: String...) throws {
    let before = try desk.tables()
    let ending = try desk.ingest("fields.csv")
    #expect(ending.status == 3, "\(ending.output)")
    for words in words {
      #expect(ending.line(with: "fields.csv:", "error[DEF020] \(words)") != nil, "\(ending.output)")
    }
    #expect(try desk.tables() == before)
  }

  @Test("names that two fields with values would change are refused")
  func swapped() throws {
    let (numerator, denominator) = (Self.name("CAN04.Numerator"), Self.name("CAN04.Denominator"))
    try write([
      Self.row("CAN04.Denominator", name: numerator, role: "denominator"),
      Self.row("CAN04.Numerator", name: denominator, role: "numerator"),
    ])
    try expectRefused(
      "CAN04.Denominator holds values: the name was \"\(denominator.prefix(60))\" and is "
        + "\"\(numerator.prefix(60))\"",
      "CAN04.Numerator holds values: the name was \"\(numerator.prefix(60))\""
    )
  }

  @Test("another role and another indicator are refused too")
  func roleAndIndicator() throws {
    let name = Self.name("CAN04.Numerator")
    try write([Self.row("CAN04.Numerator", name: name, role: "count")])
    try expectRefused("CAN04.Numerator holds values: the role was numerator and is count")
    try write([Self.row("CAN04.Numerator", indicator: "HI03", name: name, role: "numerator")])
    try expectRefused("CAN04.Numerator holds values: the indicator was CAN04 and is HI03")
  }

  @Test("a name that is only written otherwise is taken, and any name of a field without values")
  func taken() throws {
    let spaced = Self.name("CAN04.Numerator").uppercased().replacing(" ", with: "  ")
    try write([
      Self.row("CAN04.Numerator", name: spaced, role: "numerator"),
      Self.row("HI03.Numerator", indicator: "HI03", name: "Checks", role: "numerator"),
    ])
    let ending = try desk.ingest("fields.csv")
    #expect(ending.status <= 1, "\(ending.output)")
    #expect(try desk.text("book/current/tables/fields.csv").contains(",Checks,"))
  }
}
