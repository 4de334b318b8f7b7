internal import Glibc

/// One thread that runs one piece of work, and can be waited for.
struct BackgroundThread: Sendable {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  private let thread: pthread_t

  /// Starts the work; `nil` if the system gives no further thread.
  init?(_ body: @escaping @Sendable () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    var started = pthread_t()
    let result = unsafe pthread_create(
      &started,
      nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
        return nil
      },
      work.toOpaque()
    )
    guard result == 0 else {
      unsafe work.release()
      return nil
    }
    thread = started
  }

  /// Waits until the work is done; to be called once.
  func wait() {
    pthread_join(thread, nil)
  }
}
