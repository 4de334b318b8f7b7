import Glibc
import Synchronization

/// Ctrl-C while something is at stake.
///
/// Left alone, an interrupt ends the process at once, which is right wherever nothing is half done.
/// A command that writes wraps that part in ``holding(_:)``: the first interrupt then only raises a
/// flag, which the work looks at where stopping is safe; a second one ends the process there and
/// then, and the book is safe even so, for it changes by one rename.
enum Interruption {
  private static let isRaised = Atomic<Bool>(false)

  /// Whether somebody asked for the work to stop.
  static var isRequested: Bool { isRaised.load(ordering: .relaxed) }

  /// Stops the work here if somebody asked for it.
  static func check() throws(Interrupted) {
    if isRequested { throw Interrupted() }
  }

  /// Does a piece of work that an interrupt does not cut through.
  static func holding<Result>(_ work: () throws -> Result) throws -> Result {
    let before = start()
    defer { signal(SIGINT, before) }
    let result = try work()
    return result
  }

  /// Does a piece of work that an interrupt does not cut through.
  static func holding<Result>(_ work: () async throws -> Result) async throws -> Result {
    let before = start()
    defer { signal(SIGINT, before) }
    let result = try await work()
    return result
  }

  /// Writing to a closed pipe is an error like any other, not the end of the process.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  private static func start() -> sighandler_t? {
    // Touched here first, so that the handler never is the one to set it up.
    isRaised.store(false, ordering: .relaxed)
    return signal(SIGINT) { _ in
      if Interruption.isRaised.exchange(true, ordering: .relaxed) {
        _exit(ExitStatus.interrupted.rawValue)
      }
    }
  }
}
