import FileFaults
import Files
import Findings
import TestSupport
import Testing

@Suite struct LockFileTests {
  @Test func isHeldOnce() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/lock"
    let disk = LocalDisk()
    let lock = try LockFile(path, holder: "ann", operations: disk)
    let failure = #expect(throws: Failure.self) {
      try LockFile(path, holder: "bob", operations: disk)
    }
    #expect(failure?.code == .lockHeld)
    #expect(failure?.message == "ann is writing to it")
    lock.release()
    lock.release()
    _ = try LockFile(path, holder: "bob", operations: disk)
    #expect(try disk.contents(path) == Array("bob\n".utf8))
    #expect(try disk.status(path)?.permissions == 0o600)
  }

  @Test func isFreeWhenItsHolderIsStopped() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/lock"
    let disk = FaultyDisk(.stop, at: 7)
    let lock = try LockFile(path, holder: "ann", operations: disk)
    #expect(throws: SystemError.self) {
      try disk.makeFolder("\(folder.path)/a")
      try disk.makeFolder("\(folder.path)/b")
      try disk.makeFolder("\(folder.path)/c")
    }
    #expect(disk.isStopped)
    _ = try LockFile(path, holder: "bob", operations: LocalDisk())
    lock.release()
  }
}
