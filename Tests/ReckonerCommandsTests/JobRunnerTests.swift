import Files
import Foundation
import Testing

@testable import ReckonerCommands

@Suite struct JobRunnerTests {
  private func probe(_ arguments: String...) async -> Transcript {
    await Transcript.of(["probe"] + arguments, root: ProbeRoot.self)
  }

  @Test(arguments: [
    ("findings", "error", 1), ("findings", "never", 0), ("table", "note", 0),
    ("incomplete", "never", 2),
    ("failure", "never", 2), ("refusal", "ask", 3), ("usage", "ask", 64),
    ("interruption", "ask", 130),
  ])
  func everyEndingHasItsExitCode(ending: String, threshold: String, status: Int32) async throws {
    let text = await probe(ending, "--fail-on", threshold)
    #expect(text.status == status)
    let json = await probe(ending, "--fail-on", threshold, "--format", "json")
    #expect(json.status == status)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    )
    let summary = try #require(document["summary"] as? [String: Any])
    #expect(summary["exitCode"] as? Int == Int(status))
    #expect(summary["complete"] as? Bool == (status < 2))
    #expect(document["failure"] is NSNull == (status < 2 || ending == "incomplete"))
    #expect(summary["verdict"] is NSNull == (status == 64))
    #expect(document["schemaVersion"] as? Int == 1)
  }

  @Test func theVerdictIsTheLastLine() async {
    let text = await probe("findings")
    #expect(
      text.output.hasSuffix(
        """
        100,000 errors, 1 warning in 3 files, 8,412 records (all checked). The book is unchanged. \
        Next: reckoner explain VAL014

        """
      )
    )
    #expect(text.talk.isEmpty)
  }

  @Test func whatWasFoundBeforeAFailureIsStillShown() async {
    let text = await probe("failure")
    #expect(text.output.contains("error[VAL014]"))
    #expect(
      text.talk == """
        reckoner: error: a\\u{1b}[2J.csv: no such file
           fix: name a file that is there
        Next: reckoner explain VAL014

        """
    )
  }

  @Test func aFailureHasAVerdictInJSON() async {
    let json = await probe("failure", "--format", "json")
    #expect(
      json.output.contains(
        """
        "verdict": "a\\\\u{1b}[2J.csv: no such file. 100,000 errors, 1 warning. Next: reckoner explain \
        VAL014"
        """
      )
    )
    #expect(json.output.contains("\"next\": \"reckoner explain VAL014\""))
    let refusal = await probe("refusal")
    #expect(refusal.talk == "reckoner: error: book: somebody else is writing\n")
  }

  @Test func aTableInEachFormat() async {
    #expect(
      await probe("table").output == """
        organisation  name
        A81001        渋谷 practice
        A81002345     Smith, "Jones"
        2 declarations. Next: reckoner declaration list book

        """
    )
    let csv = await probe("table", "--format", "csv")
    #expect(
      csv.output
        == "organisation,name\r\nA81001,渋谷 practice\r\nA81002345,\"Smith, \"\"Jones\"\"\"\r\n"
    )
    #expect(csv.talk == "2 declarations. Next: reckoner declaration list book\n")
  }

  @Test func findingsBesideATableAreSaidInCSV() async {
    let csv = await probe("hostile", "--format", "csv")
    #expect(csv.talk.contains("error[VAL014]"))
    #expect(!csv.talk.contains("\u{1B}"))
  }

  @Test func aFindingInJSON() async throws {
    let json = await probe("findings", "--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    )
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.count == 2)
    #expect(findings[0]["rule"] as? String == "VAL014")
    #expect(findings[0]["excerpt"] as? String == Samples.excerpt)
    let place = try #require(findings[0]["place"] as? [String: Any])
    #expect(place["member"] as? String == "achievement.csv")
    #expect(place["column"] as? Int == 50)
    #expect(place["cell"] is NSNull)
    let summary = try #require(document["summary"] as? [String: Any])
    #expect((summary["counts"] as? [String: Int])?["error"] == 100_000)
    let groups = try #require(summary["groups"] as? [[String: Any]])
    #expect(groups[0]["count"] as? Int == 100_000)
    let inputs = try #require(document["inputs"] as? [[String: Any]])
    #expect(inputs[0]["records"] as? Int == 8_412)
  }

  @Test func colourFollowsOptionVariablesAndTerminal() async {
    func isColoured(_ arguments: [String], _ variables: [String: String], _ terminal: Bool) async
      -> Bool
    {
      await Transcript.of(
        ["probe", "findings"] + arguments,
        root: ProbeRoot.self,
        variables: variables,
        isTerminal: terminal
      ).output.contains("\u{1B}[")
    }
    #expect(await isColoured([], ["TERM": "xterm"], true))
    #expect(await !isColoured([], ["TERM": "xterm"], false))
    #expect(await !isColoured([], ["TERM": "dumb"], true))
    #expect(await !isColoured([], ["NO_COLOR": "1"], true))
    #expect(await isColoured([], ["NO_COLOR": ""], true))
    #expect(await isColoured(["--colour", "always"], ["NO_COLOR": "1"], false))
    #expect(await !isColoured(["--colour", "never"], [:], true))
  }

  @Test func aClosedPipeIsQuietAndOtherFailuresAreNot() async {
    let closed = await Transcript.of(
      ["probe", "findings"],
      root: ProbeRoot.self,
      outputFailure: SystemError("write", "standard output", .init(32))
    )
    #expect(closed == Transcript(status: 1, output: "", talk: ""))
    let full = await Transcript.of(
      ["probe", "table"],
      root: ProbeRoot.self,
      outputFailure: SystemError("write", "standard output", .noSpace)
    )
    #expect(full.status == 2)
    #expect(full.talk.contains("the disk is full"))
  }
}
