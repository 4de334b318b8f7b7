import Dispatch
import Synchronization

/// Blocks of bytes from a thread that reads or inflates to the one that parses.
///
/// A fixed number of blocks goes round, so memory does not depend on the file and no page is
/// touched for the first time twice.
final class BlockPipe: Sendable {
  /// A block and how many of its bytes count; 0 at the end.
  struct Block: Sendable {
    var bytes: [UInt8]
    var count: Int
  }

  private struct State: Sendable {
    var full: [Block] = []
    var free: [[UInt8]] = []
    var failure: (any Error)?
    var isStopped = false
  }

  /// Small enough to stay in the second-level cache.
  static let blockSize = 256 << 10

  private let state: Mutex<State>
  private let filled = DispatchSemaphore(value: 0)
  private let emptied: DispatchSemaphore

  init(blocks: Int = 3) {
    state = Mutex(State())
    emptied = DispatchSemaphore(value: blocks)
    state.withLock {
      for _ in 0..<blocks { $0.free.append(Array(repeating: 0, count: Self.blockSize)) }
    }
  }

  /// Starts a thread that fills blocks until `fill` says 0 or throws.
  ///
  /// - Parameter fill: Fills a block from its start and says how many bytes; runs on one thread.
  func start(_ fill: @escaping @Sendable (inout [UInt8]) throws -> Int) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      var goesOn = true
      while goesOn {
        emptied.wait()
        let (free, stopped) = state.withLock { state in
          (state.isStopped ? nil : state.free.popLast(), state.isStopped)
        }
        guard !stopped, var bytes = free else { return }
        var count = 0
        do {
          count = try fill(&bytes)
        } catch {
          state.withLock { $0.failure = error }
        }
        goesOn = count > 0
        let block = Block(bytes: bytes, count: count)
        state.withLock { $0.full.append(block) }
        filled.signal()
      }
    }
  }

  /// The next block, `nil` at the end.
  ///
  /// - Throws: What the filling thread threw, when its good blocks have been taken.
  func next() throws -> Block? {
    filled.wait()
    let (block, failure) = state.withLock { state in
      (state.full.removeFirst(), state.failure)
    }
    if block.count > 0 { return block }
    // Left for a caller that asks again.
    state.withLock { $0.full.append(block) }
    filled.signal()
    if let failure { throw failure }
    return nil
  }

  /// Gives a block back to be filled again.
  func recycle(_ block: consuming Block) {
    let bytes = block.bytes
    state.withLock { $0.free.append(bytes) }
    emptied.signal()
  }

  /// Lets the filling thread end early.
  func stop() {
    state.withLock { $0.isStopped = true }
    emptied.signal()
  }
}
