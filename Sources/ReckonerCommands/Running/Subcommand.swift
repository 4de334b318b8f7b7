import ArgumentParser

/// A subcommand that does a job.
///
/// It never prints: it puts findings, inputs and results into the ``Job`` and returns the verdict,
/// and one place renders them in the format asked for and ends with the right exit code.
protocol Subcommand: ParsableCommand, Sendable {
  /// How it says what it has to say: `@OptionGroup var output: OutputOptions`.
  var output: OutputOptions { get }
  /// From which severity on findings make the exit code 1.
  var threshold: Threshold { get }

  /// Does the job.
  ///
  /// - Throws: `Failure` if it could not be done or writing was refused, ``UsageError`` if the
  ///   command line makes no sense, ``Interrupted`` if somebody stopped it. What the job holds by
  ///   then is still shown.
  func perform(_ job: inout Job) async throws -> Verdict
}

extension Subcommand {
  /// Findings that must be decided count unless the command has an option for it.
  var threshold: Threshold { .ask }
}
