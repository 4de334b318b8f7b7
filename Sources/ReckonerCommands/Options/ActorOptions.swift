import ArgumentParser
import Findings
import Quality
import Runs

/// Who acts, and when: the options of every subcommand that writes to a book.
struct ActorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who does this; recorded in the book.", valueName: "name"))
  var by: String

  @Option(
    help: ArgumentHelp(
      "The moment to record in place of the clock's (UTC), such as 2025-04-05T19:36:07.",
      valueName: "moment"
    ),
    transform: { text in
      guard let moment = Timestamp(iso: text) else {
        throw ValidationError("a moment is written as 2025-04-05T19:36:07")
      }
      return moment
    }
  )
  var at: Timestamp?

  @Flag(
    help: "Record a moment more than a day after the clock's; every later one has to be as late."
  )
  var ahead = false

  func validate() throws {
    let isBlank = by.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    if isBlank { throw ValidationError("--by needs a name.") }
    if by == NextSteps.name {
      throw ValidationError("\(by) stands for the name of whoever does this: write that name.")
    }
    if by.unicodeScalars.count > 200 {
      throw ValidationError("The name behind --by is longer than 200 characters.")
    }
    if VisibleText.visible(by) != by {
      throw ValidationError("The name behind --by holds characters that cannot be seen.")
    }
  }

  /// The moment to record: the one given, else the clock's.
  ///
  /// No later run may be before it, so that a year that was mistyped would lock the book.
  ///
  /// - Throws: `moment-ahead` if it is more than a day after the clock's, and that was not confirmed.
  func moment(in surroundings: Surroundings) throws(Failure) -> Timestamp {
    let now = surroundings.now()
    guard let at else { return now }
    guard ahead || at.seconds <= now.seconds + Self.secondsOfADay else {
      throw Failure(
        .momentAhead,
        "the moment \(at) is more than a day after the clock's, which is \(now)",
        remedy:
          "see that it is right, and the clock too; --ahead records it all the same, and every "
          + "later run then has to be as late"
      )
    }
    return at
  }

  /// The options as they can be given again.
  func add(to command: inout GivenCommand) {
    command.add("--by", by)
    command.add("--at", at?.iso)
    command.add("--ahead", if: ahead)
  }

  private static let secondsOfADay: Int64 = 86_400
}

extension Failure.Code {
  /// A run is said to happen long after the clock's moment.
  static let momentAhead = Failure.Code(
    "moment-ahead",
    exitCode: ExitStatus.refusedToWrite.rawValue
  )
}
