internal import Glibc

/// Another program, run to its end with no words of ours on its screen.
package enum ChildProcess {
  /// Runs a program that reads a file, in UTC and with nothing else of this process's environment.
  ///
  /// - Parameters:
  ///   - program: The path of the program.
  ///   - arguments: Its arguments, without its own name.
  ///   - input: The file that it gets on its standard input.
  /// - Returns: Its exit code; `nil` where a signal ended it.
  /// - Throws: What the system said where it could not be started, `notFound` where it is not there.
  package static func run(
    _ program: String,
    _ arguments: [String],
    reading input: String
  ) throws(SystemError) -> Int32? {
    var actions = unsafe posix_spawn_file_actions_t()
    try check(unsafe posix_spawn_file_actions_init(&actions), program)
    defer { _ = unsafe posix_spawn_file_actions_destroy(&actions) }
    try check(unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0), input)
    for number in [Int32(1), 2] {
      let opened = unsafe posix_spawn_file_actions_addopen(
        &actions,
        number,
        "/dev/null",
        O_WRONLY,
        0
      )
      try check(opened, program)
    }
    let words = unsafe copies([program] + arguments)
    let variables = unsafe copies(["LC_ALL=C", "PATH=/usr/bin:/bin", "TZ=UTC"])
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var number = pid_t()
    let started = unsafe posix_spawn(&number, program, &actions, nil, words, variables)
    try check(started, program)
    var status: Int32 = 0
    while unsafe waitpid(number, &status, 0) < 0 {
      guard errno == EINTR else { throw SystemError("waitpid", program, .init(errno)) }
    }
    // The lowest seven bits are the signal, the next byte the code.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  /// Copies that C can read, with the `nil` behind them that ends a list there.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { (text: String) in unsafe strdup(text) } + [nil]
  }

  private static func check(_ error: Int32, _ path: String) throws(SystemError) {
    guard error == 0 else { throw SystemError("posix_spawn", path, .init(error)) }
  }
}
