import Dispatch
import Testing

@testable import Runs

@Suite("What one thread hands to another comes whole and in order")
struct ConveyorTests {
  private struct Broken: Error {}

  @Test(arguments: [2, 3, 96])
  func everythingComesInOrder(_ capacity: Int) throws {
    let conveyor = Conveyor<Int>(capacity: capacity)
    DispatchQueue(label: "putter").async {
      for number in 0..<5_000 where !conveyor.put(number) { return }
      conveyor.end()
    }
    var taken: [Int] = []
    while true {
      let some = try conveyor.take()
      #expect(some.count <= capacity)
      if some.isEmpty { break }
      taken += some
    }
    #expect(taken == Array(0..<5_000))
    #expect(try conveyor.take().isEmpty)
  }

  @Test func aFailureComesAfterTheGoodElements() throws {
    let ahead = ReadAhead<Int> {
      var next = 0
      return {
        if next == 200 { throw Broken() }
        defer { next += 1 }
        return next
      }
    }
    var taken: [Int] = []
    #expect(throws: Broken.self) {
      while true { taken += try ahead.next() }
    }
    #expect(taken == Array(0..<200))
  }

  @Test func aFailureToBeginIsThrown() {
    let ahead = ReadAhead<Int> { throw Broken() }
    #expect(throws: Broken.self) { try ahead.next() }
  }

  @Test func whoeverPutsIsToldThatNobodyWantsMore() {
    let conveyor = Conveyor<Int>(capacity: 2)
    let done = DispatchSemaphore(value: 0)
    DispatchQueue(label: "putter").async {
      while conveyor.put(1) {}
      done.signal()
    }
    conveyor.stop()
    #expect(done.wait(timeout: .now() + 60) == .success)
  }
}
