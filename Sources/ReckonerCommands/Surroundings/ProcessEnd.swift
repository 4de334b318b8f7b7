import Glibc

/// The end of this process.
enum ProcessEnd {
  /// Ends it with an exit code.
  static func exit(_ status: Int32) -> Never {
    Glibc.exit(status)
  }
}
