import Findings
import Testing

@testable import Bundles

@Suite("The library that unpacks zips")
struct ArchiveLibraryTests {
  @Test("is there")
  func there() throws {
    #expect(throws: Never.self) { try ArchiveLibrary.loaded() }
  }

  @Test("where it is not there, the message says what to install")
  func missing() {
    let failure = #expect(throws: Failure.self) {
      try ArchiveLibrary(named: "libarchive-that-is-not-there.so.13")
    }
    let message = failure?.message ?? ""
    #expect(message.contains("libarchive-that-is-not-there.so.13"))
    #expect(message.contains("No such file"))
    #expect(message.contains("install libarchive13"))
    #expect(failure?.code.exitCode == 2)
  }

  @Test("one that has not all functions is not taken for it")
  func other() {
    let failure = #expect(throws: Failure.self) { try ArchiveLibrary(named: "libz.so.1") }
    #expect(failure?.message.contains("archive_read_new") == true)
  }
}
