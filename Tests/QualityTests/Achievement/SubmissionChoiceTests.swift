import Quality
import Testing

/// Which row of one field counts, and what is said of the others.
@Suite struct SubmissionChoiceTests {
  typealias Row = (value: PackedValue, kind: SubmissionKind, at: Int64, isLast: Bool)

  private func choose(_ rows: [Row]) throws -> (SubmissionChoice, [Int: PassedOver]) {
    let delivered = DeliveredRows(
      organisation: try #require(ODSCode("T00001")),
      submissions: rows.map { row in
        Submission(kind: row.kind, user: "u", at: Timestamp(seconds: row.at))
      },
      rows: rows.enumerated().map { index, row in
        DeliveredRow(
          field: 0,
          submission: UInt32(index),
          value: row.value,
          line: UInt32(index + 2),
          isLast: row.isLast
        )
      },
      hasRepeats: true
    )
    var passedOver: [Int: PassedOver] = [:]
    let choice = SubmissionChoice.choose(among: rows.indices, of: delivered) { row, why in
      #expect(passedOver[row] == nil)
      passedOver[row] = why
    }
    return (choice, passedOver)
  }

  private let seven = PackedValue(number: 7)
  private let nine = PackedValue(number: 9)

  @Test func theLatestCountsWhoeverSubmittedIt() throws {
    let (choice, passedOver) = try choose([
      (nine, .manual, 1, true), (seven, .automatic, 3, true), (nine, .defaulted, 2, true),
    ])
    #expect(choice == .row(1))
    #expect(passedOver == [0: .superseded(by: 1), 2: .superseded(by: 1)])
    #expect(
      try choose([(nine, .manual, 1, true), (seven, .defaulted, 2, true)]).0 == .row(1)
    )
  }

  @Test func whatIsMarkedAsSupersededNeverCounts() throws {
    let (choice, passedOver) = try choose([
      (nine, .manual, 9, false), (seven, .automatic, 3, true),
    ])
    #expect(choice == .row(1))
    #expect(passedOver == [0: .superseded(by: 1)])
    let none = try choose([(nine, .manual, 9, false)])
    #expect(none.0 == .none)
    #expect(none.1 == [0: .superseded(by: nil)])
  }

  @Test func rowsOfOneMomentAreTwinsOrRivals() throws {
    let (choice, passedOver) = try choose([
      (seven, .automatic, 3, true), (nine, .automatic, 3, true), (seven, .automatic, 3, true),
    ])
    #expect(choice == .conflict([0, 1]))
    #expect(passedOver == [2: .duplicate(of: 0)])
  }

  @Test func theDefaultOfATickBoxGivesWay() throws {
    for at in [Int64(1), 3, 9] {
      let (choice, passedOver) = try choose([
        (.no, .defaulted, at, true), (.yes, .manual, 3, true), (.yes, .automatic, 2, true),
        (.yes, .defaulted, at, false),
      ])
      #expect(choice == .row(1))
      #expect(
        passedOver == [
          0: .defaulted(by: 1), 2: .superseded(by: 1), 3: .defaulted(by: 1),
        ]
      )
    }
    #expect(try choose([(.yes, .defaulted, 1, true), (.no, .defaulted, 2, true)]).0 == .row(1))
    #expect(try choose([(.yes, .manual, 1, false), (.no, .defaulted, 2, true)]).0 == .row(1))
    #expect(
      try choose([(.yes, .manual, 2, true), (.no, .automatic, 2, true)]).0 == .conflict([0, 1])
    )
  }
}
