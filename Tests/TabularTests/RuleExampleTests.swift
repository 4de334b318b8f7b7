import Findings
import Tabular
import Testing

@Suite struct RuleExampleTests {
  /// The bytes of an example, in which `<E9>` stands for a byte.
  static func bytes(of example: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(example.utf8)[...]
    while let first = rest.first {
      let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
      if first == UInt8(ascii: "<"), rest.dropFirst(3).first == UInt8(ascii: ">"),
        let byte = UInt8(digits, radix: 16)
      {
        result.append(byte)
        rest = rest.dropFirst(4)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The rules that an example breaks.
  static func broken(by example: String) -> [String] {
    let file = bytes(of: example)
    let (reading, summary) = read(file, maximumRecordBytes: 24)
    let ofText = reading.table.joined().filter { FormulaGuard.isRisky($0) }
      .map { FormulaGuard.finding(for: $0, at: Place(source: "f")).rule.id }
    return reading.faults.map(\.rule) + ofText
      + summary.findings(in: Place(source: "f")).map(\.rule.id)
  }

  @Test(arguments: Rule.tabular.map(\.id))
  func aRuleIsBrokenByItsBadExampleOnly(id: String) throws {
    let rule = try #require(Rule.tabular.first { $0.id == id })
    #expect(Self.broken(by: rule.bad).contains(id))
    #expect(!Self.broken(by: rule.good).contains(id))
  }

  @Test func identifiersAreUniqueAndInOrder() {
    #expect(Set(Rule.tabular.map(\.id)).count == Rule.tabular.count)
    for family in ["CSV", "TXT"] {
      let ids = Rule.tabular.map(\.id).filter { $0.hasPrefix(family) }
      #expect(ids == ids.sorted())
    }
  }
}
