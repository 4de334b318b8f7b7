import Findings
import Quality
import Testing

/// A small definition set that is in order, and ways to spoil it.
struct DefinitionSample {
  var services = ["NCD2425,Network Contract DES,2024-04-01,2025-03-31,network,,Y,Y,spec"]
  var indicators = [
    "NCD2425,CAN04,FIT,Cancer,Early diagnosis,practice,fraction,payment,22,40,80,,N,spec",
    "NCD2425,HI03,Learning disability,Health,Learning disability,practice,fraction,payment,36,60,80,,N,spec",
    "NCD2425,HI21,Counted,Health,Learning disability,practice,count,management-information,,,,,N,spec",
    "NCD2425,COV01,Ticked,Covid,Ticks,network,yes-no,payment,220,,,N,Y,spec",
  ]
  var fields = [
    "NCD2425,CAN04.Numerator,CAN04,Number seen,numerator,payment,map",
    "NCD2425,CAN04.Denominator,CAN04,Denominator,denominator,payment,map",
    "NCD2425,CAN04.FITNIDAT,CAN04,FITNIDAT,pca,management-information,map",
    "NCD2425,HI03.Numerator,HI03,Numerator,numerator,payment,map",
    "NCD2425,HI03.Denominator,HI03,Denominator,denominator,payment,map",
    "NCD2425,HI21.Count,HI21,MI Count,count,management-information,map",
    "NCD2425,COV01.Flag,COV01,Yes/No Flag,yes-no,payment,map",
  ]
  var dates = ["NCD2425,2024-09-30,N,2024-04-01", "NCD2425,2025-03-31,Y,2024-04-01"]

  func tables() throws -> DefinitionTables {
    DefinitionTables(
      services: try rows(services, "services.csv"),
      indicators: try rows(indicators, "indicators.csv"),
      fields: try rows(fields, "fields.csv"),
      achievementDates: try rows(dates, "achievement-dates.csv")
    )
  }

  func definitions() throws -> Definitions {
    Definitions(try tables())
  }

  func rows<Row: TableRow>(_ lines: [String], _ file: String) throws -> [Placed<Row>] {
    try lines.enumerated().map { number, line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      // Lines may end where a file that was written before the later columns came ends.
      let columns = Row.layout.columns
      while cells.count < columns.count, columns[cells.count].cameLater { cells.append("") }
      for (column, cell) in zip(Row.layout.columns, cells) {
        #expect(column.problem(with: cell) == nil)
      }
      return Placed(
        try #require(Row(cells: cells)),
        at: Place(source: file, line: number + 2, record: number + 1)
      )
    }
  }
}
