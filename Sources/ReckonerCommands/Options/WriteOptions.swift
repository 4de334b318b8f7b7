import ArgumentParser

/// How far a subcommand that writes to a book goes.
struct WriteOptions: ParsableArguments {
  @Flag(help: "Show what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Do what cannot be taken back, or touches everything, without asking.")
  var yes = false

  /// Refuses to go on with what needs `--yes`, unless it was given or nothing is written.
  ///
  /// - Parameter act: What would be done, such as `approve all declarations`.
  /// - Throws: ``UsageError`` if it needs `--yes` and has not got it.
  func confirm(_ act: String) throws(UsageError) {
    guard yes || dryRun else {
      throw UsageError("To \(act), add --yes; --dry-run shows what it would do")
    }
  }
}
