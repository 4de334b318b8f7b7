import FoundationEssentials
import Testing

/// Values that came before their field was defined, whose definition comes beside an extract.
@Suite struct NamedSinceTests {
  private typealias Row = SmallExtract.Row
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook(defined: false)
    let fields = try String(
      decoding: Data(contentsOf: URL(filePath: "\(Desk.samples)/definitions/fields.csv")),
      as: UTF8.self
    )
    try desk.write("all.csv", Array(fields.utf8))
    let others = fields.split(whereSeparator: \.isNewline).filter {
      !$0.contains("CAN04.GICANREF")
    }
    try desk.write("others.csv", Array(others.map { "\($0)\r\n" }.joined().utf8))
    let tables = ["services", "indicators", "achievement-dates", "organisations", "participation"]
      .map { "\(Desk.samples)/definitions/\($0).csv" }
    let defined = try desk.run(
      ["ingest", "book", "others.csv", "\(Desk.samples)/relationships-april.csv"] + tables
        + ["--by", "A Person", "--at", "2025-04-01T09:00:00"]
    )
    #expect(defined.status <= 1, "\(defined.output)")
    try desk.write("e.csv", SmallExtract(rows("3", day: 3)))
    _ = try desk.ingest("e.csv")
    #expect(try held() == ["T00001,CAN04.~1,3", "T00002,CAN04.~1,3"])
  }

  private func rows(_ value: String, day: Int) -> [Row] {
    SmallExtract.practices(1...2)
      + (1...2).map { number in
        Row(
          organisation: "T0000\(number)",
          field: "CAN04.GICANREF",
          value: value,
          submitted: "0\(day)/04/2025"
        )
      }
  }

  /// The part's rows of the field, whatever it is called, without their submission.
  private func held() throws -> [String] {
    try desk.part().split(separator: "\r\n").map(String.init)
      .filter { $0.contains("GICANREF") || $0.contains("~") }
      .map { $0.split(separator: ",").dropLast().joined(separator: ",") }
  }

  @Test("the definition comes with the extract that was taken in before")
  func sameExtract() throws {
    for _ in 0..<2 {
      let ending = try desk.ingest("all.csv", "e.csv")
      #expect(!ending.output.contains("VAL003"), "\(ending.output)")
      #expect(try held() == ["T00001,CAN04.GICANREF,3", "T00002,CAN04.GICANREF,3"])
    }
  }

  @Test("the definition comes with a newer extract")
  func newerExtract() throws {
    try desk.write("f.csv", SmallExtract(rows("4", day: 5)))
    let ending = try desk.ingest("all.csv", "f.csv")
    #expect(!ending.output.contains("VAL003"), "\(ending.output)")
    #expect(try held() == ["T00001,CAN04.GICANREF,4", "T00002,CAN04.GICANREF,4"])
    let again = try desk.ingest("f.csv")
    #expect(!again.output.contains("VAL003") && again.output.contains("Nothing changed"))
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }
}
