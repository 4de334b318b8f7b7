/// How a run says what it has to say, options and surroundings taken together.
struct OutputSettings: Sendable, Hashable {
  /// The form of the results.
  var format: OutputFormat = .text
  /// Whether only results are wanted.
  var isQuiet = false
  /// Whether more than usual is wanted.
  var isVerbose = false
  /// Whether results are coloured.
  var isOutputColoured = false
  /// Whether talk is coloured.
  var isTalkColoured = false
  /// Whether progress is shown.
  var showsProgress = false
  /// The columns of the terminal.
  var width = 100
}
