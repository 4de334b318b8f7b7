import Dispatch
import Findings
import Testing

@testable import Intake

@Suite("Blocks on their way from one thread to another")
struct BlockPipeTests {
  private struct Stop: Error {}

  /// Says when the last of those who hold it is gone.
  private final class Token: Sendable {
    let gone = DispatchSemaphore(value: 0)
    final class Holder: Sendable {
      let token: Token
      init(_ token: Token) { self.token = token }
      deinit { token.gone.signal() }
    }
  }

  @Test("They come in order, with what was put into them", arguments: [1, 2, 3, 6])
  func order(blocks: Int) throws {
    let pipe = BlockPipe(blocks: blocks)
    pipe.start {
      var number = 0
      return { block in
        number += 1
        #expect(block.count == BlockPipe.blockSize)
        guard number <= 500 else { return .end }
        block[0] = UInt8(number % 251)
        return .bytes(number)
      }
    }
    for number in 1...500 {
      var block = try pipe.next()
      guard case .bytes(number) = block.content else {
        Issue.record("\(block.content), not block \(number)")
        return
      }
      #expect(block.bytes[0] == UInt8(number % 251))
      // Whatever became of it, it is filled again whole.
      if number % 7 == 0 { block.bytes.removeLast(number) }
      pipe.recycle(block)
    }
    guard case .end = try pipe.next().content else {
      Issue.record("there is more")
      return
    }
  }

  @Test("What went before a failure comes before it", arguments: [0, 1, 5, 20])
  func failure(good: Int) throws {
    let pipe = BlockPipe()
    pipe.start {
      var number = 0
      return { _ in
        number += 1
        if number > good { throw Stop() }
        return .bytes(1)
      }
    }
    for _ in 0..<good { pipe.recycle(try pipe.next()) }
    #expect(throws: Stop.self) { try pipe.next() }
  }

  @Test("A thread that cannot begin says so")
  func noBeginning() {
    let pipe = BlockPipe()
    pipe.start { throw Stop() }
    #expect(throws: Stop.self) { try pipe.next() }
  }

  @Test("The filling thread ends when nobody wants more", arguments: [0, 1, 10])
  func stop(after taken: Int) throws {
    let token = Token()
    do {
      let holder = Token.Holder(token)
      let pipe = BlockPipe()
      pipe.start { { _ in withExtendedLifetime(holder) { .bytes(1) } } }
      for _ in 0..<taken { pipe.recycle(try pipe.next()) }
      pipe.stop()
    }
    #expect(token.gone.wait(timeout: .now() + 60) == .success)
  }
}
