import Tabular
import Testing

@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1", "+1", "-1+2", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "  @x", "＝1", "＋1", "－1", "＠x",
    "\u{A0}=1", "\u{FEFF}=1", "-a", "--1", "-1.", "-.5", "-1.2.3", " -1", "+44 113", "\0",
    "\u{3000}=1",
  ])
  func findsWhatASpreadsheetWouldRun(text: String) {
    #expect(FormulaGuard.isRisky(text))
  }

  @Test(arguments: ["", " ", "a", "1", "-1", "-12.50", "-", "a=b", "1+1", "’=", "é", "'=1", "ｘ"])
  func leavesTheRest(text: String) {
    #expect(!FormulaGuard.isRisky(text))
  }
}
