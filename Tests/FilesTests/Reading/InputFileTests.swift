import Files
import Findings
import FoundationEssentials
import Testing

@Suite("What is named is read, or refused with its reason")
struct InputFileTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/reckoner-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func clear() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func write(_ bytes: [UInt8], as name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: folder + "/" + name))
    return folder + "/" + name
  }

  @Test("a file is read from any place")
  func reading() throws {
    defer { clear() }
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
    let file = try InputFile(write(bytes, as: "a.bin"))
    #expect(file.size == 1_000)
    var block = [UInt8](repeating: 0xFF, count: 10)
    #expect(try file.read(into: &block, at: 996, count: 10) == 4)
    #expect(Array(block) == [0xE4, 0xE5, 0xE6, 0xE7, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
    #expect(try file.read(into: &block, at: 1_000, count: 10) == 0)
    #expect(try file.read(into: &block, at: 5, count: 2) == 2)
    #expect(block[..<3] == [5, 6, 0xE6])
    #expect(try file.readAll(limit: 1_000) == bytes)
    #expect(throws: Failure.self) { try file.readAll(limit: 999) }
    file.close()
  }

  @Test("a file that was written to since it was opened is told, whatever its length")
  func unchanged() throws {
    defer { clear() }
    let path = try write([1, 2], as: "a.bin")
    let file = try InputFile(path)
    try file.checkUnchanged()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)],
      ofItemAtPath: path
    )
    let failure = #expect(throws: Failure.self) { try file.checkUnchanged() }
    #expect(failure?.code == .readFailed && failure?.subject == path)
    try InputFile(holding: [1], path: "a.zip!b.xlsx").checkUnchanged()
  }

  @Test("a link to a file is followed")
  func links() throws {
    defer { clear() }
    let path = try write([1, 2], as: "a.bin")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link",
      withDestinationPath: path
    )
    #expect(try InputFile(folder + "/link").readAll(limit: 9) == [1, 2])
  }

  @Test("what is no file is refused")
  func refusals() throws {
    defer { clear() }
    func code(_ path: String) -> Failure.Code? {
      let failure = #expect(throws: Failure.self) { try InputFile(path) }
      #expect(failure?.subject == path)
      #expect(failure?.remedy != nil)
      return failure?.code
    }
    #expect(code(folder + "/none") == .notFound)
    #expect(code(try write([], as: "file") + "/below") == .notFound)
    #expect(code(folder) == .notARegularFile)
    #expect(code("/dev/null") == .notARegularFile)
    #expect(code(folder + "/file\0") == .notFound)
  }

  @Test("a folder is listed by the bytes of its names")
  func listing() throws {
    defer { clear() }
    for name in ["b", "B", "a", "\u{E4}", "10", "9"] { _ = try write([], as: name) }
    try FileManager.default.createDirectory(
      atPath: folder + "/c",
      withIntermediateDirectories: false
    )
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/d",
      withDestinationPath: "nowhere"
    )
    let listing = try FolderListing(folder)
    #expect(listing.entries.map(\.name) == ["10", "9", "B", "a", "b", "c", "d", "\u{E4}"])
    #expect(listing.entries[5].kind == .folder)
    #expect(listing.entries[6].kind == .other)
    #expect(listing.entries[6].isLink)
    #expect(listing.unreadableNames == [])
    let failure = #expect(throws: Failure.self) { try FolderListing(folder + "/a") }
    #expect(failure?.code == .notAFolder)
  }
}
