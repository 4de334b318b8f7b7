import Findings
import Testing

@testable import ReckonerCommands

/// Every rule is whole, stands in the book of rules and can be explained.
@Suite struct RuleTests {
  @Test(arguments: RuleBook.all.rules)
  func aRuleIsWhole(rule: Rule) {
    #expect(rule.id.wholeMatch(of: /[A-Z]{3}[0-9]{3}/) != nil)
    #expect(!rule.title.isEmpty && !rule.title.hasSuffix("."))
    for part in [rule.title, rule.why, rule.remedy, rule.bad, rule.good] {
      #expect(part.contains { !$0.isWhitespace })
    }
    #expect(rule.bad != rule.good)
  }

  @Test func noTwoRulesShareAnIdentifierOrATitle() {
    let rules = RuleBook.all.rules
    let byID = Dictionary(grouping: rules, by: \.id).filter { $0.value.count > 1 }
    let byTitle = Dictionary(grouping: rules) { $0.title.lowercased() }
      .filter { $0.value.count > 1 }
    #expect(byID.keys.sorted() == [])
    #expect(byTitle.mapValues { $0.map(\.id) } == [:])
  }

  @Test func everyRuleOfTheSourcesIsInTheBook() {
    var declared: [String] = []
    for file in Repository.sources where file.words.contains(where: { $0.text == "Rule" }) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let made = text.matches(of: /\bRule\(\s*id:/).count
      let ids = text.matches(of: /static let \w+(?:: Rule)? = Rule\(\s*id: "([^"]*)"/)
        .map { String($0.output.1) }
      #expect(made == ids.count, "\(file.path) makes a rule that is not declared as a static let")
      #expect(ids.count <= 1, "\(file.path) declares more than one rule: \(ids)")
      declared += ids
    }
    let known = RuleBook.all.rules.map(\.id)
    #expect(Set(declared).subtracting(known).sorted() == [], "not in the book")
    #expect(Set(known).subtracting(declared).sorted() == [], "not found in the sources")
    #expect(declared.count == known.count)
  }

  @Test func everyRuleHasAFileOfItsIdentifierAndName() {
    for file in Repository.sources {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let rules = text.matches(of: /static let (\w+)(?:: Rule)? = Rule\(\s*id: "([^"]*)"/)
      for rule in rules {
        let parts = file.path.split(separator: "/")
        #expect(parts.count == 4 && parts[2] == "Rules", "\(file.path) holds a rule")
        // The first letters of a name are capitals in the one place and small in the other.
        let name = "\(rule.output.2)\(rule.output.1).swift".lowercased()
        #expect(
          parts.last?.lowercased() == name && parts.last?.hasPrefix(rule.output.2) == true,
          "\(file.path) holds \(rule.output.2), \(rule.output.1)"
        )
      }
    }
  }

  @Test func everyRuleIsNamedByATest() {
    // The text of a rule is not tested by being in the book, so this suite does not count.
    var words: Set<String> = []
    for file in Repository.tests where !file.path.hasPrefix("Tests/HouseTests/") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for match in text.matches(of: /\b[A-Z]{3}[0-9]{3}\b|\.[a-z]\w*/) {
        words.insert(String(match.output))
      }
    }
    var names: [String: String] = [:]
    for file in Repository.sources {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let found = text.matches(of: /static let (\w+)(?:: Rule)? = Rule\(\s*id: "([^"]*)"/)
      for match in found { names[String(match.output.2)] = ".\(match.output.1)" }
    }
    let untested = RuleBook.all.rules.map(\.id).filter { id in
      !words.contains(id) && !(names[id].map(words.contains) ?? false)
    }
    #expect(untested == [], "no test names these")
  }

  @Test(arguments: RuleBook.all.rules)
  func aRuleIsExplained(rule: Rule) throws {
    #expect(RuleBook.all.rule(rule.id.lowercased()) == rule)
    let lines = RulePage(rule: rule).lines(isColoured: false)
    #expect(lines.first == "\(rule.id) (\(rule.severity.word)): \(rule.title)")
    let heads = try ["Remedy", "Bad", "Good"].map { try #require(lines.firstIndex(of: $0)) }
    #expect(heads == heads.sorted())
    for head in heads { #expect(lines[head + 1].hasPrefix("   ")) }
  }
}
