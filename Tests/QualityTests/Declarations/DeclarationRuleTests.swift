import Findings
import Quality
import Testing

@Suite struct DeclarationRuleTests {
  @Test func everyRuleIsListedOnceAndInOrder() {
    let ids = Rule.declarations.map(\.id)
    #expect(ids.count == 47)
    #expect(Set(ids).count == ids.count)
    for rule in Rule.declarations {
      #expect(!rule.title.hasSuffix("."))
      #expect(rule.why.hasSuffix(".") && rule.remedy.hasSuffix("."))
      #expect(!rule.bad.isEmpty && !rule.good.isEmpty && rule.bad != rule.good)
    }
  }
}
