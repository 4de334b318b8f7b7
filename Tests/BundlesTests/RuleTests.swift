import Bundles
import Files
import Findings
import TestSupport
import Testing

/// One bundle that breaks a rule, and the same put right.
private struct Case: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let bad: [UInt8]
  let good: [UInt8]
  var limits = BundleLimits()
  var testDescription: String { "\(rule.id) \(rule.title)" }

  init(
    _ rule: Rule,
    _ bad: HandMadeZip,
    _ good: HandMadeZip = HandMadeZip(.init("a.csv")),
    _ limits: BundleLimits = .init()
  ) {
    self.init(rule, bad.bytes, good.bytes, limits)
  }

  init(_ rule: Rule, _ bad: [UInt8], _ good: [UInt8], _ limits: BundleLimits = .init()) {
    self.rule = rule
    self.bad = bad
    self.good = good
    self.limits = limits
  }
}

private func zip(_ change: (inout HandMadeZip) -> Void) -> HandMadeZip {
  var zip = HandMadeZip(.init("a.csv"), .init("b.csv", "c,d\n").deflated())
  change(&zip)
  return zip
}

private func member(
  _ name: String = "a.csv",
  _ change: (inout HandMadeZip.Member) -> Void
) -> HandMadeZip {
  var member = HandMadeZip.Member(name)
  change(&member)
  return HandMadeZip(member, .init("z.csv"))
}

private func named(_ name: String) -> HandMadeZip {
  HandMadeZip(.init(name), .init("z.csv"))
}

private func extra(_ id: Int, _ content: [UInt8]) -> [UInt8] {
  HandMadeZip.le(id, 2) + HandMadeZip.le(content.count, 2) + content
}

private let endCases: [Case] = {
  let whole = HandMadeZip(.init("a.csv")).bytes
  return [
    Case(.zipEndMissing, [], whole),
    Case(.zipEndMissing, Array(whole.dropLast(30)), whole),
    Case(.zipEndMissing, Array("a,b\n1,2\nlonger than any record\n".utf8), whole),
    Case(.zipEmpty, HandMadeZip()),
    Case(.zipEndMisplaced, zip { $0.trailing = [0] }, zip { _ in }),
    Case(.zipEndMisplaced, zip { $0.commentLength = 4 }, zip { $0.comment = [1, 2, 3, 4] }),
    Case(.zipEndMisplaced, zip { $0.comment = .init(repeating: 32, count: 16_400) }),
    Case(.zipEndAmbiguous, zip { $0.comment = whole }, zip { $0.comment = [80, 75, 5] }),
    Case(.zipManyDisks, zip { $0.disk = 1 }),
    Case(.zipManyDisks, member { $0.disk = 1 }),
    Case(.zip64Inconsistent, zip { $0.directorySize = 0xFFFF_FFFF }, zip { $0.isLarge = true }),
    Case(
      .zip64Inconsistent,
      member { $0.centralExtra = extra(1, HandMadeZip.le(10, 8)) },
      member { $0.centralExtra = extra(2, HandMadeZip.le(10, 8)) }
    ),
    Case(.zipDirectoryDamaged, zip { $0.entries = 3 }),
    Case(.zipDirectoryDamaged, zip { $0.entries = 1 }),
    Case(
      .zipDirectoryDamaged,
      zip {
        $0.isLarge = true
        $0.largeEntries = 1
      }
    ),
    Case(.zipDirectoryDamaged, zip { $0.directoryOffset = 400 }),
    Case(.zipLeadingBytes, zip { $0.prefix = [1, 2, 3] }),
    Case(
      .zipLeadingBytes,
      zip {
        $0.prefix = [1, 2, 3]
        $0.isPrefixCounted = true
      }
    ),
    Case(.zipLeadingBytes, zip { $0.directoryGap = [0, 0] }),
    Case(.zipLeadingBytes, whole + whole, whole),
    Case(.zipGap, member { $0.gap = [0] }),
    Case(.zipGap, zip { $0.members[1].isHidden = true }),
    Case(
      .zipOverlap,
      member {
        $0.isGhost = true
        $0.offset = 0
      }
    ),
    Case(.zipOverlap, zip { $0.members[1].offset = 20 }),
  ]
}()

private let memberCases: [Case] = {
  let hello = HandMadeZip.Member("a.csv")
  var wrong = hello.content
  wrong[0] ^= 1
  return [
    Case(
      .zipMemberDamaged,
      zip {
        $0.members[0].gap = [0]
        $0.members[1].offset = 45
      }
    ),
    Case(.zipMemberDiffers, member { $0.localName = Array("b.csv".utf8) }),
    Case(.zipMemberDiffers, member { $0.localFlags = 2 }, member { $0.flags = 2 }),
    Case(.zipMemberDiffers, member { $0.localMethod = 8 }),
    Case(.zipMemberDiffers, member { $0.localCRC32 = 1 }),
    Case(.zipMemberDiffers, member { $0.localSize = 3 }),
    Case(
      .zipDescriptorDiffers,
      member {
        $0.descriptor = .marked
        $0.descriptorCRC32 = 7
      },
      zip { $0.members[1].descriptor = .marked }
    ),
    Case(.zipMethodUnknown, member { $0.method = 14 }, member { $0 = $0.deflated() }),
    Case(.zipEncrypted, member { $0.flags = 1 }),
    Case(.zipEncrypted, member { $0.flags = 0x40 }),
    Case(.zipEncrypted, member { $0.flags = 0x2000 }),
    Case(.zipEncrypted, member { $0.localExtra = extra(0x9901, [1, 2, 3]) }),
    Case(.zipNotAFile, member { $0.attributes = 0o120777 << 16 }),
    Case(.zipNotAFile, member { $0.attributes = 0o020666 << 16 }),
    Case(.zipNotAFile, member { $0.attributes = 0o040755 << 16 }, member("f/") { $0.content = [] }),
    Case(.zipNotAFile, member("f/") { _ in }),
    Case(.zipExtraDamaged, member { $0.centralExtra = [9, 9, 12, 0, 1] }),
    Case(.zipExtraDamaged, member { $0.localExtra = [9, 9, 12, 0, 1] }),
    Case(
      .zipExtraDamaged,
      member { $0.localExtra = extra(0x7075, [1, 0, 0, 0, 0] + Array("b.csv".utf8)) },
      member { $0.localExtra = extra(0x7075, [1, 0, 0, 0, 0] + Array("a.csv".utf8)) }
    ),
    Case(
      .zipSizeWrong,
      HandMadeZip(
        {
          var bomb = HandMadeZip.Member.zeros("a.csv", repeats: 20_000)
          bomb.size = 100
          return bomb
        }()
      ),
      HandMadeZip(.zeros("a.csv", repeats: 20_000))
    ),
    Case(.zipSizeWrong, member { $0.size = 3 }),
    Case(.zipContentDamaged, member { $0.packed = wrong }),
    Case(.zipContentDamaged, member { $0.crc32 = 1 }),
    Case(
      .zipReaderDisagrees,
      // A field of an experiment that only libarchive knows: it makes the file a link.
      member { $0.localExtra = extra(0x6C78, [5, 0, 3] + HandMadeZip.le(0o120777 << 16, 4)) }
    ),
  ]
}()

private let nameCases: [Case] = {
  var notText = HandMadeZip.Member("")
  notText.name = [0x61, 0xE4]
  return [
    Case(.zipDuplicateName, HandMadeZip(.init("a.csv"), .init("a.csv"))),
    Case(.zipDuplicateName, HandMadeZip(.init("A.csv"), .init("a.CSV"))),
    Case(.zipDuplicateName, HandMadeZip(.init("\u{E4}.csv"), .init("a\u{308}.csv"))),
    Case(.zipDuplicateName, HandMadeZip(.init("stra\u{DF}e"), .init("STRASSE"))),
    Case(.zipDuplicateName, HandMadeZip(.init("a"), .init("a/", ""))),
    Case(.zipNameNotText, HandMadeZip(notText), named("a\u{E4}")),
    Case(.zipNameNotText, named("")),
    Case(
      .zipNameTooLong,
      named(String(repeating: "a", count: 256)),
      named(String(repeating: "a", count: 255))
    ),
    Case(.zipNameHidden, named("a\0.csv")),
    Case(.zipNameHidden, named("a\n.csv")),
    Case(.zipNameHidden, named("a\u{85}.csv")),
    Case(.zipNameHidden, named("vsc\u{202E}exe.csv")),
    Case(.zipNameUnsafe, named("../a.csv")),
    Case(.zipNameUnsafe, named("f/../a.csv"), named("f/..a.csv")),
    Case(.zipNameUnsafe, named("..")),
    Case(.zipNameUnsafe, named("/a.csv")),
    Case(.zipNameUnsafe, named("C:a.csv"), named("CC:a.csv")),
    Case(.zipNameUnsafe, named("f\\a.csv")),
    Case(.zipNameUnsafe, named("f//a.csv"), named("f/a.csv")),
    Case(.zipNameUnsafe, named("./a.csv")),
  ]
}()

private let limitCases: [Case] = {
  let two = HandMadeZip(.init("a.csv"), .init("b.csv"))
  let one = HandMadeZip(.init("a.csv"))
  let zeros = HandMadeZip(.zeros("a.csv", repeats: 1_000))
  return [
    Case(.zipTooManyMembers, two, one, .init(members: 1)),
    Case(
      .zipMemberTooLarge,
      HandMadeZip(.init("a.csv", "12345678901")),
      one,
      .init(memberBytes: 10)
    ),
    Case(.zipContentTooLarge, two, one, .init(contentBytes: 19)),
    Case(.zipTooLarge, two, one, .init(bundleBytes: one.bytes.count)),
    Case(.zipRatio, zeros, one, .init(ratio: 100, ratioFreeBytes: 1_000)),
  ]
}()

@Suite("Every rule of bundles has a bundle that breaks it and one that does not")
struct RuleTests {
  @Test(arguments: endCases + memberCases + nameCases + limitCases)
  private func rule(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write(example.bad, as: "bad.zip")
    let good = try folder.write(example.good, as: "good.zip")
    let refusal = #expect(throws: BundleRefusal.self) {
      try Content(bad, limits: example.limits)
    }
    let findings = refusal?.findings ?? []
    #expect(findings.contains { $0.rule == example.rule }, "\(findings.map(\.rule.id))")
    #expect(findings.allSatisfy { $0.place.source == bad && !$0.message.isEmpty })
    #expect(throws: Never.self) { try Content(good, limits: example.limits) }
  }

  @Test("no rule is without a case")
  func coverage() {
    let cases = endCases + memberCases + nameCases + limitCases
    // An inner archive is no refusal: see `BundleTests`.
    let tried = Set(cases.map(\.rule.id)).union([Rule.nestedArchive.id])
    #expect(Rule.bundles.map(\.id).filter { !tried.contains($0) } == [])
    #expect(Set(Rule.bundles.map(\.id)).count == Rule.bundles.count)
  }

  @Test("sizes up to the ratio's threshold may pack as well as they like")
  func ratio() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(HandMadeZip(.zeros("a.csv", repeats: 1_000)).bytes)
    #expect(throws: Never.self) { try Content(path, limits: .init(ratio: 2)) }
    #expect(throws: BundleRefusal.self) {
      try Content(path, limits: .init(ratio: 2, ratioFreeBytes: 258_000))
    }
  }
}
