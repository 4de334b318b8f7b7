/// The command line: a verb, then options with one value each, or none.
struct Arguments {
  let verb: String
  private var values: [String: String] = [:]

  // Options without a value.
  private static let switches: Set<String> = ["--second"]
  private static let known: Set<String> = [
    "--rows", "--practices", "--networks", "--fields", "--indicators", "--months", "--seed",
    "--level",
    "--csv", "--duplicates", "--conflicts", "--superseded", "--ragged", "-o",
  ]

  /// Reads the words behind the program's name.
  init(_ words: [String]) throws {
    guard let verb = words.first else { throw BenchmarkFailure("no verb; see --help") }
    self.verb = verb
    var rest = words.dropFirst()
    while let option = rest.popFirst() {
      if Self.switches.contains(option) {
        values[option] = "yes"
      } else if Self.known.contains(option), let value = rest.popFirst() {
        values[option] = value
      } else {
        throw BenchmarkFailure("\(option): no such option, or its value is missing")
      }
    }
  }

  func has(_ option: String) -> Bool { values[option] != nil }

  func text(_ option: String) -> String? { values[option] }

  /// A whole number from a lowest value on.
  func number(_ option: String, least: Int = 0) throws -> Int? {
    guard let text = values[option] else { return nil }
    guard let number = Int(text), number >= least else {
      throw BenchmarkFailure("\(option) must be a whole number, at least \(least)")
    }
    return number
  }

  /// The shape that the options ask for: a number of rows, then what was said of it singly.
  func shape() throws -> ExtractShape {
    var shape = try number("--rows", least: 1000).map(ExtractShape.near(rows:)) ?? ExtractShape()
    shape.practices = try number("--practices", least: 1) ?? shape.practices
    shape.networks = try number("--networks", least: 1) ?? shape.networks
    shape.fields = try number("--fields", least: 20) ?? shape.fields
    shape.months = try number("--months", least: 1) ?? shape.months
    shape.seed = UInt64(try number("--seed") ?? Int(shape.seed))
    guard shape.months <= 12, shape.fields <= 2000, shape.practices <= 20_000,
      shape.networks <= shape.practices
    else {
      throw BenchmarkFailure(
        "at most 12 months, 2,000 fields, 20,000 practices, and no more networks than practices"
      )
    }
    return shape
  }

  /// The faults that the options ask for.
  func faults() throws -> FaultCounts {
    FaultCounts(
      duplicates: try number("--duplicates") ?? 0,
      conflicts: try number("--conflicts") ?? 0,
      superseded: try number("--superseded") ?? 0,
      ragged: try number("--ragged") ?? 0
    )
  }
}
