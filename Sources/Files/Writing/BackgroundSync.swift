import Synchronization

/// Brings files to the disk on other threads while further files are being written.
///
/// Waiting for the disk is most of what publishing costs, and the disk takes several requests at
/// once. Every file is synced through its own descriptor, begun early and while it is still being
/// written: one sync of the whole disk at the end would wait for other programs' files too, start
/// late, and need not report every lost byte. One failure is final: nothing is synced after it, and ``finish()`` throws it.
package final class BackgroundSync: Sendable {
  private enum Ending {
    case synced
    case discarded
  }

  private struct Entry {
    var isWanted = true
    var ending: Ending?
  }

  private struct State {
    var queue: [Descriptor] = []
    var entries: [Descriptor: Entry] = [:]
    var running = 0
    var started = 0
    var threads: [Int: BackgroundThread] = [:]
    var left: [Int] = []
    var failure: SystemError?
  }

  /// How many files may wait, open, to be synced: each holds a descriptor.
  private static let longestQueue = 128

  private let operations: any FileOperations
  private let state = Mutex(State())

  /// Makes it, with nothing to do.
  package init(_ operations: any FileOperations) {
    self.operations = operations
  }

  /// Starts bringing to the disk what has been written so far, the file staying open.
  func syncEarly(_ file: Descriptor) {
    guard operations.backgroundSyncs > 0 else { return }
    add(file, ending: nil)
  }

  /// Brings a file to the disk and closes it; the caller may not touch it again.
  func syncAndClose(_ file: Descriptor) {
    let isFull = state.withLock { state in
      state.queue.count >= Self.longestQueue && state.entries[file] == nil
    }
    if operations.backgroundSyncs == 0 || isFull {
      run(file, ending: .synced)
    } else {
      add(file, ending: .synced)
    }
  }

  /// Closes a file that is not wanted after all; the caller may not touch it again.
  func discard(_ file: Descriptor) {
    let isKnown = state.withLock { $0.entries[file] != nil }
    if isKnown { add(file, ending: .discarded) } else { run(file, ending: .discarded) }
  }

  /// Brings the names in all these folders to the disk.
  ///
  /// - Throws: the first failure, with all of them closed.
  package func syncFolders(_ paths: [String]) throws(SystemError) {
    do throws(SystemError) {
      for path in paths { syncAndClose(try operations.open(path, for: .folder)) }
    } catch { keep(error) }
    try finish()
  }

  /// Waits until all that was asked for is done.
  ///
  /// - Throws: the first failure.
  package func finish() throws(SystemError) {
    while true {
      let threads = state.withLock { state in
        let threads = state.threads
        state.threads = [:]
        state.left = []
        return threads
      }
      if threads.isEmpty { break }
      for thread in threads.values { thread.wait() }
    }
    // Something is left over only where the system gave no thread.
    work()
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func add(_ file: Descriptor, ending: Ending?) {
    let (started, ended) = state.withLock { state in
      if state.entries[file] != nil {
        state.entries[file]?.isWanted = true
        state.entries[file]?.ending = ending
      } else {
        state.entries[file] = Entry(ending: ending)
        state.queue.append(file)
      }
      let ended = state.left.compactMap { state.threads.removeValue(forKey: $0) }
      state.left = []
      guard !state.queue.isEmpty, state.running < operations.backgroundSyncs else {
        return (Int?.none, ended)
      }
      state.running += 1
      state.started += 1
      return (state.started, ended)
    }
    for thread in ended { thread.wait() }
    guard let started else { return }
    let thread = BackgroundThread { [self] in
      repeat { work() } while !leave(started)
    }
    state.withLock { state in
      if let thread { state.threads[started] = thread } else { state.running -= 1 }
    }
  }

  /// Whether the thread may end: not if something came in since it last looked.
  private func leave(_ thread: Int) -> Bool {
    state.withLock { state in
      guard state.queue.isEmpty else { return false }
      state.running -= 1
      state.left.append(thread)
      return true
    }
  }

  private func work() {
    while let (file, ending) = next() {
      run(file, ending: ending)
      state.withLock { state in
        if ending == nil, state.entries[file]?.isWanted == true {
          state.queue.append(file)
        } else {
          state.entries[file] = nil
        }
      }
    }
  }

  private func next() -> (Descriptor, ending: Ending?)? {
    state.withLock { state in
      guard !state.queue.isEmpty else { return nil }
      let file = state.queue.removeFirst()
      state.entries[file]?.isWanted = false
      return (file, state.entries[file]?.ending)
    }
  }

  private func run(_ file: Descriptor, ending: Ending?) {
    let hasFailed = state.withLock { $0.failure != nil }
    switch ending {
    case .discarded: operations.closeQuietly(file)
    case .synced where hasFailed: operations.closeQuietly(file)
    case .synced:
      do throws(SystemError) { try operations.sync(file) } catch {
        keep(error)
        operations.closeQuietly(file)
        return
      }
      do throws(SystemError) { try operations.close(file) } catch { keep(error) }
    case nil where hasFailed: break
    case nil:
      do throws(SystemError) { try operations.syncBytes(file) } catch { keep(error) }
    }
  }

  private func keep(_ error: SystemError) {
    state.withLock { state in
      if state.failure == nil { state.failure = error }
    }
  }
}
