import ArgumentParser
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
  func moment(in surroundings: Surroundings) -> Timestamp {
    at ?? surroundings.now()
  }
}
