import Testing

@testable import ReckonerCommands

@Suite struct ResultTableTests {
  @Test func findingsAsATable() {
    #expect(
      FindingTable.table(Samples.findings).csv == """
        severity,rule,file,member,line,column,record,field,message,subject,remedy\r
        error,VAL014,bundle.zip,achievement.csv,10,50,8,VALUE,"Numerator: ""x"" is not a whole number",practice A81008,"Ask for the extract again, or correct the source."\r
        error,VAL014,bundle.zip,achievement.csv,,,,VALUE,"99,999 more like it",,"Ask for the extract again, or correct the source."\r
        warning,VAL015,a.csv,,12345,,12344,,the row stands twice,,ODS codes must differ.\r

        """
    )
  }

  @Test func valuesAreNeverAltered() {
    var table = ResultTable(["a"])
    for cell in ["=1+1", " x ", "a\nb", "a\rb", "\"", "\u{1B}[0m"] { table.add([cell]) }
    #expect(
      table.csv == "a\r\n=1+1\r\n x \r\n\"a\nb\"\r\n\"a\rb\"\r\n\"\"\"\"\r\n\u{1B}[0m\r\n"
    )
  }

  @Test func aQuoteWithAnAccentIsStillOne() {
    var table = ResultTable(["a"])
    table.add(["x\"\u{301},y"])
    #expect(Array(table.csv.utf8) == Array("a\r\n\"x\"\"\u{301},y\"\r\n".utf8))
  }

  @Test func columnsAreAlignedByWhatTheEyeSees() {
    var table = ResultTable(["name", "code"])
    table.add(["渋谷", "A\u{1B}"])
    table.add(["x", ""])
    #expect(table.lines(isColoured: false) == ["name  code", "渋谷  A\\u{1b}", "x"])
  }
}
