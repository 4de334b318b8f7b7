import Findings
import FoundationEssentials
import Quality
import Testing

@testable import Intake

@Suite("Layouts of others that payments are worked out from")
struct DeliveredLayoutTests {
  private static let samples =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/samples/layouts"

  private func sample(_ name: String) throws -> String {
    try String(contentsOfFile: "\(Self.samples)/\(name)", encoding: .utf8)
  }

  private func summary(_ content: IntakeContent) -> String {
    switch content {
    case .table(.parameters(let rows)): "parameters \(rows.count)"
    case .table(.listSizes(let rows)): "list sizes \(rows.count)"
    case .table(.prevalence(let rows)): "prevalence \(rows.count)"
    case .table(.achievedPoints(let rows)): "achieved points \(rows.count)"
    case .table(.publishedFigures(let rows)): "published figures \(rows.count)"
    case .table(.participation(let rows)): "participation \(rows.count)"
    case .table(.organisations(let rows)): "organisations \(rows.count)"
    case .publishedIndicators(let rows): "published indicators \(rows.count)"
    case .checkedOnly: "checked only"
    default: "\(content)"
    }
  }

  static let files: [(file: String, summary: String, rules: [String])] = [
    ("INDICATOR_ACHIEVED_POINTS.csv", "achieved points 3", []),
    ("FINAL_PRACTICE_LIST.csv", "participation 3", []),
    ("gp-reg-pat-prac-all.csv", "list sizes 2", []),
    ("gp-reg-pat-prac-quin-age.csv", "list sizes 2", ["PUB005"]),
    ("gp-reg-pat-prac-map.csv", "organisations 4", ["LAY002"]),
    ("ACHIEVEMENT_2324.csv", "published figures 4", []),
    ("PREVALENCE_2324.csv", "prevalence 2", []),
    ("prevalencebyprac_2013-14.csv", "prevalence 1", []),
    ("MAPPING_INDICATORS_2324.csv", "published indicators 2", []),
    ("MAPPING_NHS_GEOGRAPHIES_2324.csv", "organisations 3", []),
    ("ORGANISATION_REFERENCE_2324.csv", "published figures 2", []),
    ("PRACTICE_VALIDATION_OUTCOMES_2324.csv", "checked only", ["PUB006"]),
    ("MAPPING_PCAS_EXCL_TO_INDICATOR_2324.csv", "checked only", ["PUB006"]),
    ("parameters.csv", "parameters 2", []),
    ("list-sizes.csv", "list sizes 1", []),
    ("prevalence.csv", "prevalence 1", []),
    ("achieved-points.csv", "achieved points 1", []),
    ("published-figures.csv", "published figures 2", []),
  ]

  @Test("Each sample is what it is", arguments: files)
  func reads(file: String, summary: String, rules: [String]) throws {
    let item = recognise(try sample(file), file: file)
    #expect(self.summary(item.content) == summary)
    #expect(item.rules == rules)
    #expect(item.evidence.hasPrefix("its header has the"))
  }

  @Test("Every layout has its sample, and every sample its test")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.samples)
    #expect(Set(names).subtracting(["README.md"]) == Set(Self.files.map(\.file)))
    for layout in DeliveredLayouts.all {
      let found = try Self.files.filter {
        layout.match(try table(sample($0.file)).table.header).isReadable
      }
      #expect(found.count == 1, "\(layout.words): \(found.map(\.file))")
    }
  }

  @Test("A file is told by its columns, whatever its name, where it needs no year")
  func anyName() throws {
    let item = recognise(try sample("gp-reg-pat-prac-all.csv"), file: "a b.txt")
    #expect(summary(item.content) == "list sizes 2")
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let rule: String
    let place: String
    init(_ file: String, _ old: String, _ new: String, _ rule: String, _ place: String) {
      (self.file, self.old, self.new, self.rule, self.place) = (file, old, new, rule, place)
    }
    var testDescription: String { "\(file): \(old) as \(new)" }
  }

  @Test(
    "A bad cell is found at its place",
    arguments: [
      Fault("INDICATOR_ACHIEVED_POINTS.csv", ",11.5,", ",11·5,", "LAY005", "3 POINTS"),
      Fault(
        "INDICATOR_ACHIEVED_POINTS.csv",
        "20240331,AF006",
        "2024033,AF006",
        "REL001",
        "3 ACH_DATE"
      ),
      Fault("INDICATOR_ACHIEVED_POINTS.csv", "AF006", "AF001", "LAY008", "3 "),
      Fault("FINAL_PRACTICE_LIST.csv", "20230930", "20230931", "REL001", "3 PART_ED_DT"),
      Fault("FINAL_PRACTICE_LIST.csv", "99X,20231001", "99X,20230401", "LAY008", "4 "),
      Fault("gp-reg-pat-prac-all.csv", "5903", "-5903", "LAY005", "2 NUMBER_OF_PATIENTS"),
      Fault("gp-reg-pat-prac-all.csv", "01JAN2024", "01XYZ2024", "PUB004", "2 EXTRACT_DATE"),
      Fault("gp-reg-pat-prac-all.csv", "T00002", "T00001", "LAY008", "3 "),
      Fault("gp-reg-pat-prac-all.csv", "ALL,ALL,5903", "ALL,7,5903", "PUB005", "0 "),
      Fault("gp-reg-pat-prac-quin-age.csv", "ALL,20641", "ALL,x", "LAY005", "4 NUMBER_OF_PATIENTS"),
      Fault("gp-reg-pat-prac-map.csv", "T00002", "T2", "LAY005", "3 PRACTICE_CODE"),
      Fault("ACHIEVEMENT_2324.csv", "NUMERATOR", "NUMERATR", "PUB002", "2 MEASURE"),
      Fault("ACHIEVEMENT_2324.csv", "46.0", "46.5", "PUB003", "2 VALUE"),
      Fault("ACHIEVEMENT_2324.csv", "46.0", "*", "LAY005", "2 VALUE"),
      Fault("ACHIEVEMENT_2324.csv", "DENOMINATOR", "NUMERATOR", "LAY008", "3 "),
      Fault("ACHIEVEMENT_2324.csv", "T00001,AF006,PCAS", "T00001,AF008,PCAS", "PUB007", "0 "),
      Fault("PREVALENCE_2324.csv", "113.0", "113.5", "PUB003", "2 REGISTER"),
      Fault("PREVALENCE_2324.csv", "4688", "-1", "PUB003", "3 PRACTICE_LIST_SIZE"),
      Fault("PREVALENCE_2324.csv", "DM,", "AF,", "LAY008", "3 "),
      Fault("prevalencebyprac_2013-14.csv", "95", "many", "LAY005", "2 disease_register_size"),
      Fault("MAPPING_INDICATORS_2324.csv", ",12,", ",twelve,", "LAY005", "3 INDICATOR_POINT_VALUE"),
      Fault("MAPPING_INDICATORS_2324.csv", "AF006", "AF001", "LAY008", "3 "),
      Fault("MAPPING_NHS_GEOGRAPHIES_2324.csv", "T00001", "T1", "LAY005", "2 PRACTICE_CODE"),
      Fault("ORGANISATION_REFERENCE_2324.csv", "632", "z", "LAY005", "3 REVISED_MAX_POINTS"),
      Fault("PRACTICE_VALIDATION_OUTCOMES_2324.csv", ",1,", ",one,", "LAY005", "2 RULE"),
      Fault("MAPPING_PCAS_EXCL_TO_INDICATOR_2324.csv", ",PCA,", ",,", "LAY006", "2 TYPE"),
      Fault("parameters.csv", "213.43", "£213.43", "LAY005", "2 value"),
      Fault(
        "parameters.csv",
        "made up for the sample,2023-04-01",
        ",2023-04-01",
        "LAY006",
        "2 source"
      ),
      Fault("parameters.csv", "average-list", "point-value", "LAY008", "3 "),
      Fault("list-sizes.csv", "weighted", "heavy", "LAY005", "2 kind"),
      Fault("list-sizes.csv", "made up for the sample", "", "LAY006", "2 source"),
      Fault("prevalence.csv", "2023/24", "2023", "LAY005", "2 year"),
      Fault("achieved-points.csv", "2024-03-31", "31/03/2024", "LAY005", "2 achievement_date"),
      Fault("published-figures.csv", "achieved-points", "points", "LAY005", "2 measure"),
    ]
  )
  func bad(fault: Fault) throws {
    let text = try sample(fault.file)
    let spoilt = text.replacing(fault.old, with: fault.new, maxReplacements: 1)
    try #require(spoilt != text)
    let item = recognise(spoilt, file: fault.file)
    let finding = try #require(
      item.findings.groups.first { $0.rule.id == fault.rule }?.shown.first,
      "\(item.rules)"
    )
    #expect("\(finding.place.line ?? 0) \(finding.place.field ?? "")" == fault.place)
    #expect(!finding.rule.remedy.isEmpty)
  }

  @Test(
    "A year stands in the name of a publication's file",
    arguments: [
      ("PREVALENCE_2021_v2.csv", "2020/21"), ("QOF_1920.zip", "2019/20"),
      ("ACHIEVEMENT_NORTH_WEST_2425.csv", "2024/25"), ("prevalence 2013-14.csv", "2013/14"),
      ("20240101_ACHIEVEMENT_2324_V2.csv", "2023/24"), ("AST002.csv", ""), ("PREVALENCE.csv", ""),
      ("PREVALENCE_2024.csv", ""), ("v2-2324-x.csv", "2023/24"),
    ]
  )
  func years(name: String, year: String) {
    #expect(PublicationYear.read(name)?.description ?? "" == year)
  }

  @Test("The year of a member may stand in the name of its zip")
  func yearOfZip() throws {
    let (plain, _) = table(try sample("PREVALENCE_2324.csv"))
    func year(_ place: Place) -> String? {
      var log = FindingLog()
      let table = TextTable(
        place: place,
        header: plain.header,
        headerPlace: place,
        records: plain.records,
        summary: nil
      )
      let year = PublicationYear.of(table, into: &log)
      #expect((year == nil) == (log.count(of: .publicationWithoutYear) == 1))
      return year?.description
    }
    #expect(year(Place(source: "a/QOF2122.zip", member: "PREVALENCE.csv")) == "2021/22")
    #expect(year(Place(source: "QOF2122.zip", member: "2021/PREVALENCE_2021_v2.csv")) == "2020/21")
    #expect(year(Place(source: "2324/PREVALENCE.csv")) == nil)
  }

  @Test("The commissioners' columns of every year are the same columns")
  func wordings() {
    for names in [
      ["CCG_ODS_CODE", "CCG_NAME"], ["SUB_ICB_LOC_ODS_CODE", "SUB_ICB_LOC_NAME"],
      ["SUB_ICB_ODS_CODE", "SUB_ICB_NAME"],
    ] {
      let header = names + ["PCN_ODS_CODE", "PCN_NAME", "PRACTICE_CODE", "PRACTICE_NAME"]
      #expect(PublishedGeographies.match(header).isReadable, "\(names)")
    }
    #expect(PublishedMaximumPoints.match(["PRACTICE_CODE", "REVISED_MAXIMUM_POINTS"]).isReadable)
    #expect(
      PublishedValidation.match(["PRACTICE_CODE", "VALIDATION_RULE", "RULE_DESCRIPTION"]).isReadable
    )
    #expect(
      PublishedIndicators.match([
        "INDICATOR_CODE", "INDICATOR_POINT_VALUE", "GROUP_CODE", "GROUP_DESCRIPTION",
        "DOMAIN_CODE", "DOMAIN_DESCRIPTION", "PATIENT_LIST_TYPE",
      ]).isReadable
    )
    #expect(
      PublishedAchievement.match(["PRACTICE_CODE", "INDICATOR_CODE", "MEASURE", "VALUE"]).isReadable
    )
  }

  @Test(
    "Days of lists are read in every form that was published",
    arguments: [
      ("01JAN2021", "2021-01-01"), ("01Jan2022", "2022-01-01"), ("2023-04-01", "2023-04-01"),
      ("01/04/2023", "2023-04-01"), ("29FEB2023", ""), ("1JAN2021", ""), ("JAN2021", ""),
    ]
  )
  func listDates(text: String, day: String) {
    #expect(ListDate.read(text)?.iso ?? "" == day)
  }

  @Test("A file of ours that was written before columns came is read as it is")
  func olderTables() {
    let services = recognise(
      "service,name,start,end,level,commissioner,declaration_required,approval_required,source\n"
        + "NCD2425,Name,2024-04-01,2025-03-31,network,,Y,Y,spec\n"
    )
    guard case .table(.services(let rows)) = services.content else {
      Issue.record("\(services.tried)")
      return
    }
    #expect(rows.first?.row.terms == ServicePaymentTerms())
    #expect(services.findings.isEmpty)
    // A column that was there from the start is missed as before.
    let lacking = recognise(
      "service,name,start,end,level,commissioner,declaration_required,approval_required\n"
    )
    #expect(lacking.rules == ["LAY001"])
    // One that came later is asked about where a name is nearly its own.
    let near = recognise(
      "service,name,start,end,level,commissioner,declaration_required,approval_required,source,"
        + "payment_knd\nNCD2425,Name,2024-04-01,2025-03-31,network,,Y,Y,spec,retainer\n"
    )
    #expect(near.rules == ["LAY004"])
  }
}
