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
    /// Whether the parsing thread sleeps until there is enough to parse, or the end.
    var waitsForFull = false
    /// Whether the filling thread sleeps until there is enough to fill.
    var waitsForFree = false
  }

  /// Small enough for several to stay in the second-level cache.
  static let blockSize = 128 << 10

  private let state: Mutex<State>
  private let filled = DispatchSemaphore(value: 0)
  private let emptied = DispatchSemaphore(value: 0)
  // How many blocks end a sleep. To wake a thread costs as much as to fill a block, so that one
  // which sleeps is left to it until there is something to do.
  private let enough: Int

  init(blocks: Int = 6) {
    enough = (blocks + 1) / 2
    state = Mutex(State())
    state.withLock {
      for _ in 0..<blocks { $0.free.append(Array(repeating: 0, count: Self.blockSize)) }
    }
  }

  /// Starts a thread that fills blocks until the end comes or it throws.
  ///
  /// - Parameter makeFill: Called once on that thread; gives what fills a block from its start.
  func start(
    _ makeFill: @escaping @Sendable () throws -> (inout [UInt8]) throws -> Content
  ) {
    // A queue of its own: the system's start no more threads than there are cores, and count those
    // that wait.
    DispatchQueue(label: "block-pipe", qos: .userInitiated).async { [self] in
      do {
        let fill = try makeFill()
        while var block = takeFree() {
          let content = try fill(&block)
          let isEnd = if case .end = content { true } else { false }
          put(Block(bytes: block, content: content), isLast: isEnd)
          if isEnd { return }
        }
      } catch {
        state.withLock { $0.failure = error }
        put(Block(bytes: [], content: .end), isLast: true)
      }
    }
  }

  /// The next block to fill, `nil` once nobody wants it any more.
  private func takeFree() -> [UInt8]? {
    while true {
      let (block, isStopped) = state.withLock { state -> ([UInt8]?, Bool) in
        if state.isStopped { return (nil, true) }
        let block = state.free.popLast()
        state.waitsForFree = block == nil
        return (block, false)
      }
      if block != nil || isStopped { return block }
      emptied.wait()
    }
  }

  private func put(_ block: consuming Block, isLast: Bool) {
    let block = block
    let wakes = state.withLock { state in
      state.full.append(block)
      guard state.waitsForFull, isLast || state.full.count >= enough else { return false }
      state.waitsForFull = false
      return true
    }
    if wakes { filled.signal() }
  }

  /// The next block.
  ///
  /// - Throws: What the filling thread threw, when its good blocks have been taken.
  func next() throws -> Block {
    while true {
      let (block, failure) = state.withLock { state -> (Block?, (any Error)?) in
        let block = state.full.isEmpty ? nil : state.full.removeFirst()
        state.waitsForFull = block == nil
        return (block, state.failure)
      }
      if let block {
        if case .end = block.content, let failure { throw failure }
        return block
      }
      filled.wait()
    }
  }

  /// Gives a block back to be filled again, of whatever length it is now.
  func recycle(_ block: consuming Block) {
    var block = block
    let missing = Self.blockSize - block.bytes.count
    if missing > 0 { block.bytes.append(contentsOf: repeatElement(0, count: missing)) }
    let wakes = state.withLock { state in
      // Moved: a reference that lived on here would make the filling thread copy the block.
      state.free.append([])
      swap(&state.free[state.free.count - 1], &block.bytes)
      guard state.waitsForFree, state.free.count >= enough else { return false }
      state.waitsForFree = false
      return true
    }
    if wakes { emptied.signal() }
  }

  /// Lets the filling thread end early.
  func stop() {
    let wakes = state.withLock { state in
      state.isStopped = true
      let waits = state.waitsForFree
      state.waitsForFree = false
      return waits
    }
    if wakes { emptied.signal() }
  }
}
