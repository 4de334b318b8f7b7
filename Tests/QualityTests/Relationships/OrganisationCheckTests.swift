import Findings
import Quality
import Testing

@Suite struct OrganisationCheckTests {
  @Test(
    arguments: [
      ([], []),
      (["O A10001,The Elms,practice,,,"], ["ORG001 organisations.csv:4"]),
      (["O A10002,The Elms,practice,,2024-04-01,2024-03-31"], ["ORG002 organisations.csv:4"]),
      (["O A10002,The Elms,network,,,"], ["ORG003 organisations.csv:4"]),
      (["O U10002,The Elms,practice,,,"], ["ORG003 organisations.csv:4"]),
      (["P NCD2425,U10009,Offered,2024-04-01,2025-03-31,,,"], ["ORG004 participation.csv:3"]),
      (["P NCD2425,A10001,Offered,2024-03-31,2025-03-31,,,"], ["ORG005 participation.csv:3"]),
      (["P NCD2425,A10001,Offered,2024-04-01,2025-04-01,,,"], ["ORG005 participation.csv:3"]),
      (["P NCD2425,A10001,Offered,2025-03-31,2024-04-01,,,"], ["ORG006 participation.csv:3"]),
      (["P NCD9999,A10001,Offered,2024-04-01,2025-03-31,,,"], ["ORG007 participation.csv:3"]),
      (
        ["P NCD2425,A10001,Rejected,2024-04-01,2025-03-31,2024-05-31,,2024-06-01"],
        ["ORG008 participation.csv:3"]
      ),
      (["P NCD2425,A10001,Cancelled,2024-04-01,2025-03-31,2024-05-31,,2024-06-01"], []),
      (["P NCD2425,A10001,Approved,2024-04-01,2025-03-31,2024-05-31,,2024-05-31"], []),
      (["P NCD2425,U10001,Cancelled,2024-04-01,2025-03-31,,,"], ["ORG009 participation.csv:3"]),
    ] as [([String], [String])]
  )
  func finds(_ lines: [String], _ expected: [String]) throws {
    let sample = DefinitionSample()
    let organisations = [
      "A10001,The Oaks,practice,16C,,", "U10001,Oaks Network,network,16C,2019-07-01,",
    ]
    let participation = ["NCD2425,U10001,Approved,2024-04-01,2025-03-31,,,"]
    func more(_ kind: String) -> [String] {
      lines.filter { $0.hasPrefix(kind) }.map { String($0.dropFirst(2)) }
    }
    let check = OrganisationCheck(
      organisations: try sample.rows(organisations + more("O"), "organisations.csv"),
      participation: try sample.rows(participation + more("P"), "participation.csv"),
      definitions: try sample.definitions()
    )
    #expect(check.findings().map { "\($0.rule.id) \($0.place.text)" } == expected)
  }
}
