import FoundationEssentials
import Quality
import TestSupport
import Testing

/// Whole published files, worked out again row by row.
@Suite(.enabled(if: SharedFolder.isPresent, "the folder shared/ is not there"))
struct PublishedFilesTests {
  typealias Sample = CalculationSample

  /// The records of a file; a quote only ever stands around a whole cell in these.
  private func records(_ file: String) throws -> [[String]] {
    let root = try #require(SharedFolder.path)
    let data = try Data(contentsOf: URL(filePath: "\(root)/data/\(file)"))
    var (records, record, cell) = ([[String]](), [String](), [UInt8]())
    var isQuoted = false
    for byte in data {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        record.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\n") where !isQuoted:
        record.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        records.append(record)
        record.removeAll(keepingCapacity: true)
      case UInt8(ascii: "\r"): break
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !record.isEmpty {
      records.append(record + [String(decoding: cell, as: UTF8.self)])
    }
    return records
  }

  /// AST002 of 2014/15: 45 to 80 per cent, 15 points.
  @Test func everyPracticesPublishedPointsFollowFromItsNumbers() throws {
    let terms = try Sample.terms("AST002", "15", "45", "80")
    var practices: [String: [String: String]] = [:]
    for record in try records("qof-2014-15-points/AST002.csv").dropFirst() {
      practices[record[0], default: [:]][record[2]] = record[3]
    }
    #expect(practices.count == 7779)
    var sliding = 0
    var wrong: [String] = []
    for (practice, measures) in practices {
      let value = AchievedValue(.fraction) { role in
        measures[role.rawValue.uppercased()].flatMap(AchievementValue.init)
      }
      let published = try Sample.decimal(#require(measures["ACHIEVED_POINTS"]))
      let points = terms.points(for: value).figure?.stated
      if points != published { wrong.append(practice) }
      if let points, points.billionths > 0, points < terms.points { sliding += 1 }
    }
    #expect(wrong.sorted() == [])
    #expect(sliding > 100)
  }

  /// 2020/21: 567 points less those of every group with an empty register, palliative care excepted.
  @Test func everyPracticesRevisedMaximumFollowsFromItsRegisters() throws {
    var points: [String: Fraction] = [:]
    for record in try records("qof-2020-21/MAPPING_INDICATORS_2021_v2.csv").dropFirst() {
      points[record[2]] = try (points[record[2]] ?? .zero).plus(Fraction(Sample.decimal(record[1])))
    }
    var registers: [String: [String: Int64]] = [:]
    for record in try records("qof-2020-21/PREVALENCE_2021_v2.csv").dropFirst() {
      let size: Int64 = try #require(Int64(record[2]))
      registers[record[0], default: [:]][record[1]] = size
    }
    let groups = try points.keys.sorted().map { name in
      RevisedMaximum.Group(
        name,
        points: try points[name, default: .zero].rounded(to: .nine),
        register: registers.values.first?[name] == nil
          ? .none : name == "PC" ? .keepsPointsWhenZero : .takesPointsWhenZero
      )
    }
    #expect(groups.filter { $0.register == .takesPointsWhenZero }.count == 20)
    var (rows, reduced) = (0, 0)
    var wrong: [String] = []
    var silence: Explanation?
    for record in try records("qof-2020-21/ORGANISATION_REFERENCE_2021.csv").dropFirst() {
      rows += 1
      if record[1] != "567" { reduced += 1 }
      let own = registers[record[0]] ?? [:]
      let most = RevisedMaximum.points(of: groups, explanation: &silence) { own[$0.name] }
      if most.figure?.description != record[1] { wrong.append(record[0]) }
    }
    #expect(wrong == [])
    #expect(rows == 6571)
    #expect(reduced > 50)
  }

  /// NHS payments to general practice of 2017/18: parts, totals, and averages a patient.
  @Test func paymentsAddUpToThePennyAndAveragesAreRoundedHalfUp() throws {
    let records = try records("gp-payments/nhspaymentsgp-17-18-csv.csv")
    let header = try #require(records.first)
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let first = try column("Global Sum")
    let total = try column("Total NHS Payments to General Practice")
    let patients = try column("Number of Registered Patients (Last Known Figure)")
    let average = try column("Average payments per registered patient")
    var wrong: [String] = []
    var averages = 0
    for record in records.dropFirst() {
      let amounts = try record[first...total + 2].map { try Sample.money($0) }
      let paid = amounts[total - first]
      let sum = try Money.sum(amounts[..<(total - first)])
      let rest = try paid.plus(amounts[total - first + 1])
      if sum != paid || rest != amounts[total - first + 2] { wrong.append(record[4]) }
      guard record[average] != "N/A" else { continue }
      averages += 1
      let each = try paid.pounds.divided(by: Fraction(Sample.decimal(record[patients])))
      if try each.rounded(to: .two) != Sample.decimal(record[average]) { wrong.append(record[4]) }
    }
    #expect(wrong == [])
    #expect(records.count == 7544)
    #expect(averages > 7000)
  }
}
