import Files
import FoundationEssentials
import Quality

/// All that a run takes from the machine: the clock, the variables, the terminal.
///
/// Nothing else in the tool asks for them, so that the same command with the same files, the same
/// name and the same moment writes the same bytes.
struct Surroundings: Sendable {
  /// The environment variables.
  let variables: [String: String]
  /// Whether results go to a terminal.
  let outputIsTerminal: Bool
  /// Whether talk goes to a terminal.
  let talkIsTerminal: Bool
  /// Where results go.
  let output: any ByteSink
  /// Where talk goes.
  let talk: any ByteSink
  /// What time it is, in UTC.
  let now: @Sendable () -> Timestamp
  /// How long the run has taken.
  let elapsed: @Sendable () -> Duration
  /// A text that nobody can guess, of 128 random bits.
  var oneTimeCode: @Sendable () -> String = Self.randomCode

  /// The columns of the terminal as the variable `COLUMNS` gives them, 100 where it gives none.
  var width: Int {
    let given = variables["COLUMNS"].flatMap { Int($0) } ?? 100
    return min(max(given, 40), 1000)
  }

  /// Whether colour is wanted on a stream, before any option: `NO_COLOR` and `TERM=dumb` say no.
  func wantsColour(onTerminal isTerminal: Bool) -> Bool {
    isTerminal && variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb"
  }

  /// 32 hexadecimal digits from the system's own random numbers.
  private static func randomCode() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    return String((0..<32).map { _ in digits[Int.random(in: 0..<16, using: &generator)] })
  }

  /// The surroundings of this process.
  static func system() -> Surroundings {
    let start = ContinuousClock.now
    return Surroundings(
      variables: ProcessInfo.processInfo.environment,
      outputIsTerminal: StandardStream.output.isTerminal,
      talkIsTerminal: StandardStream.talk.isTerminal,
      output: StandardStream.output,
      talk: StandardStream.talk,
      now: { Timestamp(iso: Date.now.formatted(.iso8601)) ?? Timestamp(seconds: 0) },
      elapsed: { ContinuousClock.now - start }
    )
  }
}
