import Testing

/// A file whose fields are separated by anything but commas is one mistake, and not one for each
/// line that happens to have a comma.
@Suite struct SeparatorTests {
  @Test(arguments: [(";", "semicolons"), ("\t", "tabs"), ("|", "upright strokes")])
  func itIsTheFirstAndOnlyFinding(_ separator: String, _ words: String) throws {
    let desk = try Desk()
    let text = String(decoding: SmallExtract(SmallExtract.practices()).bytes, as: UTF8.self)
    let lines = text.replacing(",", with: separator).split(separator: "\r\n")
    let odd = lines.enumerated().map {
      $0.offset == 2 ? "\($0.element), a, \"b" : String($0.element)
    }
    try desk.write("a.csv", Array(odd.map { $0 + "\r\n" }.joined().utf8))
    let ending = try desk.check("a.csv")
    #expect(ending.status == 2, "\(ending.output)")
    let findings = ending.output.split(separator: "\n").filter { $0.contains("error[") }
    #expect(
      findings == [
        "a.csv: error[EXT025] its first line has \(words) and no commas; fields must be separated "
          + "by commas: save it as CSV with commas, or ask for it so"
      ]
    )
    #expect(ending.output.contains("1 error in 1 file"))
    try desk.makeBook()
    #expect(try desk.ingest("a.csv").status == 3)
  }

  @Test("names with commas in them make it no table of commas")
  func someCommas() throws {
    let desk = try Desk()
    try desk.write(
      "a.csv",
      Array("organisation;\"name, short\";kind\r\nA81001;\"North, Practice\";practice\r\n".utf8)
    )
    let ending = try desk.check("a.csv")
    #expect(ending.output.contains("error[EXT025] its first line has more semicolons than commas"))
    #expect(ending.output.contains("1 error in 1 file"))
  }
}
