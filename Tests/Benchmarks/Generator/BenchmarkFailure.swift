/// Why the benchmark's files could not be made.
struct BenchmarkFailure: Error {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
