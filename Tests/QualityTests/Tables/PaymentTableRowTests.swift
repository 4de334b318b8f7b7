import Quality
import Testing

@Suite struct PaymentTableRowTests {
  private func comesBack<Row: TableRow>(_: Row.Type, _ line: String) {
    let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    #expect(cells.count == Row.layout.columns.count)
    for (column, cell) in zip(Row.layout.columns, cells) {
      #expect(column.problem(with: cell) == nil)
    }
    #expect(Row(cells: cells)?.cells == cells, "\(line)")
    #expect(Row(cells: Array(cells.dropLast())) == nil)
  }

  @Test func rowsComeBack() {
    comesBack(
      ParameterRow.self,
      "NCD2425,2024-04-01/2024-09-30,national-list,CAN04,60606345,patients,run,2025-03-31"
    )
    comesBack(ListSizeRow.self, "A81001,weighted,2024-01-01,4703.5,agency")
    comesBack(PrevalenceRow.self, "A81001,AF,2023/24,95,4098,TOTAL,2.318204,2.1,book")
    comesBack(PrevalenceRow.self, "A81001,AF,2023/24,95,,,,,book")
    comesBack(AchievedPointsRow.self, "QOF2324,A81001,2024-03-31,AF006,,,list")
    comesBack(PublishedFigureRow.self, "A81001,2023/24,,revised-maximum-points,632,book")
    comesBack(
      ServiceRow.self,
      "Q,Name,2023-04-01,2024-03-31,practice,,Y,Y,spec,practice-points,635,raw,2024-01-01,Y,2,2,"
        + "1,2,3,4,0,P"
    )
    comesBack(
      IndicatorRow.self,
      "Q,PC01,n,,g,practice,fraction,payment,22,0.8,1.2,,N,spec,Y,none,Y"
    )
  }

  @Test(arguments: [
    ("period", "2024/26"), ("period", "2025-03-31/2024-04-01"), ("period", "2024"),
    ("period", "2024-04-01/"), ("value", "1,5"), ("value", "£5"), ("unit", "pounds per point"),
    ("service", "NCD 2425"), ("indicator", "CAN 04"), ("as_at", "1/4/2024"), ("name", "a name"),
  ])
  func aWrongCellOfAParameterIsNamed(column: String, cell: String) {
    let found = ParameterRow.layout.columns.first { $0.name == column }
    #expect(found?.problem(with: cell) != nil)
  }

  @Test(arguments: [
    ("register", "-1"), ("register", "9.5"), ("list", "many"), ("year", "2023"),
    ("prevalence", "2,3"), ("organisation", "A8"),
  ])
  func aWrongCellOfAPrevalenceIsNamed(column: String, cell: String) {
    let found = PrevalenceRow.layout.columns.first { $0.name == column }
    #expect(found?.problem(with: cell) != nil)
  }

  @Test func aSourceMayNotBeEmpty() {
    for layout in [
      ParameterRow.layout, ListSizeRow.layout, PrevalenceRow.layout, AchievedPointsRow.layout,
      PublishedFigureRow.layout,
    ] {
      #expect(layout.columns.first { $0.name == "source" }?.problem(with: "") != nil)
    }
  }

  @Test func aPeriodIsAYearADayOrDays() throws {
    let year = try #require(ParameterPeriod("2024-25"))
    #expect(year.description == "2024/25")
    #expect(year.start.iso == "2024-04-01")
    #expect(year.end.iso == "2025-03-31")
    let day = try #require(ParameterPeriod("2025-03-31"))
    #expect(day.start == day.end)
    let days = try #require(ParameterPeriod("2024-09-01/2025-08-31"))
    #expect(days.description == "2024-09-01/2025-08-31")
    #expect(year.contains(day.start) && days.contains(day.start))
    #expect(!days.contains(year.start))
    #expect([days, day, year].sorted() == [year, days, day])
  }

  @Test func rowsOfOldFilesHaveNothingInColumnsThatCameLater() throws {
    let row = try #require(
      IndicatorRow(
        cells: ["Q", "A", "n", "", "g", "practice", "count", "payment", "", "", "", "", "N", "x"]
          + ["", "", ""]
      )
    )
    #expect(!row.isLowerBetter && !row.reducesMaximum && row.prevalence == .notStated)
    let old = IndicatorRow.layout.columns.filter { !$0.cameLater }.map(\.name)
    #expect(old.last == "source")
    #expect(IndicatorRow.layout.positions(inWritten: old)?.suffix(4) == [13, nil, nil, nil])
    #expect(IndicatorRow.layout.positions(inWritten: IndicatorRow.layout.header)?.last == 16)
    #expect(IndicatorRow.layout.positions(inWritten: Array(old.dropLast())) == nil)
    #expect(IndicatorRow.layout.positions(inWritten: old + ["other"]) == nil)
    #expect(IndicatorRow.layout.positions(inWritten: old.reversed()) == nil)
  }

  @Test func aGroupIsToldFromNone() throws {
    func weighting(_ cell: String) -> IndicatorPrevalence? {
      IndicatorRow(
        cells: ["Q", "A", "n", "", "g", "practice", "count", "payment", "", "", "", "", "N", "x"]
          + ["", cell, ""]
      )?.prevalence
    }
    #expect(weighting("none") == IndicatorPrevalence.none)
    #expect(weighting("AF") == .group("AF"))
  }
}
