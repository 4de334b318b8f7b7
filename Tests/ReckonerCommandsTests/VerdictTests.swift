import Findings
import Testing

@testable import ReckonerCommands

@Suite struct VerdictTests {
  @Test(arguments: [
    (
      Verdict(files: 3, records: 8_412, effect: "The book is unchanged"),
      """
      100,000 errors, 1 warning in 3 files, 8,412 records (all checked). \
      The book is unchanged. Next: reckoner explain VAL014
      """
    ),
    (
      Verdict(files: 1, isComplete: false, next: "reckoner check"),
      "100,000 errors, 1 warning in 1 file (not all read). Next: reckoner check"
    ),
  ])
  func withFindings(verdict: Verdict, text: String) {
    #expect(verdict.text(of: Samples.findings) == text)
  }

  @Test(arguments: [
    (Verdict(), ""),
    (Verdict("9 tables"), "9 tables."),
    (Verdict(files: 0), "No findings in 0 files (all checked)."),
    (Verdict(isComplete: false), "No findings (not all read)."),
    (Verdict("Done", effect: "Written\u{7}"), "Done. Written\\u{7}."),
  ])
  func withoutFindings(verdict: Verdict, text: String) {
    #expect(verdict.text(of: FindingLog()) == text)
  }
}
