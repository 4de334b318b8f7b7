import FoundationEssentials
import Testing

/// A service like the network contract of 2021/22, with one tick-box that the network answers.
@Suite struct CarryForwardTests {
  static let january = "20220131"
  static let february = "20220228"
  static let march = "20220331"
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook()
    let tables = [
      (
        "services.csv",
        "service,name,start,end,level,commissioner,declaration_required,approval_required,source",
        ["NCD2122,Network Contract DES 2021/22,2021-04-01,2022-03-31,network,,Y,Y,made up"]
      ),
      (
        "indicators.csv",
        "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,"
          + "carried_forward,source",
        ["NCD2122,COV01,Covid,,Covid,network,yes-no,payment,220,,,N,Y,made up"]
      ),
      (
        "fields.csv", "service,field,indicator,field_name,role,purpose,source",
        ["NCD2122,COV01.Answer,COV01,Yes/No Flag,yes-no,payment,made up"]
      ),
      (
        "achievement-dates.csv", "service,achievement_date,is_payment_date,period_start",
        ["NCD2122,2022-01-31,N,", "NCD2122,2022-02-28,Y,", "NCD2122,2022-03-31,Y,"]
      ),
    ]
    for (name, header, lines) in tables {
      try desk.write(name, Array(([header] + lines).map { $0 + "\r\n" }.joined().utf8))
    }
    let participation = try String(
      contentsOfFile: "\(Desk.samples)/definitions/participation.csv",
      encoding: .utf8
    )
    .replacing("NCD2425", with: "NCD2122")
    .replacing("2024-04-01,2025-03-31", with: "2021-04-01,2022-03-31")
    // Whoever came later was not there yet.
    .split(whereSeparator: \.isNewline).filter { !$0.contains("2025-") }.joined(separator: "\r\n")
    try desk.write("participation.csv", Array("\(participation)\r\n".utf8))
    let ending = try desk.ingest(
      "services.csv",
      "indicators.csv",
      "fields.csv",
      "achievement-dates.csv",
      "participation.csv",
      at: "2025-04-01T10:00:00"
    )
    try #require(ending.status == 0, "\(ending.output)\(ending.talk)")
  }

  /// One answer of the northern network.
  private func row(
    _ date: String,
    _ value: String,
    _ submitted: String,
    user: String = "aaa100"
  ) -> String {
    let defaults = user.hasPrefix("cro-calc") ? "Y" : "None"
    return "NCD2122,Network Contract DES 2021/22,U00001,\(date),COV01,Yes/No Flag,\(value),"
      + "\(defaults),\(user),\(submitted),10:00:00,Y"
  }

  private func filledIn(_ date: String) -> String {
    row(date, "N", "05/04/2022", user: "cro-calc-request-processor")
  }

  private func write(_ name: String, _ lines: String...) throws {
    try desk.write(
      name,
      Array(([SmallExtract.header] + lines).map { $0 + "\r\n" }.joined().utf8)
    )
  }

  /// The answer of the northern network as at a day: its value and how it came.
  private func answer(_ day: String, _ book: String = "book") throws -> String {
    let folder = "\(book)/current/tables/achievement/service=NCD2122/achievement_date=\(day)"
    func rows(_ name: String) throws -> [[Substring]] {
      try desk.text("\(folder)/\(name)").split(separator: "\r\n")
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        .filter { $0[0] == "U00001" }
    }
    let values = try rows("part.csv")
    let submissions = try rows("submissions.csv")
    guard values.count == 1, submissions.count == 1 else { return "\(values)\(submissions)" }
    return "\(values[0][2]) \(submissions[0][2...].joined(separator: " "))"
  }

  private static let answered = "Y manual aaa100 2022-02-01T10:00:00"
  private static let carried = "Y carried aaa100 2022-02-01T10:00:00"

  @Test("an answer stands at later dates until they are declared, and says so everywhere")
  func story() throws {
    try write(
      "a.csv",
      row(Self.january, "Y", "01/02/2022"),
      filledIn(Self.february),
      row(Self.march, "", "05/04/2022")
    )
    let dry = try desk.run([
      "ingest", "book", "a.csv", "--by", "A Person", "--at", "2025-04-06T09:00:00", "--dry-run",
    ])
    let first = try desk.ingest("a.csv")
    // A dry run finds the same.
    #expect(
      dry.line(with: "NCD2122  2022-02-28") == first.line(with: "NCD2122  2022-02-28"),
      "\(dry.output)\(first.output)"
    )
    #expect(try answer("2022-01-31") == Self.answered)
    #expect(try answer("2022-02-28") == Self.carried)
    #expect(try answer("2022-03-31") == Self.carried)
    let report = try desk.text("book/current/reports/reconciliation.csv")
    #expect(report.matches(of: /Carried forward from 2022-01-31/).count == 2, "\(report)")
    #expect(report.contains("U00002,value,COV01.Answer"))
    #expect(report.contains("Nobody answered, so the default of the definition stands"))
    let events = try desk.text("book/current/events.csv")
    #expect(events.contains("U00001 COV01.Answer none → Y, carried forward"), "\(events)")
    #expect(events.contains("U00002 COV01.Answer none → N, by default"), "\(events)")
    #expect(!events.contains("none → N, by default; U00001"))
    #expect(!(try desk.text("book/current/reports/missing.csv").contains("COV01")))
    let declarations = try desk.text("book/current/reports/declarations.csv")
    #expect(declarations.matches(of: /COV01.Answer=Y \(carried\)/).count == 2, "\(declarations)")
    #expect(declarations.matches(of: /COV01.Answer=N \(defaulted\)/).count == 2)

    // The same rows in another order do nothing.
    try write(
      "again.csv",
      filledIn(Self.february),
      row(Self.march, "", "05/04/2022"),
      row(Self.january, "Y", "01/02/2022")
    )
    let same = try desk.ingest("again.csv", at: "2025-04-06T10:00:00")
    #expect(same.output.contains("Nothing changed"), "\(same.output)")

    // March is declared; then the answer to January is another.
    for words in [
      ["aggregate", "book", "--service", "NCD2122"],
      ["declaration", "declare", "book", "U00001", "--service", "NCD2122", "--date", "2022-03-31"],
    ] {
      let ending = try desk.run(words + ["--by", "A Person", "--at", "2025-04-07T09:00:00"])
      try #require(ending.status == 0, "\(words) \(ending.output)\(ending.talk)")
    }
    try write("b.csv", row(Self.january, "N", "03/02/2022"))
    let second = try desk.ingest("b.csv", at: "2025-04-08T09:00:00")
    // What only the book has is not missed in an extract.
    #expect(!second.output.contains("U00002"), "\(second.output)")
    #expect(try answer("2022-01-31") == "N manual aaa100 2022-02-03T10:00:00")
    #expect(try answer("2022-02-28") == "N carried aaa100 2022-02-03T10:00:00")
    #expect(try answer("2022-03-31") == Self.carried)
    #expect(
      second.output.contains(
        "note[VAL008] COV01.Answer of U00001 stays Y as at 2022-03-31, which is declared; the N of "
          + "2022-01-31 is not carried into it"
      ),
      "\(second.output)"
    )

    // An answer to the date itself beats the carried one; a default does not.
    try write(
      "c.csv",
      row(Self.february, "Y", "02/02/2022"),
      filledIn(Self.march)
    )
    let third = try desk.ingest("c.csv", at: "2025-04-09T09:00:00")
    #expect(!third.output.contains("VAL008"))
    #expect(third.output.contains("VAL006"))
    #expect(try answer("2022-02-28") == "Y manual aaa100 2022-02-02T10:00:00")
    #expect(try answer("2022-03-31") == Self.carried)

    let replay = try desk.run(["verify", "book", "--replay"])
    #expect(replay.status == 0, "\(replay.output)")
    // Undone, all is as it was.
    _ = try desk.run([
      "undo", "book", "--yes", "--by", "A Person", "--at", "2025-04-10T09:00:00",
    ])
    #expect(try answer("2022-02-28") == "N carried aaa100 2022-02-03T10:00:00")
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }

  @Test("a tick-box that is carried by a later definition is so from then on")
  func definedLater() throws {
    let table = try desk.text("indicators.csv")
    try desk.write("plain.csv", Array(table.replacing(",N,Y,", with: ",,N,").utf8))
    _ = try desk.ingest("plain.csv")
    try write(
      "a.csv",
      row(Self.january, "Y", "01/02/2022"),
      row(Self.february, "", "05/04/2022")
    )
    _ = try desk.ingest("a.csv")
    #expect(try answer("2022-02-28") == " manual aaa100 2022-04-05T10:00:00")
    // Other bytes than the first ones, or they would be in effect already.
    try desk.write("carried.csv", Array(table.replacing("made up", with: "made later").utf8))
    let ending = try desk.ingest("carried.csv")
    #expect(
      ending.output.contains(
        "note[DEF019] NCD2122 indicator COV01: default none → N, carried_forward N → Y, source "
          + "made up → made later; it moves no declaration"
      ),
      "\(ending.output)"
    )
    #expect(try answer("2022-02-28") == Self.carried)
    #expect(try desk.run(["verify", "book", "--replay"]).status == 0)
  }

  @Test("dates come one after the other, in any order, to the same answers")
  func order() throws {
    try write("january.csv", row(Self.january, "Y", "01/02/2022"))
    try write("february.csv", filledIn(Self.february))
    try write("march.csv", filledIn(Self.march))
    for (number, files) in [
      ["january.csv", "february.csv", "march.csv"], ["march.csv", "february.csv", "january.csv"],
    ].enumerated() {
      if number > 0 {
        _ = try desk.run([
          "undo", "book", "--to", "3", "--yes", "--by", "A Person", "--at", "2025-04-11T09:00:00",
        ])
      }
      for file in files { _ = try desk.ingest(file) }
      #expect(try answer("2022-02-28") == Self.carried)
      #expect(try answer("2022-03-31") == Self.carried)
    }
  }
}
