import Findings
import Quality
import Testing

/// Small tables for payments that are in order, and ways to spoil them.
struct PaymentTableSample {
  var definitions = DefinitionSample()
  var parameters = [
    "QOF2324,2023/24,point-value,,213.43,pounds-per-point,letter,",
    "QOF2324,2023/24,average-list,,9639,patients,letter,2023-01-01",
    "NCD2425,2024/25,point-value,,198,pounds-per-point,letter,",
    "NCD2425,2025-03-31,national-denominator,CAN04,500000,patients,run,",
  ]
  var lists = ["A81001,raw,2024-01-01,5903,list", "A81001,weighted,2024-01-01,6120.5,agency"]
  var prevalence = [
    "A81001,AF,2023/24,95,4098,TOTAL,,2.1,book", "A81002,AF,2023/24,12,,,1.5,2.1,book",
    "ENG,AF,2023/24,1300000,60000000,TOTAL,,,book",
  ]
  var points = ["QOF2324,A81001,2024-03-31,AF006,12,Approved,list"]
  var published = ["A81001,2023/24,AF006,achieved-points,12,book"]
  var known: Set<String> = ["A81001", "A81002"]

  init() {
    definitions.services.append(
      "QOF2324,Quality and Outcomes,2023-04-01,2024-03-31,practice,,Y,Y,spec,practice-points,17"
        + ",raw,2024-01-01,N,2,,,,,,"
    )
    definitions.indicators += [
      "QOF2324,AF001,Register,,AF,practice,register,payment,5,,,,N,spec,,AF,Y",
      "QOF2324,AF006,Risk,,AF,practice,fraction,payment,12,40,90,,N,spec,,AF,",
    ]
    definitions.fields += [
      "QOF2324,AF001.Register,AF001,AF Register,register,payment,map",
      "QOF2324,AF006.Numerator,AF006,Numerator,numerator,payment,map",
      "QOF2324,AF006.Denominator,AF006,Denominator,denominator,payment,map",
    ]
    definitions.dates.append("QOF2324,2024-03-31,Y,")
  }

  func tables() throws -> PaymentTables {
    PaymentTables(
      parameters: try rows(parameters),
      listSizes: try rows(lists),
      prevalence: try rows(prevalence),
      achievedPoints: try rows(points),
      publishedFigures: try rows(published)
    )
  }

  func check(
    parametersOfBook: [ParameterRow] = [],
    prevalenceOfBook: [PrevalenceRow] = []
  ) throws -> [Finding] {
    PaymentTableCheck(
      try tables(),
      definitions: try definitions.definitions(),
      organisations: Set(known.compactMap(ODSCode.init)),
      parametersOfBook: parametersOfBook,
      prevalenceOfBook: prevalenceOfBook
    ).findings()
  }

  func rows<Row: TableRow>(_ lines: [String]) throws -> [Placed<Row>] {
    try definitions.rows(lines, "\(Row.layout.name).csv")
  }
}
