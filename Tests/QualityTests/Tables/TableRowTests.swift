import Findings
import Quality
import Testing

@Suite struct TableRowTests {
  static let service =
    [
      "NCD2425", "Network Contract DES 2024/25", "2024-04-01", "2025-03-31", "network", "", "Y",
      "N",
      "spec",
    ] + Array(repeating: "", count: 13)
  static let indicator = [
    "NCD2425", "CAN04", "FIT, \"before\" referral", "Cancer", "Early diagnosis", "practice",
    "fraction", "payment",
    "22", "40", "80.5", "", "N", "spec", "", "", "",
  ]
  static let field = [
    "NCD2425", "CAN04.Numerator", "CAN04", "Of these,\r\nthe number \"seen\"", "numerator",
    "payment", "map",
  ]
  static let date = ["NCD2425", "2025-03-31", "Y", "2024-04-01"]
  static let organisation = ["A81001", "The Oaks", "practice", "16C", "1974-04-01", ""]
  static let relationship = [
    "A81001", "U10001", "2019-07-01", "", "The Oaks", "Oaks Network", "16C", "",
  ]
  static let participation = [
    "NCD2425", "U10001", "Approved", "2024-04-01", "2025-03-31", "2024-05-31", "", "2024-05-02",
    "item of service", "U10001", "2024-12-31",
  ]
  static let offer = [
    "O-1", "offer", "NCD2425", "U10001", "2024-04-01", "2025-03-31", "2024-05-31", "2025-03-31",
    "item of service", "", "", "as agreed", "Ann",
  ]
  static let user = [
    "Ann", "Ann Archer", "active", "ssh-ed25519 AAAA", "2024-04-01T09:00:00", "2025-12-31",
    "ab12", "2024-04-15",
  ]
  static let userDecision = [
    "P-1", "invite", "Ann", "", "99X", "Declaration Management", "ab12", "2024-04-15", "", "",
    "new", "Bea",
  ]

  @Test func rowsComeBack() {
    comesBack(ServiceRow.self, Self.service)
    comesBack(IndicatorRow.self, Self.indicator)
    comesBack(FieldRow.self, Self.field)
    comesBack(AchievementDateRow.self, Self.date)
    comesBack(OrganisationRow.self, Self.organisation)
    comesBack(RelationshipRow.self, Self.relationship)
    comesBack(ParticipationRow.self, Self.participation)
    comesBack(ParticipationDecisionRow.self, Self.offer)
    comesBack(UserRow.self, Self.user)
    comesBack(UserRoleRow.self, ["Ann", "99X", "Finance Management"])
    comesBack(SettingRow.self, ["signed-instructions", "Y"])
    comesBack(UserDecisionRow.self, Self.userDecision)
  }

  @Test func layoutsHoldTogether() {
    for layout in [
      ServiceRow.layout, IndicatorRow.layout, FieldRow.layout, AchievementDateRow.layout,
      OrganisationRow.layout,
      RelationshipRow.layout, ParticipationRow.layout,
    ] {
      #expect(Set(layout.header).count == layout.header.count)
      #expect(!layout.key.isEmpty && layout.key.allSatisfy { layout.header.contains($0) })
      #expect(layout.sentence.hasSuffix("."))
      for column in layout.columns {
        #expect(column.sentence.hasSuffix("."))
        #expect(column.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F })
        #expect(column.isRequired || !layout.key.contains(column.name))
      }
    }
  }

  @Test func orderIsTheKeysAndTellsAllRowsApart() throws {
    var generator = SeededGenerator(seed: 5)
    let days = ["2024-01-01", "2024-02-01", "2024-03-01"]
    let rows = (0..<200).compactMap { _ in
      RelationshipRow(cells: [
        ["A81001", "A81002", "B81001"].randomElement(using: &generator) ?? "",
        ["U10001", "U10002"].randomElement(using: &generator) ?? "",
        days.randomElement(using: &generator) ?? "",
        (days + [""]).randomElement(using: &generator) ?? "", "", "",
        ["", "16C"].randomElement(using: &generator) ?? "", "",
      ])
    }
    let sorted = rows.sorted()
    #expect(sorted == rows.reversed().sorted())
    let keys = sorted.map { Array($0.cells[0...3]).joined(separator: "|") }
    #expect(keys == keys.sorted())
    for (one, other) in zip(sorted, sorted.dropFirst()) {
      #expect((one == other) || (one < other))
      #expect(!(other < one))
    }
  }

  @Test func placesNameTheFile() throws {
    let row = try #require(ServiceRow(cells: Self.service))
    #expect(Placed(row).findingPlace.text == "services.csv")
    #expect(Placed(row, at: .init(source: "a.csv", line: 3)).findingPlace.text == "a.csv:3")
  }

  private func comesBack<Row: TableRow>(_ type: Row.Type, _ cells: [String]) {
    #expect(zip(Row.layout.columns, cells).allSatisfy { $0.problem(with: $1) == nil })
    #expect(cells.count == Row.layout.columns.count)
    #expect(Row(cells: cells)?.cells == cells)
    #expect(Row(cells: Array(cells.dropLast())) == nil)
    // A cell that its column refuses never becomes a row in silence.
    for (position, column) in Row.layout.columns.enumerated() where column.type != .text {
      var broken = cells
      broken[position] = "\u{7F}"
      #expect(column.problem(with: broken[position]) != nil)
      #expect(Row(cells: broken) == nil)
    }
  }
}
