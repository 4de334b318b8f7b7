extension BookOptions {
  /// The book, where nothing else can be named.
  ///
  /// - Throws: ``UsageError`` if no book or something else is named.
  func only(_ arguments: [String]) throws(UsageError) -> String {
    let (book, rest) = try book(from: arguments)
    if let first = rest.first { throw UsageError("Nothing can be done with '\(first)' here") }
    return book
  }

  /// The book, and one thing that is named behind it.
  ///
  /// - Parameters:
  ///   - what: The thing, such as `case`.
  ///   - arguments: All arguments of the subcommand, in order.
  /// - Returns: The book's folder, and the thing.
  /// - Throws: ``UsageError`` if no book, no such thing or several of them are named.
  func one(_ what: String, _ arguments: [String]) throws(UsageError) -> (book: String, it: String) {
    let (book, rest) = try book(from: arguments)
    guard let it = rest.first, !it.isEmpty else { throw UsageError("No \(what) is named") }
    guard rest.count == 1 else {
      throw UsageError("Only one \(what) can be named, not also '\(rest[1])'")
    }
    return (book, it)
  }
}
