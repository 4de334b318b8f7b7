import Quality
import Runs
import Testing

@testable import ReckonerCommands

@Suite struct OffSystemCommandTests {
  @Test func aCaseIsListedAndResolvedOnce() async throws {
    let book = try await DeclarationsBook.approved()
    let nothing = await book.run(["off-system", "list"])
    #expect(
      nothing.output == "0 cases to settle. As of version 6. Next: reckoner declaration list book "
        + "--status 'Awaiting Service Provider Approval'\n"
    )
    try book.deliver(["A81003": 7])
    let list = await book.run(["off-system", "list"])
    #expect(list.output.contains("A81003 CAN04.Numerator 10 → 7  -3          open"))
    let id = try #require(try book.state.declarations.caseRows.first?.id)
    #expect(list.output.contains("Next: reckoner off-system resolve book \(id) --reference TEXT"))
    let bare = await book.act("off-system", "resolve", id, "--reference", "", "--reason", "x")
    #expect(bare.status == 3 && bare.output.contains("error[OFF004]"))
    let kind = await book.act(
      "off-system",
      "resolve",
      id,
      "--value",
      "Y",
      "--reference",
      "PAY-1",
      "--reason",
      "x"
    )
    #expect(kind.status == 3 && kind.output.contains("error[OFF005]"))
    let trial = await book.act(
      "off-system",
      "resolve",
      id,
      "--reference",
      "PAY-1",
      "--reason",
      "paid",
      "--dry-run"
    )
    #expect(trial.output.contains("1 case would be resolved. Nothing was written (--dry-run)."))
    let done = await book.act(
      "off-system",
      "resolve",
      id,
      "--value",
      "8",
      "--reference",
      "PAY-1",
      "--reason",
      "paid"
    )
    #expect(done.status == 0)
    #expect(done.output.contains("settled 8 (PAY-1)"))
    let twice = await book.act(
      "off-system",
      "resolve",
      id,
      "--reference",
      "PAY-2",
      "--reason",
      "paid"
    )
    #expect(twice.status == 3 && twice.output.contains("error[OFF002]"))
    let unknown = await book.act(
      "off-system",
      "resolve",
      "O-1",
      "--reference",
      "PAY-2",
      "--reason",
      "paid"
    )
    #expect(unknown.status == 3 && unknown.output.contains("error[OFF001]"))
    let all = await book.run(["off-system", "list", "--all"])
    #expect(all.output.contains("resolved  2025-04-10T09:00:00  8, PAY-1"))
    #expect(all.output.contains("0 cases to settle, 1 closed."))
  }

  @Test func messagesAreOldestFirst() async throws {
    let book = try await DeclarationsBook.approved()
    let list = await book.run(["message", "list", "--recipient", "U00001"])
    #expect(list.status == 0)
    let lines = list.output.split(separator: "\n")
    #expect(
      lines.dropFirst().dropLast().map { $0.prefix(10) }
        == lines.dropFirst().dropLast().map { $0.prefix(10) }.sorted()
    )
    #expect(!list.output.contains("U00002 is calculated"))
    let tasks = await book.run(["message", "list", "--recipient", "00L", "--kind", "task"])
    #expect(tasks.output.contains("Approval Management  task"))
    #expect(!tasks.output.contains("notice"))
    let csv = await book.run(["message", "list", "--format", "csv"])
    #expect(csv.output.hasPrefix("id,at,recipient,role,kind,event,subject,body\r\n"))
  }
}
