import Book
import FileFaults
import Files
import Findings
import Testing

/// Every command that writes, with a fault at every one of its calls that changes something.
@Suite struct AtomicityTests {
  enum Action: String, CaseIterable {
    case ingest
    case undo
    case prune
    case quarantine

    func prepare(_ one: BookCase) throws {
      try one.create()
      try one.ingest(2, month: 1)
      if self != .ingest { try one.ingest(3, month: 2) }
      if self == .prune { try one.undo(4, to: 2) }
    }

    func run(_ one: BookCase, on disk: any FileOperations) throws {
      switch self {
      case .ingest: try one.ingest(3, month: 1, on: disk)
      case .undo: try one.undo(4, to: 2, on: disk)
      case .prune:
        try Book(opening: one.path, operations: disk)
          .prune(before: 4, droppingInputs: true, at: "2026-05-01T00:00:00Z", by: "ann")
      case .quarantine: try one.quarantine(on: disk)
      }
    }
  }

  static let faults: [FaultyDisk.Fault] = [
    .failure(.inputOutput), .failure(.noSpace), .failureFromThenOn(.inputOutput), .stop,
    .stopAfterwards,
  ]

  /// What verify says beyond what an interrupted run may leave.
  static func troubles(_ one: BookCase) throws -> [Finding] {
    try Book.verify(at: one.path, allVersions: true).filter { $0.rule.severity > .note }
  }

  static func failure(of body: () throws -> Void) throws -> Failure? {
    do {
      try body()
      return nil
    } catch let failure as Failure {
      return failure
    }
  }

  @Test(arguments: Action.allCases, faults)
  func isOldOrNew(action: Action, fault: FaultyDisk.Fault) throws {
    let unbroken = try BookCase()
    try action.prepare(unbroken)
    let before = try unbroken.snapshot()
    let old = try Book(opening: unbroken.path).version()
    let counter = FaultyDisk()
    try action.run(unbroken, on: counter)
    let after = try unbroken.snapshot()
    let new = try Book(opening: unbroken.path).version()
    #expect(
      try Book.verify(at: unbroken.path, allVersions: true).allSatisfy { $0.rule == .versionPruned }
    )
    #expect(counter.calls > 10)

    for position in 1...counter.calls {
      let at: Comment = "\(action) with \(fault) at \(position) of \(counter.calls)"
      let one = try BookCase()
      try action.prepare(one)
      let disk = FaultyDisk(fault, at: position)
      let failure = try Self.failure { try action.run(one, on: disk) }
      #expect(try Self.troubles(one).isEmpty, at)
      #expect(!disk.retriedSync, at)
      let current = try Book(opening: one.path).version()
      #expect(current == old || current == new, at)
      if failure == nil {
        #expect(current == new, at)
      } else if case .failure = fault {
        #expect(current == old, at)
        if action != .prune { #expect(try one.snapshot() == before, at) }
      }
      if failure == nil || (current == new && old != new) {
        // Only what an interrupted clearing up left has to go; any writer does that.
        try Book(opening: one.path).beginPublication(by: "bob").abandon()
      } else {
        try action.run(one, on: LocalDisk())
      }
      #expect(try one.snapshot() == after, at)
    }
  }

  @Test(arguments: faults)
  func makingABookCanBeRepeated(fault: FaultyDisk.Fault) throws {
    let unbroken = try BookCase()
    let counter = FaultyDisk()
    try unbroken.create(on: counter)
    let after = try unbroken.snapshot()
    for position in 1...counter.calls {
      let at: Comment = "\(fault) at \(position) of \(counter.calls)"
      let one = try BookCase()
      let disk = FaultyDisk(fault, at: position)
      let failure = try Self.failure { try one.create(on: disk) }
      if (try? Book(opening: one.path)) == nil {
        #expect(failure != nil, at)
        try one.create()
      } else {
        if case .failure = fault { #expect(failure == nil, at) }
        try Book(opening: one.path).beginPublication(by: "bob").abandon()
      }
      #expect(try one.snapshot() == after, at)
      #expect(try Book.verify(at: one.path, allVersions: true).isEmpty, at)
    }
  }

  @Test func recoveryItselfCanBeStopped() throws {
    let unbroken = try BookCase()
    try Action.ingest.prepare(unbroken)
    let counter = FaultyDisk()
    try Action.ingest.run(unbroken, on: counter)
    let after = try unbroken.snapshot()
    // The last calls leave the most to clear up.
    for first in max(1, counter.calls - 14)...counter.calls {
      for second in 1...24 {
        let one = try BookCase()
        try Action.ingest.prepare(one)
        _ = try Self.failure { try Action.ingest.run(one, on: FaultyDisk(.stop, at: first)) }
        _ = try Self.failure {
          let disk = FaultyDisk(.stopAfterwards, at: second)
          try Book(opening: one.path, operations: disk).beginPublication(by: "bob").abandon()
        }
        #expect(try Self.troubles(one).isEmpty, "\(first) \(second)")
        if try Book(opening: one.path).version().number == 2 {
          try Action.ingest.run(one, on: LocalDisk())
        } else {
          try Book(opening: one.path).beginPublication(by: "bob").abandon()
        }
        #expect(try one.snapshot() == after, "\(first) \(second)")
      }
    }
  }

  @Test(arguments: [Action.ingest, .quarantine])
  func whatCannotBeRolledBackIsClearedByTheNextWriter(action: Action) throws {
    let unbroken = try BookCase()
    try action.prepare(unbroken)
    let before = try unbroken.snapshot()
    let counter = FaultyDisk()
    try action.run(unbroken, on: counter)
    let after = try unbroken.snapshot()
    for first in stride(from: max(1, counter.calls - 40), through: counter.calls, by: 3) {
      for apart in stride(from: 1, through: 36, by: 5) {
        let one = try BookCase()
        try action.prepare(one)
        let disk = FaultyDisk(.failureTwice(.inputOutput, apart: apart), at: first)
        let failure = try Self.failure { try action.run(one, on: disk) }
        let at: Comment = "\(action) with failures at \(first) and \(apart) later"
        let left = try one.snapshot()
        let findings = try Book.verify(at: one.path, allVersions: true)
        #expect(findings.allSatisfy { $0.rule == .leftBehind }, at)
        let isClean = left == before || left == after
        #expect(isClean || !findings.isEmpty, at)
        try Book(opening: one.path).beginPublication(by: "bob").abandon()
        // Where the last step is done and neither it nor its reversal is reported as done, it holds.
        let now = try one.snapshot()
        #expect(now == after || (failure != nil && now == before), at)
      }
    }
  }

  @Test func shortAndInterruptedCallsDoNotMatter() throws {
    let one = try BookCase()
    let other = try BookCase()
    let disk = FaultyDisk(writesShort: true, interrupts: true)
    for (book, disk) in [(one, LocalDisk() as any FileOperations), (other, disk)] {
      try book.create(on: disk)
      try book.ingest(2, month: 1, on: disk)
      try book.undo(3, to: 1, on: disk)
    }
    #expect(try one.snapshot() == other.snapshot())
  }

  @Test(arguments: [FaultyDisk.Fault.failure(.inputOutput), .failureFromThenOn(.noSpace)])
  func faultsOnOtherThreadsAreSeenToo(fault: FaultyDisk.Fault) throws {
    let counter = FaultyDisk(backgroundSyncs: 4)
    let unbroken = try BookCase()
    try unbroken.create()
    try unbroken.ingest(2, month: 1, on: counter)
    let after = try unbroken.snapshot()
    for position in 1...counter.calls {
      let one = try BookCase()
      try one.create()
      let disk = FaultyDisk(fault, at: position, backgroundSyncs: 4)
      let failure = try Self.failure { try one.ingest(2, month: 1, on: disk) }
      #expect(try Self.troubles(one).isEmpty)
      let number = try Book(opening: one.path).version().number
      if failure != nil && number == 1 {
        try one.ingest(2, month: 1)
      } else {
        try Book(opening: one.path).beginPublication(by: "bob").abandon()
      }
      #expect(try one.snapshot() == after)
    }
  }

  @Test func aFullDiskLeavesTheOldVersion() throws {
    let unbroken = try BookCase()
    try unbroken.create()
    try unbroken.ingest(2, month: 1)
    let after = try unbroken.snapshot()
    var capacity = 0
    while true {
      let one = try BookCase()
      try one.create()
      let before = try one.snapshot()
      let disk = FaultyDisk(capacity: capacity)
      let failure = try Self.failure { try one.ingest(2, month: 1, on: disk) }
      guard let failure else {
        #expect(try one.snapshot() == after)
        break
      }
      #expect(failure.code == .diskFull)
      #expect(try one.snapshot() == before)
      try one.ingest(2, month: 1)
      #expect(try one.snapshot() == after)
      capacity += 100
    }
    #expect(capacity > 1000)
  }

  @Test(.enabled(if: SmallDisk.path != nil, "RECKONER_SMALL_DISK names no small disk"))
  func aDiskThatIsReallyFullLeavesTheOldVersion() throws {
    let folder = "\(try #require(SmallDisk.path))/case"
    let disk = LocalDisk()
    var succeeded = 0
    var failed = 0
    for free in stride(from: 0, through: 2 << 20, by: 16 << 10) {
      try disk.removeTree(folder)
      try disk.makeFolder(folder)
      let book = try Book.create(at: "\(folder)/book", details: BookCase.details(1))
      let filler = try disk.open("\(folder)/filler", for: .creating)
      let block = [UInt8](repeating: 1, count: 4096)
      var filled = 0
      while true {
        do { try disk.writeAll(filler, block.span) } catch { break }
        filled += block.count
      }
      try disk.truncate(filler, to: max(0, filled - free))
      try disk.close(filler)
      let publish = {
        let publication = try book.beginPublication(by: "ann")
        for part in 0..<8 {
          let bytes = [UInt8](repeating: UInt8(part), count: 100_000)
          try publication.put("tables/part\(part).csv", bytes: bytes)
        }
        _ = try publication.publish(BookCase.details(2))
      }
      if let failure = try Self.failure(of: publish) {
        failed += 1
        #expect(failure.code == .diskFull)
        #expect(try book.currentNumber() == 1)
        try disk.unlink("\(folder)/filler")
        #expect(try book.verify(allVersions: true).allSatisfy { $0.rule == .leftBehind })
        try publish()
      } else {
        succeeded += 1
      }
      #expect(try book.currentNumber() == 2)
      #expect(try book.verify(allVersions: true).isEmpty)
    }
    try disk.removeTree(folder)
    #expect(succeeded > 0 && failed > 0)
  }
}
