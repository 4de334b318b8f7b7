import Quality
import Testing

@Suite struct SubmissionTests {
  @Test(arguments: [
    ("cro-processor", "None", SubmissionKind.automatic), ("AUTOMATED", "None", .automatic),
    ("cro-calc-request-processor", "All", .defaulted),
    ("cro-calc-request-processor", "None", .defaulted),
    ("cro-processor", "All", .defaulted), ("aaa100", "None", .manual), ("aaa100", "", .defaulted),
    ("", "None", .manual),
  ])
  func kind(_ user: String, _ defaults: String, _ kind: SubmissionKind) {
    #expect(SubmissionKind(user: user, defaultValuesUsed: defaults) == kind)
  }

  @Test func laterIsLater() {
    func submission(_ seconds: Int64, _ user: String, _ kind: SubmissionKind) -> Submission {
      Submission(kind: kind, user: user, at: Timestamp(seconds: seconds))
    }
    let sorted = [
      submission(1, "a", .automatic), submission(1, "a", .manual), submission(1, "b", .automatic),
      submission(2, "a", .automatic),
    ]
    #expect(Array(sorted.reversed()).sorted() == sorted)
  }
}
