import Bundles
import Files
import Findings
import TestSupport
import Testing

import class Foundation.Process
import struct Foundation.URL

/// What came of one folder of other people's zips.
private struct Tally: CustomStringConvertible {
  let suite: String
  var cases = 0
  var asExpected = 0
  var refusedWithReason = 0
  var wrong: [String] = []

  var description: String {
    "\(suite): \(cases) cases, \(asExpected) as expected, "
      + "\(refusedWithReason) refused with reason, \(wrong.count) wrong"
  }
}

@Suite("Other people's zips come out as their oracle asks")
struct CorpusTests {
  /// Rules on kinds and names: the oracle leaves those to us.
  private static let kindsAndNames: [Rule] = [
    .zipNotAFile, .zipDuplicateName, .zipNameNotText, .zipNameTooLong, .zipNameHidden,
    .zipNameUnsafe,
  ]

  /// Zips that all five readers take and we refuse.
  private static let refused = [
    "test_read_format_zip_padded2.zip": "189 bytes follow the end of the zip",
    "failure/Invalid comment length Expected 1 Found 0 Are there extra bytes at the end of the file"
      + " Or is the end of central dir signature PK in the com.zip":
      "one byte follows the end of the zip",
  ]

  /// Zips that the readers differ on and we take.
  private static let taken = [
    "testExtractPreferredEncoding.zip":
      "names in UTF-8 that are not marked so: only shown otherwise",
    "testUnzipItemWithPreferredEncoding.zip": "the same zip again",
  ]

  @Test(
    .enabled(if: SharedFolder.isPresent, "the folder of other people's cases is not there"),
    arguments: ["libarchive-zip", "libzip", "yauzl", "zipfoundation"]
  )
  func corpus(_ suite: String) throws {
    let folder = try #require(SharedFolder.path) + "/corpora/" + suite
    let oracle = try InputFile(folder + "/oracle.tsv").readAll(limit: 1 << 20)
    let lines = String(decoding: oracle, as: UTF8.self).split(separator: "\n").dropFirst()
    let verdicts = lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    // What the oracle does not list are files that are no zips at all.
    let listed = Set(verdicts.map { $0[0] } + ["oracle.tsv", "open-tests.txt"])
    let unlisted = try files(under: folder).map { String($0.dropFirst(folder.count + 1)) }
      .filter { !listed.contains($0) }
    var tally = Tally(suite: suite)
    for fields in verdicts + unlisted.map({ [$0, "reject-all", "", ""] }) {
      let name = fields[0]
      let isAgreed = fields[1] == "yes"
      tally.cases += 1
      do {
        let content = try Content(folder + "/" + name)
        if isAgreed ? String(content.members.count) == fields[3] : Self.taken[name] != nil {
          tally.asExpected += 1
        } else {
          tally.wrong.append("\(name): taken, \(content.members.count) members")
        }
      } catch let refusal as BundleRefusal {
        let rules = refusal.findings.map(\.rule)
        if !isAgreed {
          tally.asExpected += 1
        } else if Self.refused[name] != nil || rules.allSatisfy(Self.kindsAndNames.contains) {
          tally.refusedWithReason += 1
          print("  \(suite)/\(name): \(refusal.findings[0].message)")
        } else {
          tally.wrong.append("\(name): \(refusal)")
        }
      }
    }
    print(tally)
    #expect(tally.cases > 40)
    #expect(tally.wrong == [])
  }

  @Test(
    "seeds of a fuzzer end in content or in a refusal, each within a second",
    .enabled(if: SharedFolder.isPresent, "the folder of other people's cases is not there")
  )
  func seeds() throws {
    let folder = try TemporaryFolder()
    let tar = Process()
    tar.executableURL = URL(filePath: "/bin/tar")
    tar.arguments = [
      "-xJf", try #require(SharedFolder.path) + "/corpora/zip-rs-fuzz/seeds.tar.xz", "-C",
      folder.path,
    ]
    try tar.run()
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else {
      try Test.cancel("the system's tar cannot unpack the seeds")
    }
    var tally = Tally(suite: "zip-rs-fuzz")
    for path in try files(under: folder.path) {
      tally.cases += 1
      let clock = ContinuousClock()
      let start = clock.now
      do {
        _ = try Content(path)
        tally.asExpected += 1
      } catch is BundleRefusal {
        tally.refusedWithReason += 1
      }
      if clock.now - start > .seconds(1) { tally.wrong.append(path) }
    }
    print(tally)
    #expect(tally.cases == 452)
    #expect(tally.wrong == [])
  }

  private func files(under folder: String) throws -> [String] {
    try FolderListing(folder).entries.flatMap { entry in
      let path = folder + "/" + entry.name
      return entry.kind == .folder ? try files(under: path) : [path]
    }
  }
}
