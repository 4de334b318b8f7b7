import Foundation
import Quality
import TestSupport
import Testing

@testable import ReckonerCommands

/// A file of decisions shows what it does, as the same decisions do on the command line.
@Suite struct DecisionFileTests {
  @Test func whatItDoesIsShownBeforeAndAfter() async throws {
    let book = try await DeclarationsBook.calculated()
    let rows = ["U00001", "U00002"].enumerated().map { number, code in
      DecisionRow(
        id: "D-\(number + 1)",
        action: .declare,
        service: DeclarationsBook.service,
        organisation: DeclarationsBook.organisation(code),
        achievementDate: DeclarationsBook.march,
        by: "Sam"
      )
    }
    let file = "\(book.folder.path)/decisions.csv"
    let lines = [DecisionRow.layout.header] + rows.map(\.cells)
    let text = lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    let words = ["ingest", file, "--by", "Ann", "--at", "2025-04-03T09:00:00"]
    for options in [["--dry-run"], []] {
      let taken = await book.run(words + options)
      #expect(taken.status == 0, "\(taken.output)\(taken.talk)")
      for code in ["U00001", "U00002"] {
        #expect(
          taken.output.contains(
            "NCD2425/2025-03-31/\(code)  declared  Awaiting Service Provider Approval  "
              + "Awaiting Commissioning Organisation Approval"
          ),
          "\(taken.output)"
        )
      }
      let json = await book.run(["ingest", file, "--by", "Ann", "--dry-run", "--format", "json"])
      #expect(json.output.contains("\"event\": \"declared\"") == !options.isEmpty)
    }
  }
}
