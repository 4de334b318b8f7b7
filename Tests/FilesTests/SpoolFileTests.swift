import FileFaults
import Files
import Findings
import TestSupport
import Testing

@Suite struct SpoolFileTests {
  @Test func readsFromAnywhereWhatWasAppended() throws {
    let folder = try TemporaryFolder()
    var spool = try SpoolFile(in: folder.path)
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try spool.append(bytes.span.extracting(0..<60_000))
    try spool.append(bytes.span.extracting(60_000..<100_000))
    #expect(spool.size == 100_000)
    var buffer = [UInt8](repeating: 0, count: 1000)
    for offset in [0, 59_500, 99_000] {
      #expect(try spool.read(into: &buffer, at: offset) == 1000)
      #expect(buffer == Array(bytes[offset..<offset + 1000]))
    }
    #expect(try spool.read(into: &buffer, at: 99_900) == 100)
    #expect(try spool.read(into: &buffer, at: 100_000) == 0)
  }

  @Test func hasNoName() throws {
    let folder = try TemporaryFolder()
    let first = try SpoolFile(in: folder.path)
    let second = try SpoolFile(in: folder.path)
    #expect(try LocalDisk().list(folder.path).isEmpty)
    #expect(first.size + second.size == 0)
  }

  @Test func saysThatTheDiskIsFull() throws {
    let folder = try TemporaryFolder()
    let disk = FaultyDisk(capacity: 10)
    var spool = try SpoolFile(in: folder.path, operations: disk)
    var code: Failure.Code?
    do { try spool.append([UInt8](repeating: 1, count: 11).span) } catch { code = error.code }
    #expect(code == .diskFull)
  }

  @Test func anOldNameIsNoHindrance() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/.spool-\(ProcessFacts.number)-0.tmp"
    try LocalDisk().symbolicLink("/etc/passwd", at: path)
    let spool = try SpoolFile(in: folder.path)
    #expect(spool.size == 0)
    #expect(try LocalDisk().target(path) == "/etc/passwd")
  }
}
