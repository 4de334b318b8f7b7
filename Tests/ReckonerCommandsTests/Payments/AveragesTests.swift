import Book
import Quality
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

/// National averages are worked out when they are asked for, and what-if writes nothing.
@Suite struct AveragesTests {
  private func freeze(
    _ book: PaymentsBook,
    _ options: String...,
    at moment: String = "2025-04-10T09:00:00"
  ) async -> Transcript {
    await book.run(
      [
        "service", "averages", book.path, "--service", "NPT2425", "--date", "2025-03-31", "--by",
        "Nia", "--at", moment,
      ] + options
    )
  }

  @Test("averages are worked out when they are asked for, and stay as they are until then")
  func averages() async throws {
    let book = try await PaymentsBook.calculated()
    let before = try OpenBook(book.path).version.number
    let unsure = await freeze(book)
    #expect(unsure.status == 64 && unsure.talk.contains("add --yes"), "\(unsure.talk)")
    let shown = await freeze(book, "--dry-run", "--format", "csv").output
    // Lists 50,000 and 25,000; denominators 500 and 250, 250 and 125.
    for line in [
      "NPT2425,2025-03-31,national-list,,75000,patients,",
      "NPT2425,2025-03-31,network-count,,2,number,",
      "NPT2425,2025-03-31,national-denominator,CAN04,750,patients,",
      "NPT2425,2025-03-31,national-denominator,HI03,375,patients,",
      "NPT2425,2025-03-31,national-list,HI03,75000,patients,",
    ] { #expect(shown.contains(line), "\(shown)") }
    #expect(try OpenBook(book.path).version.number == before)
    let frozen = await freeze(book, "--yes")
    #expect(frozen.status == 0, "\(frozen.output) \(frozen.talk)")
    #expect(frozen.output.contains("2 declarations await aggregation"), "\(frozen.output)")
    #expect(try book.total("U00001") == "£5,742.00")
    _ = await book.aggregate(at: "2025-04-10T23:00:00")
    // The average list is 37,500 and the prevalences are as before: a third more.
    #expect(try book.total("U00001") == "£7,656.00")
    // A practice reports more: the sums are those that were frozen until somebody asks again.
    try book.writeExtract("more.csv", ["A81001": [150, 250, 70, 100]], day: "11")
    _ = await book.ingest("more.csv", at: "2025-04-11T09:00:00")
    let parameters = try book.state.parameters
    #expect(
      parameters.contains { $0.name == .nationalDenominator && $0.value.description == "750" }
    )
    #expect(!parameters.contains { $0.value.description == "800" })
    let replay = await book.run(["verify", book.path, "--replay"])
    #expect(replay.status == 0, "\(replay.output) \(replay.talk)")
  }

  @Test("who froze them stands in the book, with the table; the same again changes nothing")
  func named() async throws {
    let book = try await PaymentsBook.calculated()
    _ = await freeze(book, "--yes")
    let version = try OpenBook(book.path).version
    #expect(version.by == "Nia")
    #expect(version.inputs.map(\.name) == ["averages-NPT2425-2025-03-31.csv"])
    let again = await freeze(book, "--yes", at: "2025-04-11T09:00:00")
    #expect(again.status == 0 && again.output.contains("Nothing changed"), "\(again.output)")
    #expect(try OpenBook(book.path).version.number == version.number)
    let one = try await PaymentsBook.calculated(lists: ["A81004": "10000", "A81005": "15000"])
    let left = await freeze(one, "--dry-run")
    #expect(left.status == 1 && left.output.contains("U00001 is left out"), "\(left.output)")
  }

  @Test("what-if compares a planned membership in points and pounds, and writes nothing")
  func whatIf() async throws {
    let book = try await PaymentsBook.calculated()
    let version = try OpenBook(book.path).version.number
    try book.writeLists(["A81001": "30000"], to: "planned.csv")
    try book.writeParameters(["point-value,,200,pounds-per-point"], to: "value.csv")
    let planned = await book.run([
      "report", "what-if", book.path, "\(book.folder.path)/value.csv", "--format", "csv",
    ])
    #expect(
      planned.output.contains("NPT2425,2025-03-31,U00001,CAN04,11,11,2178,2200,22,")
        || planned.output.contains(
          "NPT2425,2025-03-31,U00001,CAN04,11,11,2178.00,2200.00,22.00,"
        ),
      "\(planned.output)"
    )
    #expect(planned.output.contains("U00001,,,,5742.00,5800.00,58.00,"))
    #expect(try OpenBook(book.path).version.number == version)
    let none = await book.run(["report", "what-if", book.path])
    #expect(none.status == 64)
  }

  @Test("what-if takes a planned list of relationships, with every network that it touches")
  func plannedMembership() async throws {
    let book = try await PaymentsBook.calculated()
    let version = try OpenBook(book.path).version.number
    let lines = PaymentsBook.practices.map { practice in
      let network = practice < "A81003" ? "U00001" : "U00002"
      return RelationshipRow(
        spell: Spell(
          practice: DeclarationsBook.organisation(practice),
          network: DeclarationsBook.organisation(network),
          start: DeclarationsBook.date(practice == "A81003" ? "2025-03-01" : "2019-07-01")
        )
      ).cells.joined(separator: ",")
    }
    try book.write(
      "planned.csv",
      [RelationshipRow.layout.header.joined(separator: ",")] + lines
    )
    let planned = await book.run([
      "report", "what-if", book.path, "\(book.folder.path)/planned.csv", "--format", "csv",
    ])
    // U00001 keeps A81001 and A81002. CAN04 210 of 350 is 60 %: 11 of 22 points, at £198 × 35,000 ÷
    // 50,000 × (350 ÷ 35,000) ÷ 1 % = 0.7: £1,524.60. HI03 126 of 180 is 70 %: 18 of 36 points ×
    // £198 × 0.7 × (180 ÷ 35,000) ÷ 0.5 % = 0.72 in all: £2,566.08.
    // U00002 has A81003, A81004 and A81005. CAN04 215 of 400 is 53.75 %: 7.5625 points × £198 × 40,000
    // ÷ 50,000 × (400 ÷ 40,000) ÷ 1 % = 0.8: £1,197.90. HI03 149 of 195 is 76.41… %: 29.538… points ×
    // £198 × 0.78: £4,561.92.
    for line in [
      "NPT2425,2025-03-31,U00001,CAN04,11,11,2178.00,1524.60,-653.40,",
      "NPT2425,2025-03-31,U00001,HI03,18,18,3564.00,2566.08,-997.92,",
      "NPT2425,2025-03-31,U00001,,,,5742.00,4090.68,-1651.32,",
      "NPT2425,2025-03-31,U00002,,,,4108.50,5759.82,1651.32,",
    ] { #expect(planned.output.contains(line), "\(planned.output)") }
    #expect(planned.talk.contains("2 declarations would be paid otherwise: £0.00 in all"))
    #expect(try OpenBook(book.path).version.number == version)
  }
}
