import Files
import Findings
import Quality
import TestSupport
import Testing

@testable import Intake

@Suite(
  "Real files of lists, points and publications",
  .enabled(if: SharedFolder.isPresent, "the folder shared/ is not there")
)
struct RealPaymentFilesTests {
  private func item(_ file: String, named name: String? = nil) throws -> IntakeItem {
    let path = "\(SharedFolder.path ?? "")/data/\(file)"
    let input = try InputFile(path)
    var bytes = [UInt8](repeating: 0, count: input.size)
    let count = try input.read(into: &bytes, at: 0, count: bytes.count)
    #expect(count == input.size)
    return recognise(String(decoding: bytes, as: UTF8.self), file: name ?? path)
  }

  @Test("The lists of January 2021: 6,658 practices, 60,606,345 patients")
  func listSizes() throws {
    let item = try item("list-sizes/gp-reg-pat-prac-all.csv")
    guard case .table(.listSizes(let rows)) = item.content else {
      Issue.record("\(item.tried)")
      return
    }
    #expect(item.findings.isEmpty)
    #expect(rows.count == 6_658)
    let sum = rows.reduce(Int64(0)) { $0 + $1.row.value.billionths / 1_000_000_000 }
    #expect(sum == 60_606_345)
    #expect(Set(rows.map(\.row.asAt.iso)) == ["2021-01-01"])
    #expect(Set(rows.map(\.row.kind)) == [.raw])
  }

  @Test("The registers of 2020-21: 6,571 practices by 21 groups")
  func prevalence() throws {
    let item = try item("qof-2020-21/PREVALENCE_2021_v2.csv")
    guard case .table(.prevalence(let rows)) = item.content else {
      Issue.record("\(item.tried)")
      return
    }
    #expect(item.findings.isEmpty)
    #expect(rows.count == 6_571 * 21)
    #expect(Set(rows.map(\.row.organisation)).count == 6_571)
    #expect(Set(rows.map(\.row.group)).count == 21)
    #expect(rows.reduce(0) { $0 + $1.row.register } == 40_123_220)
    #expect(Set(rows.map(\.row.year.description)) == ["2020/21"])
    // One register is larger than its list, in the published file itself.
    let larger = rows.map(\.row).filter { $0.register > $0.list ?? 0 }
    #expect(larger.map { "\($0.organisation) \($0.group)" } == ["Y05750 LD"])
  }

  @Test("The points of 2020-21: 567, and what each practice could earn")
  func points() throws {
    let indicators = try item("qof-2020-21/MAPPING_INDICATORS_2021_v2.csv")
    guard case .publishedIndicators(let rows) = indicators.content else {
      Issue.record("\(indicators.tried)")
      return
    }
    #expect(rows.count == 68)
    #expect(rows.reduce(Int64(0)) { $0 + $1.points.billionths } == 567_000_000_000)
    let maxima = try item("qof-2020-21/ORGANISATION_REFERENCE_2021.csv")
    guard case .table(.publishedFigures(let figures)) = maxima.content else {
      Issue.record("\(maxima.tried)")
      return
    }
    #expect(figures.count == 6_571)
    #expect(figures.reduce(Int64(0)) { $0 + $1.row.value.billionths } == 3_722_180_000_000_000)
    #expect(figures.count { $0.row.value.description == "567" } == 6_425)
  }

  @Test("The rest of the publication of 2020-21 is recognised")
  func others() throws {
    let places = try item("qof-2020-21/MAPPING_NHS_GEOGRAPHIES_2021.csv")
    guard case .table(.organisations(let rows)) = places.content else {
      Issue.record("\(places.tried)")
      return
    }
    #expect(rows.count { $0.row.kind == .practice } == 6_571)
    #expect(!places.hasErrors)
    let validation = try item("qof-2020-21/PRACTICE_VALIDATION_OUTCOMES_2021.csv")
    #expect(validation.rules == ["PUB006"])
    #expect(validation.recordCount == 209)
    let adjustments = try item("qof-2020-21/MAPPING_PCAS_EXCL_TO_INDICATOR_2021_v2.csv")
    #expect(adjustments.rules.contains("PUB006") && !adjustments.hasErrors)
    #expect(adjustments.recordCount == 362)
    let pipeline = try item("qof-extract/QOF_MANUAL_MAPPINGS.csv")
    #expect(!pipeline.hasErrors)
    #expect(pipeline.recordCount == 6_410)
  }

  @Test("AST002 of 2014-15: 7,779 practices with 115,189.02 points; the file's name has no year")
  func achievement() throws {
    let item = try item("qof-2014-15-points/AST002.csv", named: "ACHIEVEMENT_1415.csv")
    guard case .table(.publishedFigures(let rows)) = item.content else {
      Issue.record("\(item.tried)")
      return
    }
    #expect(item.findings.isEmpty)
    #expect(rows.count == 4 * 7_779)
    let points = rows.filter { $0.row.measure == .achievedPoints }
    #expect(points.count == 7_779)
    #expect(points.reduce(Int64(0)) { $0 + $1.row.value.billionths } == 115_189_020_000_000)
    #expect(rows.count { $0.row.measure == .exceptions } == 7_779)
    #expect(try self.item("qof-2014-15-points/AST002.csv", named: "AST002.csv").rules == ["PUB001"])
  }

  @Test("The points and practices behind the publication of 2023-24")
  func pipeline() throws {
    let points = try item("qof-extract/INDICATOR_ACHIEVED_POINTS.csv")
    guard case .table(.achievedPoints(let rows)) = points.content else {
      Issue.record("\(points.tried)")
      return
    }
    #expect(rows.count == 76)
    #expect(rows.allSatisfy { $0.row.points == nil && $0.row.status == "Approved" })
    #expect(Set(rows.map(\.row.indicator)).count == 76)
    let practices = try item("qof-extract/FINAL_PRACTICE_LIST.csv")
    guard case .table(.participation(let spells)) = practices.content else {
      Issue.record("\(practices.tried)")
      return
    }
    #expect(spells.count == 10)
    #expect(spells.allSatisfy { $0.row.start.iso == "2023-04-01" && $0.row.status == .approved })
    #expect(points.findings.isEmpty && practices.findings.isEmpty)
  }
}
