import Findings
import Quality
import Testing

@Suite struct DefinitionCheckTests {
  @Test func nothingIsWrongWithTheSample() throws {
    #expect(Definitions.findings(in: try DefinitionSample().tables()) == [])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let expected: [String]
    let spoil: @Sendable (inout DefinitionSample) -> Void
    init(_ expected: String..., spoil: @escaping @Sendable (inout DefinitionSample) -> Void) {
      self.expected = expected
      self.spoil = spoil
    }
    var testDescription: String { expected.joined(separator: " ") }
  }

  @Test(arguments: [
    Case("DEF001 achievement-dates.csv:4") { $0.dates.append("NCD2526,2026-03-31,Y,") },
    Case("DEF001 fields.csv:9") { $0.fields.append("QOF,A.B,A,n,other,payment,x") },
    Case("DEF001 indicators.csv:6") {
      $0.indicators.append("QOF,A,n,,g,practice,count,payment,,,,,N,x")
    },
    Case("DEF002 fields.csv:9") { $0.fields.append("NCD2425,CAN40.N,CAN40,n,numerator,payment,x") },
    Case { $0.fields.append("NCD2425,CAN40.~1,CAN40,n,other,management-information,seen") },
    Case("DEF003 services.csv:3") {
      $0.services.append("NCD2425,Another,2024-04-01,2025-03-31,network,,Y,Y,spec")
    },
    Case("DEF003 achievement-dates.csv:4") { $0.dates.append("NCD2425,2025-03-31,Y,") },
    Case("DEF003 fields.csv:9") {
      $0.fields.append("NCD2425,HI21.Count,HI21,Another,count,management-information,x")
    },
    Case("DEF004 indicators.csv:2") {
      $0.indicators[0] = $0.indicators[0].replacing("40,80", with: "80,40")
    },
    Case("DEF004 indicators.csv:2") {
      $0.indicators[0] = $0.indicators[0].replacing("40,80", with: "80,80.0")
    },
    Case("DEF005 indicators.csv:2") {
      $0.indicators[0] = $0.indicators[0].replacing("40,80", with: "40,")
    },
    Case("DEF005 indicators.csv:2") {
      $0.indicators[0] = $0.indicators[0].replacing("40,80", with: ",80")
    },
    Case("DEF005 indicators.csv:2") {
      $0.indicators[0] = $0.indicators[0].replacing("40,80", with: "40,100.5")
    },
    Case("DEF006 achievement-dates.csv:4") { $0.dates.append("NCD2425,2025-04-30,N,") },
    Case("DEF006 achievement-dates.csv:4") { $0.dates.append("NCD2425,2024-03-31,N,") },
    Case("DEF007 achievement-dates.csv:4") { $0.dates.append("NCD2425,2025-02-27,N,") },
    Case("DEF008 services.csv:2") { $0.dates[1] = "NCD2425,2025-03-31,N," },
    Case("DEF009 fields.csv:9") {
      $0.fields.append("NCD2425,CAN04.X,CAN04, number SEEN,pca,management-information,x")
    },
    Case("DEF010 indicators.csv:3", "DEF002 fields.csv:5", "DEF002 fields.csv:6") { sample in
      sample.fields = sample.fields.map { $0.replacing(",HI03,", with: ",HI99,") }
    },
    Case("DEF010 indicators.csv:5") {
      $0.fields[6] = "NCD2425,COV01.Flag,COV01,Yes/No Flag,yes-no,management-information,map"
    },
    Case(
      "DEF006 achievement-dates.csv:2",
      "DEF006 achievement-dates.csv:3",
      "DEF011 services.csv:2",
      "DEF015 achievement-dates.csv:2",
      "DEF015 achievement-dates.csv:3"
    ) {
      $0.services[0] = "NCD2425,Network Contract DES,2025-04-01,2025-03-31,network,,Y,Y,spec"
    },
    Case("DEF012 fields.csv:7") {
      $0.fields[5] = "NCD2425,HI21.Count,HI21,MI Count,count,payment,map"
    },
    Case("DEF013 indicators.csv:2") {
      $0.fields[1] = "NCD2425,CAN04.D,CAN04,Denominator,denominator,management-information,map"
    },
    Case("DEF013 indicators.csv:2") {
      $0.fields.append("NCD2425,CAN04.N2,CAN04,Another,numerator,payment,map")
    },
    Case("DEF014 indicators.csv:2") {
      $0.indicators[0] = $0.indicators[0].replacing("80,,N", with: "80,N,N")
    },
    Case("DEF014 indicators.csv:5") {
      $0.indicators[3] = $0.indicators[3].replacing(",N,Y,", with: ",0,Y,")
    },
    Case("DEF015 achievement-dates.csv:3") { $0.dates[1] = "NCD2425,2025-03-31,Y,2025-04-01" },
    Case("DEF015 achievement-dates.csv:3") { $0.dates[1] = "NCD2425,2025-03-31,Y,2024-03-31" },
    Case("DEF016 indicators.csv:5") {
      $0.services[0] = $0.services[0].replacing("network", with: "practice")
    },
    Case("DEF017 fields.csv:9") {
      $0.fields.append("NCD2425,CAN04.~1,CAN04,number seen,other,management-information,seen")
    },
    Case("DEF018 indicators.csv:4") { $0.fields.remove(at: 5) },
  ])
  func finds(_ example: Case) throws {
    var sample = DefinitionSample()
    example.spoil(&sample)
    let found = Definitions.findings(in: try sample.tables()).map {
      "\($0.rule.id) \($0.place.text)"
    }
    #expect(found.sorted() == example.expected.sorted())
  }

  @Test func findingsNameColumnAndCounterpart() throws {
    var sample = DefinitionSample()
    sample.services.append(sample.services[0])
    let finding = try #require(Definitions.findings(in: try sample.tables()).first)
    #expect(finding.counterpart?.text == "services.csv:2")
    sample = DefinitionSample()
    sample.indicators[0] = sample.indicators[0].replacing("40,80", with: "80,40")
    let other = try #require(Definitions.findings(in: try sample.tables()).first)
    #expect(other.place.field == "lower" && other.place.fieldNumber == 10)
  }

  @Test func rulesAreInOrderAndComplete() {
    let rules = Rule.definitions + Rule.organisations + Rule.relationships
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rules in [Rule.definitions, Rule.organisations, Rule.relationships] {
      #expect(rules.map(\.id) == rules.map(\.id).sorted())
    }
    for rule in rules {
      #expect(rule.why.hasSuffix(".") && rule.remedy.hasSuffix(".") && !rule.title.hasSuffix("."))
      #expect(rule.bad != rule.good && !rule.bad.isEmpty && !rule.good.isEmpty)
    }
  }
}
