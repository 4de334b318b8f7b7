import Quality
import Testing

@Suite struct TickBoxAnswerTests {
  private static let day = CalendarDate(days: 19_000)

  private static func submission(_ kind: SubmissionKind) -> Submission {
    Submission(kind: kind, user: "u", at: Timestamp(seconds: 1))
  }

  @Test func onlyYesAndNoAreAnswers() {
    for value in [PackedValue.blank, PackedValue(number: 0), PackedValue(number: 1)] {
      #expect(!value.isYesOrNo)
      #expect(TickBoxAnswer(value, Self.submission(.defaulted)) == nil)
    }
    for value in [PackedValue.yes, .no] {
      #expect(value.isYesOrNo)
      for kind in SubmissionKind.allCases {
        let answer = TickBoxAnswer(value, Self.submission(kind))
        #expect(answer?.isDefaulted == (kind == .defaulted))
      }
    }
  }

  @Test func theWeakerGivesWayWhateverTheTimes() throws {
    let given = try #require(TickBoxAnswer(.no, Self.submission(.manual)))
    let automatic = try #require(TickBoxAnswer(.yes, Self.submission(.automatic)))
    let carried = try #require(TickBoxAnswer(.yes, Self.submission(.carried)))
    let defaulted = try #require(TickBoxAnswer(.no, Self.submission(.defaulted)))
    let ofDefinition = try #require(
      TickBoxAnswer(.no, Submission(defaultOfDefinitionOn: Self.day))
    )
    let order = [ofDefinition, defaulted, carried, given]
    for (left, weaker) in order.enumerated() {
      for (right, stronger) in order.enumerated() {
        #expect(weaker.givesWay(to: stronger) == (left < right))
      }
    }
    #expect(!given.givesWay(to: automatic) && !automatic.givesWay(to: given))
  }
}
