import Findings
import FoundationEssentials
import Intake
import Quality
import Testing

/// The definition sets that ship are whole, and say what they lack.
@Suite struct ShippedSetTests {
  private static let folder = "\(Desk.samples)/services"

  private func tables(_ set: String) throws -> (DefinitionTables, PaymentTables) {
    var definitions = DefinitionTables()
    var payments = PaymentTables()
    let reader = IntakeReader(spoolFolder: "/tmp")
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(set)")
    #expect(files.count == 5)
    for file in files {
      for item in try reader.read("\(Self.folder)/\(set)/\(file)").items {
        #expect(item.findings.isEmpty, "\(file)")
        switch item.content {
        case .table(.services(let rows)): definitions.services += rows
        case .table(.indicators(let rows)): definitions.indicators += rows
        case .table(.fields(let rows)): definitions.fields += rows
        case .table(.achievementDates(let rows)): definitions.achievementDates += rows
        case .table(.parameters(let rows)): payments.parameters += rows
        default: Issue.record("\(file): \(item.content)")
        }
      }
    }
    return (definitions, payments)
  }

  @Test("every set is known here")
  func sets() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(Set(found) == ["QOF2324", "NCD2425", "NCD2122", "README.md"])
  }

  @Test(
    "a set has no findings but those that its README tells",
    arguments: [
      (
        "QOF2324", 76, 552, "635",
        ["PAR018 Of 76 payment indicators not stated: thresholds of 51, prevalence_group of 13"]
      ),
      (
        "NCD2425", 2, 38, "0",
        ["PAR018 Of 2 payment indicators not stated: points of 2, thresholds of 2"]
      ),
      ("NCD2122", 1, 1, "220", []),
    ]
  )
  func whole(
    set: String,
    paying: Int,
    fields: Int,
    points: String,
    findings: [String]
  ) throws {
    let (tables, payments) = try tables(set)
    let all =
      Definitions.findings(in: tables)
      + PaymentTableCheck(payments, definitions: Definitions(tables)).findings()
    #expect(all.map { "\($0.rule.id) \($0.message)" } == findings)
    let indicators = tables.indicators.map(\.row).filter { $0.purpose == .payment }
    #expect(indicators.count == paying)
    #expect(tables.fields.count == fields)
    let sum = indicators.reduce(Int64(0)) { $0 + ($1.points?.billionths ?? 0) }
    #expect(ExactDecimal(billionths: sum).description == points)
    let sources =
      tables.services.map(\.row.source) + tables.indicators.map(\.row.source)
      + tables.fields.map(\.row.source) + payments.parameters.map(\.row.source)
    #expect(sources.allSatisfy { $0.count > 10 })
  }

  @Test("QOF2324: points by domain, registers that reduce the maximum, and nothing guessed")
  func qof() throws {
    let rows = try tables("QOF2324").0.indicators.map(\.row).filter { $0.purpose == .payment }
    let byDomain = Dictionary(grouping: rows, by: \.domain).mapValues { rows in
      rows.reduce(Int64(0)) { $0 + ($1.points?.billionths ?? 0) } / 1_000_000_000
    }
    // 74 points of quality improvement are entered by hand.
    #expect(byDomain["Quality improvement"] == 74)
    #expect(byDomain.values.reduce(0, +) == 635)
    #expect(rows.count(where: \.reducesMaximum) == 20)
    #expect(!rows.contains { $0.group == "PC" && $0.reducesMaximum })
    #expect(rows.allSatisfy { $0.lower == nil && $0.upper == nil })
    #expect(rows.filter { $0.kind == .yesNo }.allSatisfy { $0.prevalence == .none })
  }

  @Test("the fields of the story are those of the set")
  func story() throws {
    func bytes(_ folder: String) throws -> [UInt8] {
      Array(try SmallFile.bytes("\(Desk.samples)/\(folder)/fields.csv"))
    }
    #expect(
      try bytes("definitions").filter { $0 != 0x0D }
        == bytes("services/NCD2425").filter { $0 != 0x0D }
    )
  }
}

/// A file that lies in the package.
enum SmallFile {
  static func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: path))
  }
}
