import Findings
import Quality
import Testing

@Suite struct PaymentTableCheckTests {
  @Test func nothingIsWrongWithTheSample() throws {
    let sample = PaymentTableSample()
    #expect(try sample.check() == [])
    #expect(Definitions.findings(in: try sample.definitions.tables()) == [])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let expected: String
    let spoil: @Sendable (inout PaymentTableSample) -> Void
    init(_ expected: String, spoil: @escaping @Sendable (inout PaymentTableSample) -> Void) {
      self.expected = expected
      self.spoil = spoil
    }
    var testDescription: String { expected }
  }

  @Test(arguments: [
    Case("PAR001 parameters.csv:6 service") {
      $0.parameters.append("NCD9999,2024/25,point-value,,198,pounds-per-point,x,")
    },
    Case("PAR002 parameters.csv:6 indicator") {
      $0.parameters.append("NCD2425,2024/25,fee,CAN99,1,pounds-per-unit,x,")
    },
    Case("PAR003 parameters.csv:4 value") {
      $0.parameters[2] = $0.parameters[2].replacing("198", with: "-198")
    },
    Case("PAR003 parameters.csv:6 value") {
      $0.parameters.append("NCD2425,2024/25,average-list,,0,patients,x,")
    },
    Case("PAR003 parameters.csv:6 value") {
      $0.parameters.append("NCD2425,2024/25,aspiration-share,,100.1,percent,x,")
    },
    Case("PAR004 parameters.csv:6 name") {
      $0.parameters.append("NCD2425,2024/25,pointvalue,,198,pounds-per-point,x,")
    },
    Case("PAR005 parameters.csv:4 unit") {
      $0.parameters[2] = $0.parameters[2].replacing("pounds-per-point", with: "pounds-per-patient")
    },
    Case("PAR007 parameters.csv:6 period") {
      $0.parameters.append("NCD2425,2025/26,point-value,,198,pounds-per-point,x,")
    },
    Case("PAR011 list-sizes.csv:2 value") {
      $0.lists[0] = $0.lists[0].replacing("5903", with: "-5903")
    },
    Case("PAR011 list-sizes.csv:2 value") {
      $0.lists[0] = $0.lists[0].replacing("5903", with: "5903.5")
    },
    Case("PAR012 list-sizes.csv:4 organisation") {
      $0.lists += ["A81003,raw,2024-01-01,1,x", "A81004,raw,2024-01-01,1,x"]
    },
    Case("PAR013 prevalence.csv:2 register") {
      $0.prevalence[0] = $0.prevalence[0].replacing("4098", with: "94")
    },
    Case("PAR014 prevalence.csv:3 list") {
      $0.prevalence[1] = $0.prevalence[1].replacing("1.5", with: "")
    },
    Case("PAR015 prevalence.csv:3 prevalence") {
      $0.prevalence[1] = $0.prevalence[1].replacing("1.5", with: "150")
    },
    Case("PAR015 prevalence.csv:4 national_prevalence") {
      $0.prevalence[2] = "ENG,DM,2023/24,1,2,TOTAL,,0,x"
    },
    Case("PAR016 prevalence.csv:3 national_prevalence") {
      $0.prevalence[1] = $0.prevalence[1].replacing("2.1", with: "2.2")
    },
    Case("PAR020 achieved-points.csv:2 points") {
      $0.points[0] = $0.points[0].replacing(",12,", with: ",12.01,")
    },
    Case("PAR021 achieved-points.csv:2 points") {
      $0.points[0] = $0.points[0].replacing(",12,", with: ",-1,")
    },
    Case("PAR021 published-figures.csv:2 value") {
      $0.published[0] = $0.published[0].replacing(",12,", with: ",-1,")
    },
  ])
  func eachFaultIsNamedAtItsPlace(fault: Case) throws {
    var sample = PaymentTableSample()
    fault.spoil(&sample)
    let found = try sample.check().map { "\($0.rule.id) \($0.place.text) \($0.place.field ?? "")" }
    #expect(found == [fault.expected])
  }

  /// The figures of domain 7.2 of the sources, the misquoted ones among them.
  @Test(arguments: [
    ("2016/17", "165.18", "7460", true), ("2017/18", "171.20", "7732", true),
    ("2018/19", "179.26", "8096", true), ("2018/19", "179.62", "8096", false),
    ("2020/21", "194.83", "8799", true), ("2021/22", "201.16", "9085", true),
    ("2021/22", "201.16", "9103", false), ("2022/23", "207.56", "9374", true),
    ("2023/24", "213.43", "9639", true), ("2024/25", "220.62", "9964", true),
    ("2024/25", "220.62", "9962", false), ("2025/26", "225.49", "10184", true),
    ("2015/16", "160.15", "7233", true), ("2015/16", "160.15", "7223", false),
    ("2006/07", "124.60", "5891", true),
  ])
  func aValueOfAPointGoesWithItsAverageList(
    year: String,
    value: String,
    list: String,
    fits: Bool
  ) throws {
    var sample = PaymentTableSample()
    sample.definitions.services[1] = sample.definitions.services[1]
      .replacing("2023-04-01", with: "2004-04-01").replacing("2024-03-31", with: "2030-03-31")
    sample.parameters = [
      "QOF2324,\(year),average-list,,\(list),patients,a,",
      "QOF2324,\(year),point-value,,\(value),pounds-per-point,b,",
    ]
    let found = try sample.check()
    #expect(found.map(\.rule.id) == (fits ? [] : ["PAR006"]))
    if value == "179.62" {
      #expect(
        found.first?.message
          == "179.62 pounds over 8096 patients is 0.022186264, not about 0.022142 pounds; "
          + "a list of about 8112 would go with the value"
      )
    }
  }

  @Test func theOtherHalfOfThePairMayBeInTheBook() throws {
    var sample = PaymentTableSample()
    let book: [Placed<ParameterRow>] = try sample.rows([
      "QOF2324,2023/24,average-list,,9369,patients,a,"
    ])
    sample.parameters = ["QOF2324,2023/24,point-value,,213.43,pounds-per-point,b,"]
    let found = try sample.check(parametersOfBook: book.map(\.row))
    #expect(found.map { "\($0.rule.id) \($0.place.text)" } == ["PAR006 parameters.csv:2"])
  }

  @Test func aNetworksValueOfAPointIsNoPracticesValue() throws {
    var sample = PaymentTableSample()
    sample.parameters.append("NCD2425,2024/25,average-list,,50000,patients,x,")
    #expect(try sample.check() == [])
  }

  @Test func aNationalPrevalenceIsHeldAgainstTheBooks() throws {
    var sample = PaymentTableSample()
    let book: [Placed<PrevalenceRow>] = try sample.rows([
      "A81009,AF,2023/24,1,2,TOTAL,,2.2,x", "A81001,AF,2023/24,1,2,TOTAL,,2.2,x",
    ])
    sample.prevalence = [sample.prevalence[0]]
    #expect(
      try sample.check(prevalenceOfBook: book.map(\.row)).map(\.rule)
        == [.nationalPrevalenceContradicts]
    )
    // A row that is replaced contradicts nothing.
    #expect(try sample.check(prevalenceOfBook: [book[1].row]) == [])
  }

  @Test(arguments: [
    ("17", "12", true), ("17", "11", false), ("17", "12.5", false), ("", "1", true),
  ])
  func pointsAddUpToTheTotal(total: String, points: String, fits: Bool) throws {
    var sample = PaymentTableSample().definitions
    sample.services[1] = sample.services[1].replacing(",17,", with: ",\(total),")
    let row = try #require(sample.indicators.lastIndex { $0.contains("AF006") })
    sample.indicators[row] = sample.indicators[row]
      .replacing("payment,12,", with: "payment,\(points),")
    let found = Definitions.findings(in: try sample.tables())
      .map { "\($0.rule.id) \($0.place.text) \($0.place.field ?? "")" }
    #expect(found == (fits ? [] : ["PAR017 services.csv:3 total_points"]))
  }

  @Test func termsThatAreNotStatedAreCounted() throws {
    var sample = PaymentTableSample().definitions
    let row = try #require(sample.indicators.lastIndex { $0.contains("AF006") })
    sample.indicators[row] = "QOF2324,AF006,Risk,,AF,practice,fraction,payment,,,,,N,spec,,,"
    let found = Definitions.findings(in: try sample.tables())
    #expect(found.map(\.rule) == [.indicatorTermsNotStated])
    #expect(
      found.first?.message
        == "Of 2 payment indicators not stated: points of 1, thresholds of 1, prevalence_group of 1"
    )
    // The points that are stated are too many already.
    sample.services[1] = sample.services[1].replacing(",17,", with: ",4,")
    #expect(
      Definitions.findings(in: try sample.tables()).map(\.rule)
        == [.definedPointsMissTotal, .indicatorTermsNotStated]
    )
  }

  @Test func publishedPointsAreHeldAgainstTheServiceOfTheYear() throws {
    let definitions = try PaymentTableSample().definitions.definitions()
    func published(_ year: String, _ points: String) throws -> PublishedIndicator {
      PublishedIndicator(
        year: try #require(FinancialYear(year)),
        indicator: try #require(IndicatorCode("AF006")),
        points: try #require(ExactDecimal(points)),
        group: "AF",
        listType: "TOTAL",
        place: Place(source: "MAPPING.csv", line: 3)
      )
    }
    #expect(definitions.findings(onPublished: [try published("2023/24", "12.0")]) == [])
    #expect(definitions.findings(onPublished: [try published("2020/21", "10")]) == [])
    let found = definitions.findings(onPublished: [try published("2023/24", "10")])
    #expect(found.map { "\($0.rule.id) \($0.place.text)" } == ["PAR019 MAPPING.csv:3"])
  }
}
