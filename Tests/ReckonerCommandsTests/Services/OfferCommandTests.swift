import Book
import Findings
import FoundationEssentials
import Quality
import Runs
import TestSupport
import Testing

@testable import ReckonerCommands

@Suite struct OfferCommandTests {
  @Test func fromTheOfferToTheDeclarations() async throws {
    let book = try await OffersBook()
    let offered = await book.move(
      "offer",
      "U00001",
      "--service",
      "NCD2425",
      "--response-date",
      "2024-04-30",
      "--payment-type",
      "annual"
    )
    #expect(offered.status == 0, "\(offered.output)\(offered.talk)")
    #expect(offered.output.contains("1 offer made. Version 3 is published."))
    #expect(try book.state.declarations.declarationRows.isEmpty)
    let list = await book.list("--service", "NCD2425")
    #expect(list.output.contains("NCD2425  U00001        Alder Network  Offered  2024-04-01"))
    #expect(
      list.output.contains(
        "1 offer: 1 Offered. As of version 3. "
          + "Next: reckoner service accept book U00001 --service NCD2425 --by NAME"
      )
    )
    let accepted = await book.move("accept", "U00001", "--service", "NCD2425")
    #expect(accepted.status == 0 && accepted.output.contains("participation-begun"))
    let rows = try book.state.declarations.declarationRows
    #expect(rows.map(\.key.text) == ["NCD2425/2025-03-31/U00001"])
    let providers = try book.state.participation.map(\.organisation.text)
    #expect(providers == ["A81001", "A81002", "U00001"])
    let messages = try book.state.declarations.messageRows.map {
      "\($0.event.rawValue) \($0.recipient?.text ?? "")"
    }
    #expect(messages == ["service-offered U00001"])
  }

  @Test func theForbiddenMovesAreRefusedWithTheirReasons() async throws {
    let book = try await OffersBook()
    _ = await book.move("offer", "A81001", "--service", "QOF2425")
    let early = await book.move("cancel", "A81001", "--service", "QOF2425")
    #expect(early.status == 3 && early.output.contains("error[SVC002]"))
    #expect(early.output.contains("cannot be cancelled: it is Offered; withdraw it instead"))
    #expect(early.talk.contains("Next: reckoner service list book"))
    _ = await book.move("accept", "A81001", "--service", "QOF2425")
    let late = await book.move("withdraw", "A81001", "--service", "QOF2425")
    #expect(late.status == 3 && late.output.contains("error[SVC003]"))
    let twice = await book.move("reject", "A81001", "--service", "QOF2425")
    #expect(twice.status == 3 && twice.output.contains("error[SVC004]"))
    let dry = await book.move("cancel", "A81001", "--service", "QOF2425", "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("1 offer would be cancelled."))
    _ = await book.move("cancel", "A81001", "--service", "QOF2425")
    let gone = await book.move("accept", "A81001", "--service", "QOF2425")
    #expect(gone.status == 3 && gone.output.contains("error[SVC005]"))
    let half = await book.move("offer", "A81002", "U00001", "--service", "QOF2425")
    #expect(half.status == 3 && half.output.contains("error[SVC008]"))
    #expect(half.output.contains("QOF2425/A81002 was left as it was"))
    #expect(try book.state.participation.map(\.status) == [.cancelled])
  }

  @Test func oneManyOrAll() async throws {
    let book = try await OffersBook()
    let asked = await book.move("offer", "--all", "--service", "QOF2425")
    #expect(asked.status == 64 && asked.talk.contains("add --yes"))
    let ours = await book.move(
      "offer",
      "--all",
      "--commissioner",
      "99X",
      "--service",
      "QOF2425",
      "--yes"
    )
    #expect(ours.status == 0 && ours.output.contains("2 offers made"), "\(ours.talk)")
    // What was offered already is left out of all.
    let rest = await book.move("offer", "--all", "--service", "QOF2425", "--yes")
    #expect(rest.output.contains("1 offer made"))
    _ = await book.move("accept", "A81001", "A81003", "--service", "QOF2425")
    _ = await book.move("reject", "A81002", "--service", "QOF2425")
    let rejected = await book.move(
      "cancel",
      "--all",
      "--status",
      "rejected",
      "--service",
      "QOF2425",
      "--yes"
    )
    #expect(rejected.output.contains("1 offer cancelled"))
    let all = await book.move("cancel", "--all", "--service", "QOF2425", "--yes")
    #expect(all.output.contains("2 offers cancelled"))
    let none = await book.move("withdraw", "--all", "--service", "QOF2425", "--yes")
    #expect(none.status == 0 && none.output.contains("0 offers withdrawn. Nothing changed"))
    let both = await book.move("offer", "A81001", "--all", "--service", "QOF2425", "--yes")
    #expect(both.status == 64)
    let service = await book.move("offer", "A81001")
    #expect(service.status == 64 && service.talk.contains("choose one with --service"))
  }

  @Test func listsByStatusYearServiceAndProvider() async throws {
    let book = try await OffersBook()
    _ = await book.move("offer", "A81001", "A81002", "--service", "QOF2425")
    _ = await book.move("accept", "A81001", "--service", "QOF2425")
    _ = await book.move("offer", "U00001", "--service", "NCD2425")
    let now = await book.run(["service", "list", book.path])
    // The clock stands in 2030.
    #expect(now.status == 0)
    #expect(now.output.contains("No offers in 2029/30 (--year all looks in every year)."))
    let year = await book.run(["service", "list", book.path, "--year", "2024/25"])
    #expect(year.output.contains("3 offers in 2024/25: 2 Offered, 1 Approved."))
    let status = await book.list("--status", "approved")
    #expect(status.output.contains("A81001") && !status.output.contains("A81002"))
    let none = await book.list("--status", "Cancelled")
    #expect(none.output.contains("No offers."))
    _ = await book.move("accept", "U00001", "--service", "NCD2425")
    _ = await book.move("cancel", "A81001", "--service", "QOF2425")
    _ = await book.move("offer", "A81001", "--service", "QOF2425")
    let own = await book.list("--organisation", "A81001", "--format", "csv")
    let lines = own.output.split(separator: "\r\n").dropFirst()
    // Its own list begins with what waits for an answer.
    #expect(lines.map { $0.split(separator: ",")[3] } == ["Offered", "Approved"])
    let unknown = await book.list("--organisation", "A81009")
    #expect(unknown.status == 64 && unknown.talk.contains("knows no organisation"))
    let wrong = await book.list("--year", "2024")
    #expect(wrong.status == 64 && wrong.talk.contains("2024/25"))
  }

  @Test func aServiceIsATree() async throws {
    let book = try await OffersBook()
    _ = await book.move("offer", "A81001", "--service", "QOF2425")
    let shown = await book.run(["service", "show", book.path, "QOF2425"])
    #expect(
      shown.output.hasPrefix(
        """
        QOF2425  Quality and Outcomes 2024/25
          2024-04-01 to 2025-03-31, national; each practice's declaration
          1 Offered
          Payment dates: 2025-03-31

        Clinical
          Atrial fibrillation
            AF006  [12 points, 40–90 %]  Stroke risk assessed
            AF008  [12 points, 70–95 %]  Anticoagulated

        Public health
          Smoking
            SMOK002  [25 points, 50–90 %]  Smoking recorded
        """
      ),
      "\(shown.output)"
    )
    let csv = await book.run(["service", "show", book.path, "QOF2425", "--format", "csv"])
    #expect(
      csv.output.contains("Public health,Smoking,SMOK002,Smoking recorded,practice,fraction,")
    )
    let near = await book.run(["service", "show", book.path, "QOF2426"])
    #expect(near.status == 64 && near.talk.contains("Did you mean 'QOF2425'?"))
  }

  @Test func anInstructionFileTakesTheSameWay() async throws {
    let book = try await OffersBook()
    let header =
      "id,action,service,organisation,start,end,response_date,target_date,payment_type,based_on,"
      + "name,reason,by"
    let file = try book.file(
      "offers.csv",
      header,
      "o1,offer,QOF2425,A81001,,,2024-04-12,,,,,,Ann",
      "o2,offer,NCD2425,U00001,,,,,,,,,Ann"
    )
    let dry = await book.act(["ingest"], [file, "--dry-run"], at: "2024-04-10T09:00:00")
    #expect(dry.status == 0)
    #expect(try book.state.participation.isEmpty)
    let taken = await book.act(["ingest"], [file], at: "2024-04-10T09:00:00")
    #expect(taken.status == 0, "\(taken.output)\(taken.talk)")
    let answers = try book.file(
      "answers.csv",
      header,
      "a1,accept,QOF2425,A81001,,,,,,,,,Bea",
      "a2,accept,NCD2425,U00001,,,,,,,,,Bea"
    )
    let late = await book.act(["ingest"], [answers], at: "2024-04-15T09:00:00")
    #expect(late.status == 0 && late.output.contains("warning[ORG008]"))
    #expect(late.output.contains("answers.csv:2"))
    let keys = try book.state.declarations.declarationRows.map(\.key.text)
    #expect(keys == ["NCD2425/2025-03-31/U00001", "QOF2425/2025-03-31/A81001"])
    let half = try book.file(
      "half.csv",
      header,
      "h1,cancel,QOF2425,A81001,,,,,,,,,Ann",
      "h2,withdraw,NCD2425,U00001,,,,,,,,,Ann"
    )
    let refused = await book.act(["ingest"], [half], at: "2024-04-16T09:00:00")
    #expect(refused.status == 3 && refused.output.contains("half.csv:3: error[SVC003]"))
    #expect(try book.state.participation.allSatisfy { $0.status == .approved })
  }

  @Test func membershipReportsUndoAndReplay() async throws {
    let book = try await OffersBook()
    _ = await book.move("offer", "U00001", "--service", "NCD2425")
    _ = await book.move("accept", "U00001", "--service", "NCD2425")
    let list = try book.relationships("2019-07-01", "2024-12-31")
    let left = await book.act(["ingest"], [list], at: "2025-01-05T09:00:00")
    #expect(left.status == 0, "\(left.output)\(left.talk)")
    func end() throws -> String? {
      try book.state.participation.first { $0.organisation.text == "A81001" }?.lastDay.iso
    }
    #expect(try end() == "2024-12-31")
    let events = try String(contentsOfFile: "\(book.path)/current/events.csv", encoding: .utf8)
    #expect(events.contains("participation NCD2425/A81001/2024-04-01,participation-ended"))
    let shown = await book.list("--organisation", "A81001")
    #expect(shown.output.contains("2024-12-31"))
    let undone = await book.act(["undo"], ["--yes"], at: "2025-01-06T09:00:00")
    #expect(undone.status == 0)
    #expect(try end() == "2025-03-31")
    _ = await book.act(["ingest"], [list], at: "2025-01-07T09:00:00")
    let replay = await book.run(["verify", book.path, "--replay"])
    #expect(replay.status == 0, "\(replay.output)\(replay.talk)")
  }

  @Test func aCommissionersOwnService() async throws {
    let book = try await OffersBook()
    let made = await book.move(
      "customise",
      "QOF-99X",
      "--from",
      "QOF2425",
      "--commissioner",
      "99X",
      "--name",
      "Shorter",
      "--start",
      "2024-10-01"
    )
    #expect(made.status == 0 && made.output.contains("1 service customised"))
    let shown = await book.run(["service", "show", book.path, "QOF-99X"])
    #expect(shown.output.contains("2024-10-01 to 2025-03-31, of 99X"))
    #expect(shown.output.contains("SMOK002"))
    let again = await book.move(
      "customise",
      "QOF-99X",
      "--from",
      "QOF2425",
      "--commissioner",
      "99X",
      "--name",
      "Shorter"
    )
    #expect(again.status == 3 && again.output.contains("error[SVC012]"))
  }

  @Test func theListsOfCQRSAreTakenIn() async throws {
    let book = try await OffersBook()
    let header = "QUALITY_SERVICE,SP_ORG_CODE,SP_ORG_NAME,CO_ORG_CODE,PART_ST_DT,PART_ED_DT"
    let spells = try book.file(
      "list.csv",
      header,
      "QOF2425,A81001,,99X,20240401,20240930",
      "QOF2425,A81001,,99X,20241101,20250331"
    )
    let taken = await book.act(["ingest"], [spells], at: "2024-04-10T09:00:00")
    #expect(taken.status == 0, "\(taken.output)\(taken.talk)")
    // The second spell does not take the first one's place.
    let more = try book.file(
      "more.csv",
      header,
      "QOF2425,A81002,,99X,20240401,20240930"
    )
    _ = await book.act(["ingest"], [more], at: "2024-04-11T09:00:00")
    let later = try book.file("later.csv", header, "QOF2425,A81002,,99X,20240930,20250331")
    let overlapping = await book.act(["ingest"], [later], at: "2024-04-12T09:00:00")
    #expect(overlapping.output.contains("warning[SVC015]"))
    let starts = try book.state.participation.map { "\($0.organisation) \($0.start)" }
    #expect(
      starts == [
        "A81001 2024-04-01", "A81001 2024-11-01", "A81002 2024-04-01", "A81002 2024-09-30",
      ]
    )
  }

  @Test func aStatusReportMovesWhatTheBookHas() async throws {
    let book = try await OffersBook()
    _ = await book.move("offer", "A81001", "A81002", "--service", "QOF2425")
    func report(_ name: String, _ rows: String...) throws -> String {
      let count = rows.count
      let lines =
        [
          "Report Run Date:,,12/07/2024,,Quality Service Participation Status Report,,,,,Page 1 of,,1",
          "\(name),,,,,,,,,,,", ",,,,,Financial Year:,2024/2025,,,,,",
          ",Summary:,,,,Offered:,0,,,,,", ",,,,,Approved:,\(count),,,,,",
          ",,,,,Rejected:,0,,,,,", ",,,,,Cancelled:,0,,,,,", ",,,,,Total:,\(count),,,,,",
          "Details:,,,,,,,,,,,",
          ",Service Provider Id,,Service Provider Name,,,Organisation Type,"
            + "Commissioning Organisation Name,Status,,Status Date,",
        ] + rows.map { ",\($0),,,,,,,Approved,,28/06/2024," }
      return try book.folder.write(
        Array(lines.map { "\($0)\n" }.joined().utf8),
        as: "report.csv"
      )
    }
    let name = "Quality and Outcomes 2024/25"
    let file = try report(name, "A81001", "A81003")
    let taken = await book.act(["ingest"], [file], at: "2024-07-12T09:00:00")
    #expect(taken.status == 1 && taken.output.contains("ask[SVC013]"))
    #expect(taken.output.contains("Approved for A81003, and the book has no offer of it"))
    let rows = try book.state.participation
    #expect(
      rows.map { "\($0.organisation) \($0.status.rawValue)" } == [
        "A81001 Approved", "A81002 Offered",
      ]
    )
    #expect(rows.first?.statusDate?.iso == "2024-06-28")
    let stranger = try report("Another Service", "A81001")
    let refused = await book.act(["ingest"], [stranger], at: "2024-07-13T09:00:00")
    #expect(refused.status == 3 && refused.output.contains("error[SVC014]"))
    let checked = await book.run(["check", file])
    #expect(checked.status == 0 && checked.output.contains("participation status report"))
  }
}
