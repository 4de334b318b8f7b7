import ArgumentParser

/// Which book a subcommand works on: named by `--book`, or the first of its arguments.
struct BookOptions: ParsableArguments {
  @Option(help: "The book's folder; without it, the first argument names the book.")
  var book: String?

  /// Parts the book from what else was named.
  ///
  /// - Parameter arguments: All arguments of the subcommand, in order.
  /// - Returns: The book's folder, and the arguments that do not name it.
  /// - Throws: ``UsageError`` if no book is named.
  func book(from arguments: [String]) throws(UsageError) -> (book: String, rest: [String]) {
    if let book {
      guard !book.isEmpty else { throw UsageError("The book's path is empty") }
      return (book, arguments)
    }
    guard let first = arguments.first, !first.isEmpty else {
      throw UsageError("No book is named: give its folder as the first argument or with --book")
    }
    return (first, Array(arguments.dropFirst()))
  }
}
