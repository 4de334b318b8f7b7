import Dispatch
import Synchronization

/// Blocks of bytes from a thread that reads or inflates to the one that parses.
///
/// A fixed number of blocks goes round, so memory does not depend on the file and no page is
/// touched for the first time twice.
final class BlockPipe: Sendable {
  /// What comes next.
  enum Content: Sendable {
    /// The first so many bytes of the block.
    case bytes(Int)
    /// A member of a bundle begins, by its place in the bundle's list.
    case memberStart(Int)
    /// The member is at its end, and whole.
    case memberEnd
    /// There is no more.
    case end
  }

  /// A block and what it holds.
  struct Block: Sendable {
    var bytes: [UInt8]
    var content: Content
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
  private let emptied = DispatchSemaphore(value: 0)

  init(blocks: Int = 3) {
    state = Mutex(State())
    state.withLock {
      for _ in 0..<blocks { $0.free.append(Array(repeating: 0, count: Self.blockSize)) }
    }
    // A semaphore that begins at a number traps when it goes away below it, as after a failure.
    for _ in 0..<blocks { emptied.signal() }
  }

  /// Starts a thread that fills blocks until the end comes or it throws.
  ///
  /// - Parameter makeFill: Called once on that thread; gives what fills a block from its start.
  func start(
    _ makeFill: @escaping @Sendable () throws -> (inout [UInt8]) throws -> Content
  ) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      do {
        let fill = try makeFill()
        while true {
          emptied.wait()
          guard var block = takeFree() else { return }
          let content = try fill(&block)
          put(Block(bytes: block, content: content))
          if case .end = content { return }
        }
      } catch {
        state.withLock { $0.failure = error }
        put(Block(bytes: [], content: .end))
      }
    }
  }

  private func takeFree() -> [UInt8]? {
    state.withLock { $0.isStopped ? nil : $0.free.popLast() }
  }

  private func put(_ block: consuming Block) {
    let block = block
    state.withLock { $0.full.append(block) }
    filled.signal()
  }

  /// The next block.
  ///
  /// - Throws: What the filling thread threw, when its good blocks have been taken.
  func next() throws -> Block {
    filled.wait()
    let (block, failure) = state.withLock { ($0.full.removeFirst(), $0.failure) }
    if case .end = block.content, let failure { throw failure }
    return block
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
