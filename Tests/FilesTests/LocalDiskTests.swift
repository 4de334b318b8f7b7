import FileFaults
import Files
import Findings
import TestSupport
import Testing

@Suite struct LocalDiskTests {
  let disk = LocalDisk()

  @Test func neverFollowsALinkToCreate() throws {
    let folder = try TemporaryFolder()
    try disk.symbolicLink("target", at: "\(folder.path)/link")
    let error = #expect(throws: SystemError.self) {
      try disk.open("\(folder.path)/link", for: .creating)
    }
    #expect(error?.number == .exists)
    try disk.writeFile("\(folder.path)/target", [1])
    #expect(throws: SystemError.self) { try disk.contents("\(folder.path)/link") }
    let followed = try disk.open("\(folder.path)/link", for: .readingThroughLinks)
    #expect(try disk.status(followed).size == 1)
    try disk.close(followed)
  }

  @Test func refusesPathsThatTheSystemWouldCutShort() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a\u{0}b"
    #expect(throws: SystemError.self) { try disk.makeFolder(path) }
    #expect(throws: SystemError.self) { try disk.open(path, for: .creating) }
    #expect(try disk.list(folder.path).isEmpty)
  }

  @Test func removesATreeWithoutFollowingLinks() throws {
    let folder = try TemporaryFolder()
    try disk.makeFolder("\(folder.path)/kept")
    try disk.writeFile("\(folder.path)/kept/file", [1])
    try disk.makeFolder("\(folder.path)/tree")
    try disk.makeFolder("\(folder.path)/tree/b")
    try disk.symbolicLink("../../kept", at: "\(folder.path)/tree/b/link")
    try disk.removeTree("\(folder.path)/tree")
    try disk.removeTree("\(folder.path)/tree")
    #expect(try disk.list(folder.path) == ["kept"])
    #expect(try disk.list("\(folder.path)/kept") == ["file"])
  }

  @Test func replacesAFileInOneStep() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/list.csv"
    try disk.replaceFile(path, Array("old".utf8), in: folder.path)
    let counter = FaultyDisk()
    try counter.replaceFile(path, Array("new".utf8), in: folder.path)
    for position in 1...counter.calls {
      try disk.replaceFile(path, Array("old".utf8), in: folder.path)
      let faulty = FaultyDisk(.stopAfterwards, at: position)
      #expect(throws: SystemError.self) {
        try faulty.replaceFile(path, Array("new".utf8), in: folder.path)
        try faulty.makeFolder("never")
      }
      let text = String(decoding: try disk.contents(path), as: UTF8.self)
      #expect(text == "old" || text == "new")
      try disk.replaceFile(path, Array("newer".utf8), in: folder.path)
      #expect(try disk.list(folder.path) == ["list.csv"])
    }
  }

  @Test(arguments: [0, 1, 7, 1 << 20, (1 << 20) + 1])
  func readsWholeFiles(size: Int) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/file"
    let bytes = [UInt8](repeating: 3, count: size)
    try disk.writeFile(path, bytes)
    #expect(try disk.contents(path) == bytes)
    let digest = try disk.digest(path)
    #expect(digest.sha256 == SHA256Digest(of: bytes))
    #expect(digest.bytes == size)
    let interrupted = FaultyDisk(interrupts: true)
    #expect(try interrupted.contents(path) == bytes)
  }

  @Test func listsByBytes() throws {
    let folder = try TemporaryFolder()
    let names = ["B", "a", "b", "é", "Z", "10", "9"]
    for name in names { try disk.writeFile("\(folder.path)/\(name)", []) }
    #expect(try disk.list(folder.path) == ["10", "9", "B", "Z", "a", "b", "é"])
  }
}
