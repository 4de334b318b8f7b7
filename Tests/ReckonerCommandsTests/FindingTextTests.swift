import Findings
import Testing

@testable import ReckonerCommands

@Suite struct FindingTextTests {
  private func text(_ log: FindingLog, width: Int = 100, isShort: Bool = false) -> String {
    FindingText(width: width, isColoured: false, isShort: isShort).lines(log)
      .joined(separator: "\n")
  }

  @Test func oneFinding() {
    var log = FindingLog()
    log.report(Samples.value)
    #expect(
      text(log) == """
        bundle.zip!achievement.csv:10:50: error[VAL014] Numerator: "x" is not a whole number
           record 8, field 7 (VALUE) · practice A81008
        10 | A81008,00L,Bad code,QOF 2025/26,DM020,03/04/2026,x,2,3.00
           |                                                  ^
           fix: ask for the extract again, or correct the source; reckoner explain VAL014
        """
    )
  }

  @Test func groupsSayHowManyMoreThereAre() {
    #expect(
      text(Samples.findings) == """
        bundle.zip!achievement.csv:10:50: error[VAL014] Numerator: "x" is not a whole number
           record 8, field 7 (VALUE) · practice A81008
        10 | A81008,00L,Bad code,QOF 2025/26,DM020,03/04/2026,x,2,3.00
           |                                                  ^
           … and 99,999 more like it
           fix: ask for the extract again, or correct the source; reckoner explain VAL014
        a.csv:12345: warning[VAL015] the row stands twice
              record 12,344
              first seen at a.csv:3
              fix: ODS codes must differ; reckoner explain VAL015
        """
    )
  }

  @Test func shortIsOneLineAFinding() {
    #expect(
      text(Samples.findings, isShort: true) == """
        bundle.zip!achievement.csv:10:50: error[VAL014] Numerator: "x" is not a whole number
           … and 99,999 more like it
        a.csv:12345: warning[VAL015] the row stands twice
        """
    )
  }

  @Test func headerAndCellArePlacesToo() {
    var log = FindingLog()
    log.report(
      Finding(
        Samples.twice,
        "the name stands twice",
        at: Place(source: "a.xlsx", record: 0, fieldNumber: 2, cell: "Sheet!B1")
      )
    )
    #expect(
      text(log) == """
        a.xlsx:Sheet!B1: warning[VAL015] the name stands twice
           header, field 2
           fix: ODS codes must differ; reckoner explain VAL015
        """
    )
  }

  @Test func coloursSetOffWordsAndNothingElse() {
    let lines = FindingText(width: 100, isColoured: true, isShort: true).lines(Samples.findings)
    #expect(lines[0].contains("\u{1B}[1;31merror[VAL014]\u{1B}[0m "))
    #expect(lines[2].contains("\u{1B}[1;33mwarning[VAL015]\u{1B}[0m "))
  }

  @Test func hostileTextIsInert() {
    var log = FindingLog()
    log.report(Samples.hostile)
    let shown = text(log)
    let isInert = shown.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || VisibleText.shown(scalar) == String(scalar)
    }
    #expect(isInert)
    #expect(
      shown.contains("\\u{1b}]0;owned\\u{7}\\u{202e}gnp.exe\\u{2066}\\u{200b}\\r\\nroot\\u{9b}31m")
    )
    #expect(shown.split(separator: "\n").count == 6)
  }
}
