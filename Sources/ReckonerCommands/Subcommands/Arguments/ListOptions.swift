import ArgumentParser
import Findings

/// The options of every subcommand that lists what belongs to declarations.
struct ListOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions
  @OptionGroup var filter: DeclarationFilter
  @OptionGroup var output: OutputOptions

  /// Opens the book.
  ///
  /// - Returns: Its folder, its current version, and which declarations are wanted.
  /// - Throws: ``UsageError`` if something is named that is not there; `Failure` if the book cannot
  ///   be read.
  func open() throws -> (path: String, book: OpenBook, choice: DeclarationFilter.Choice) {
    let path = try book.only(arguments)
    let opened = try OpenBook(path)
    return (path, opened, try filter.choice(in: opened.state))
  }
}
