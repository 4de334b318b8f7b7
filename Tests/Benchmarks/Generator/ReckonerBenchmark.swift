import Bundles
import Glibc

/// Makes the files that the benchmark measures with.
@main
struct ReckonerBenchmark {
  private static let help = """
    reckoner-benchmark generate [options] -o FILE.zip
      --rows N            a preset: as near to N rows as a shape of England comes
      --practices N --networks N --fields N --months N --seed N
                          the shape, singly (6300, 1300, 460, 1, 2425)
      --second            the cumulative extract after it: 1 % of the values changed, some keys
                          new, some vanished
      --duplicates N --conflicts N --superseded N --ragged N
                          plants faults, each on a key of its own
      --csv FILE.csv      the same bytes, not zipped
      --level N           how hard to deflate, 0 to 9 (5)
      A manifest is written to FILE.zip.json, and to standard output.
    reckoner-benchmark definitions [shape] -o FOLDER
      the tables that describe the service of an extract of that shape
    reckoner-benchmark calculate [--practices N --indicators N --months N]
      works out points and payments on one thread (6300, 76, 12), and says how long it took
    """

  static func main() async {
    do {
      let words = Array(CommandLine.arguments.dropFirst())
      if words.contains("--help") {
        print(help)
        return
      }
      let arguments = try Arguments(words)
      switch arguments.verb {
      case "generate": try await generate(arguments)
      case "definitions": try define(arguments)
      case "calculate": try calculate(arguments)
      default: throw BenchmarkFailure("\(arguments.verb): no such verb; see --help")
      }
    } catch {
      let message = (error as? BenchmarkFailure)?.message ?? "\(error)"
      try? OutputFile().write("reckoner-benchmark: \(message)\n")
      exit(2)
    }
  }

  private static func generate(_ arguments: Arguments) async throws {
    let shape = try arguments.shape()
    let faults = try arguments.faults()
    let level = try arguments.number("--level") ?? 5
    guard let path = arguments.text("-o") else { throw BenchmarkFailure("-o FILE.zip is missing") }
    guard level <= 9 else { throw BenchmarkFailure("--level is 0 to 9") }
    let zip = HashedFile(try OutputFile(creating: path))
    let csv = try arguments.text("--csv").map { try OutputFile(creating: $0) }

    var writer = BundleWriter(level: level) { try zip.write($0) }
    writer.begin(member: ExtractShape.member)
    let first = ExtractGenerator(shape, isSecond: arguments.has("--second"), faults: faults)
    var (generator, block) = first.next()
    while !block.isEmpty {
      let current = generator
      async let following = current.next()
      try csv?.write(block.span)
      try writer.write(block.span)
      (generator, block) = await following
    }
    try writer.end()
    try writer.finish()
    guard generator.plantedAll else {
      throw BenchmarkFailure("the extract is too short for so many faults")
    }

    let manifest = Manifest(
      path: path,
      shape: shape,
      isSecond: arguments.has("--second"),
      faults: faults,
      generator: generator,
      zipBytes: zip.file.bytes,
      zipDigest: zip.digest
    ).json
    try OutputFile(creating: path + ".json").write(manifest)
    print(manifest, terminator: "")
  }

  private static func define(_ arguments: Arguments) throws {
    guard let folder = arguments.text("-o") else { throw BenchmarkFailure("-o FOLDER is missing") }
    let shape = try arguments.shape()
    let definitions = Definitions(
      shape: shape,
      catalogue: FieldCatalogue(shape),
      organisations: Organisations(shape)
    )
    try OutputFile.makeFolder(folder)
    for (name, text) in definitions.tables {
      try OutputFile(creating: "\(folder)/\(name)").write(text)
    }
  }

  private static func calculate(_ arguments: Arguments) throws {
    let calculation = try Calculation(
      practices: try arguments.number("--practices", least: 1) ?? 6300,
      indicators: try arguments.number("--indicators", least: 1) ?? 76,
      dates: try arguments.number("--months", least: 1) ?? 12
    )
    var outcome = Calculation.Outcome()
    let time = try ContinuousClock().measure { outcome = try calculation.run() }
    let (seconds, attoseconds) = time.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    print(
      """
      {"results": \(outcome.results), "blank": \(outcome.blank), \
      "points_hundredths": \(outcome.hundredths), "pence": \(outcome.pence), \
      "milliseconds": \(milliseconds)}
      """
    )
  }
}
