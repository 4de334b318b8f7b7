import ArgumentParser

/// In which form results are written.
enum OutputFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// For people.
  case text
  /// One document, for programs.
  case json
  /// One table, for programs and spreadsheets.
  case csv
}
