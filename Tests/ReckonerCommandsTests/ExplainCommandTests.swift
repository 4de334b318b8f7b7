import Findings
import Testing

@testable import ReckonerCommands

@Suite struct ExplainCommandTests {
  @Test func aRule() async {
    let page = await Transcript.of(["explain", "cli001"])
    #expect(
      page.output == """
        CLI001 (warning): A schema file that belongs to no table

        \(Rule.unknownSchemaFile.why)

        Remedy
           Remove the file, or export to a folder of its own.

        Bad
           schemas/service.csv-metadata.json

        Good
           schemas/services.csv-metadata.json

        """
    )
  }

  @Test func allRulesByRoom() async {
    let list = await Transcript.of(["explain"])
    #expect(list.output.hasPrefix("Command line\n  CLI001  warning  A schema file"))
    for rule in RuleBook.all.rules { #expect(list.output.contains("  \(rule.id)  ")) }
  }

  @Test func identifiersAreNeverUsedTwiceAndAreInOrder() {
    let ids = RuleBook.all.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
    for room in RuleBook.all.rooms {
      #expect(room.rules.map(\.id) == room.rules.map(\.id).sorted())
    }
    for id in ids {
      #expect(id.count == 6 && id.prefix(3).allSatisfy(\.isUppercase) && Int(id.suffix(3)) != nil)
    }
  }
}
