import ArgumentParser

/// Whether text is coloured.
enum ColourChoice: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// On a terminal, unless `NO_COLOR` or `TERM=dumb` is set.
  case auto
  /// Everywhere.
  case always
  /// Nowhere.
  case never
}
