import Files
import Findings
import Synchronization

/// The one writer of all that a run says: results to one stream, talk to the other.
///
/// Results are gathered and written in blocks; before anything is said they are written out, so that
/// the two streams stand in the right order on one screen. When the reader of the results has gone
/// away (`| head`), the rest is dropped without a word and the job goes on to its own exit code:
/// a run that writes to a book must not depend on who looks at it.
final class Console: Sendable {
  private struct State {
    var pending: [UInt8] = []
    var isClosed = false
    var failure: SystemError?
    var isProgressShown = false
    var lastProgress: Duration?
  }

  private static let block = 64 << 10
  private static let firstProgress = Duration.milliseconds(500)
  private static let betweenProgress = Duration.milliseconds(100)

  private let output: any ByteSink
  private let talk: any ByteSink
  private let settings: OutputSettings
  private let elapsed: @Sendable () -> Duration
  private let state = Mutex(State())

  /// Makes a console that writes to two streams; `elapsed` tells progress how long the run has taken.
  init(
    output: any ByteSink,
    talk: any ByteSink,
    settings: OutputSettings,
    elapsed: @escaping @Sendable () -> Duration
  ) {
    self.output = output
    self.talk = talk
    self.settings = settings
    self.elapsed = elapsed
  }

  /// Writes results as they are.
  func write(_ text: String) {
    state.withLock { state in
      state.pending.append(contentsOf: text.utf8)
      if state.pending.count >= Self.block { flush(&state) }
    }
  }

  /// Writes results and a line break.
  func writeLine(_ text: String) {
    write(text + "\n")
  }

  /// Says something beside the results, unless the run is quiet.
  func say(_ line: String) {
    if !settings.isQuiet { tell(line) }
  }

  /// Says what only an inquiring person wants to know.
  func detail(_ line: String) {
    if settings.isVerbose { tell(line) }
  }

  /// Says what has to be said, quiet or not.
  func tell(_ line: String) {
    state.withLock { state in
      flush(&state)
      clearProgress(&state)
      send("\(line)\n")
    }
  }

  /// Shows how far the work is: on a terminal only, after half a second, ten times a second at most.
  func progress(_ text: @autoclosure () -> String) {
    guard settings.showsProgress else { return }
    let now = elapsed()
    state.withLock { state in
      guard now >= state.lastProgress.map({ $0 + Self.betweenProgress }) ?? Self.firstProgress
      else { return }
      flush(&state)
      clearProgress(&state)
      send(VisibleText.visible(String(text().prefix(max(1, settings.width - 1)))))
      state.isProgressShown = true
      state.lastProgress = now
    }
  }

  /// Writes out what is left.
  ///
  /// - Throws: A failure if results could not be written for another reason than a closed pipe.
  func finish() throws(Failure) {
    let failure = state.withLock { state in
      clearProgress(&state)
      flush(&state)
      return state.failure
    }
    if let failure { throw failure.failure }
  }

  private func flush(_ state: inout State) {
    guard !state.pending.isEmpty else { return }
    defer { state.pending.removeAll(keepingCapacity: true) }
    guard !state.isClosed, state.failure == nil else { return }
    clearProgress(&state)
    do throws(SystemError) { try output.write(state.pending) } catch {
      if error.isClosedPipe { state.isClosed = true } else { state.failure = error }
    }
  }

  private func clearProgress(_ state: inout State) {
    guard state.isProgressShown else { return }
    send("\r\u{1B}[K")
    state.isProgressShown = false
  }

  private func send(_ text: String) {
    do throws(SystemError) { try talk.write(Array(text.utf8)) } catch {
      // There is nobody left to say it to.
      return
    }
  }
}
