import Runs
import ArgumentParser
import Runs

/// The option of a subcommand whose decision holds for what the person looked at.
struct ExpectOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The declaration's revision that you looked at; if it has moved on, nothing is done.",
      valueName: "revision"
    )
  )
  var expect: Int?

  /// Refuses a revision for several things at once.
  ///
  /// - Parameters:
  ///   - count: How many things are named.
  ///   - what: What they are, such as `hold`.
  /// - Throws: ``UsageError`` if a revision is given and not just one is named.
  func check(_ count: Int, _ what: String) throws(UsageError) {
    if expect != nil && count != 1 { throw UsageError("--expect goes with one \(what)") }
  }

  /// The option as it can be given again.
  func add(to command: inout GivenCommand) {
    command.add("--expect", expect.map { String($0) })
  }
}
