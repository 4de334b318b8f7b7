import Quality
import Testing

@Suite struct TickBoxAnswerTests {
  @Test func onlyYesAndNoAreAnswers() {
    for value in [PackedValue.blank, PackedValue(number: 0), PackedValue(number: 1)] {
      #expect(!value.isYesOrNo)
      #expect(TickBoxAnswer(value, .defaulted) == nil)
    }
    for value in [PackedValue.yes, .no] {
      #expect(value.isYesOrNo)
      for kind in SubmissionKind.allCases {
        #expect(TickBoxAnswer(value, kind)?.isDefaulted == (kind == .defaulted))
      }
    }
  }

  @Test func aDefaultGivesWayToWhatWasGivenAndToNothingElse() throws {
    for kind in SubmissionKind.allCases {
      let answer = try #require(TickBoxAnswer(.yes, kind))
      let defaulted = try #require(TickBoxAnswer(.no, .defaulted))
      #expect(defaulted.givesWay(to: answer) == (kind != .defaulted))
      #expect(!answer.givesWay(to: defaulted))
      #expect(!answer.givesWay(to: answer))
    }
  }
}
