import Findings
import Quality
import Testing

@Suite struct FigureComparisonTests {
  private func lists(_ lines: String...) throws -> [Placed<ListSizeRow>] {
    try PaymentTableSample().rows(lines)
  }

  @Test func nothingIsSaidOfTheSameAgain() throws {
    let came = try lists("A81001,raw,2024-01-01,5903,list")
    let comparison = FigureComparison(came, over: came.map(\.row))
    #expect(comparison.rows == came.map(\.row))
    #expect(comparison.addedCount == 0)
    #expect(comparison.changedCount == 0)
    #expect(comparison.finding(.listSizesDiffer) == nil)
  }

  @Test func whatDiffersIsOneFindingWithOldNewAndSources() throws {
    let book = try lists(
      "A81001,raw,2024-01-01,5903,list",
      "A81002,raw,2024-01-01,100,list",
      "A81003,raw,2024-01-01,100,list",
      "A81004,raw,2024-01-01,100,list",
      "A81009,raw,2024-01-01,9,list"
    )
    let came = try lists(
      "A81001,raw,2024-01-01,5930,agency",
      "A81002,raw,2024-01-01,100,agency",
      "A81003,raw,2024-01-01,101,agency",
      "A81004,raw,2024-01-01,102,agency",
      "A81005,raw,2024-01-01,1,agency"
    )
    let comparison = FigureComparison(came, over: book.map(\.row))
    #expect(comparison.addedCount == 1)
    #expect(comparison.restatedCount == 1)
    #expect(comparison.changedCount == 4)
    #expect(comparison.rows == comparison.rows.sorted())
    #expect(comparison.rows.map(\.value.description) == ["5930", "100", "101", "102", "1", "9"])
    let finding = try #require(comparison.finding(.listSizesDiffer, showing: 2))
    #expect(
      finding.message
        == "3 figures differ: A81001 raw as at 2024-01-01: 5903 (list) → 5930 (agency); "
        + "A81003 raw as at 2024-01-01: 100 (list) → 101 (agency); and 1 more"
    )
    #expect(finding.place.line == 2)
  }

  @Test func aParameterIsSaidWithItsUnitAndDay() throws {
    let rows: [Placed<ParameterRow>] = try PaymentTableSample().rows([
      "QOF2324,2023/24,average-list,,9639,patients,letter,2023-01-01",
      "QOF2324,2023/24,average-list,,9640,patients,later letter,2023-04-01",
    ])
    let comparison = FigureComparison([rows[1]], over: [rows[0].row])
    #expect(
      comparison.finding(.parametersDiffer)?.message
        == "1 figure differs: QOF2324 average-list 2023/24: "
        + "9639 patients (letter, as at 2023-01-01) → "
        + "9640 patients (later letter, as at 2023-04-01)"
    )
  }

  @Test func registersAndPointsAreSaidWhole() throws {
    let sample = PaymentTableSample()
    let prevalence: [Placed<PrevalenceRow>] = try sample.rows(sample.prevalence)
    #expect(prevalence[0].row.figureText == "register 95 of 4098 TOTAL, nationally 2.1 %")
    #expect(prevalence[1].row.figureText == "register 12, 1.5 %, nationally 2.1 %")
    let points: [Placed<AchievedPointsRow>] = try sample.rows(sample.points)
    #expect(points[0].row.figureText == "12 Approved")
    #expect(points[0].row.figureName == "A81001 AF006 QOF2324 2024-03-31")
    let published: [Placed<PublishedFigureRow>] = try sample.rows(sample.published)
    #expect(published[0].row.figureName == "A81001 AF006 achieved-points 2023/24")
    let other = FigureComparison(published, over: [])
    #expect(other.finding(.prevalencesDiffer) == nil)
    #expect(other.addedCount == 1)
  }
}
