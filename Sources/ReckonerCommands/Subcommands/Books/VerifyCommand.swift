import ArgumentParser
import Book
import Files
import Findings
import Runs
import Tabular

/// `verify`: whether a book is as it was published.
struct VerifyCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that a book is, byte for byte, what was published.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner verify book", "the current version, its inputs and the chain of versions"),
        ("reckoner verify book --all-versions", "every byte of every version"),
        ("reckoner verify book --replay", "every version, made again from its inputs"),
      ],
      text: """
        It changes nothing and waits for nobody. Each file that was changed, removed or added by \
        hand is a finding, and the exit code is 1. --replay first checks every byte of every \
        version, then takes all inputs and decisions in again, in a book in a temporary folder that \
        is removed at the end, and compares the files. It takes as long as the commands took, and \
        as much space as the book. A version that comes out otherwise is a finding; if it was made \
        under other rules, a note. Where a version or an input was pruned, nothing can be replayed, \
        and the exit code is 2.
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Flag(help: "Every version, and not only the current one.")
  var allVersions = false

  @Flag(help: "Make every version again from its inputs, and compare; implies --all-versions.")
  var replay = false

  @Option(
    help: ArgumentHelp(
      "The folder in which --replay makes its temporary folder.",
      valueName: "folder"
    )
  )
  var scratch: String?

  @OptionGroup var findings: FindingOptions
  @OptionGroup var output: OutputOptions

  var threshold: Threshold { findings.failOn }

  func validate() throws {
    if scratch != nil && !replay { throw ValidationError("--scratch goes with --replay.") }
  }

  private var checksAll: Bool { allVersions || replay }

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    job.book = path
    let found = try Book.verify(at: path, allVersions: checksAll)
    for finding in found { job.findings.report(finding) }
    if found.contains(where: { $0.rule.severity > .warning }) {
      return Verdict(
        "\(path) is not as it was published",
        effect: replay ? "Nothing was changed, and nothing replayed" : "Nothing was changed"
      )
    }
    let whole = try Book(opening: path)
    let (files, bytes, versions) = try extent(of: whole)
    let extent: [(String, JSONValue)] = [
      ("versions", .integer(versions)), ("files", .integer(files)), ("bytes", .integer(bytes)),
    ]
    job.result = .object(extent)
    if replay {
      let folder = scratch ?? job.surroundings.variables["TMPDIR"] ?? "/tmp"
      var run = try ReplayRun(whole, in: folder)
      try Interruption.holding { try run.run { try Interruption.check() } }
      for finding in run.findings { job.findings.report(finding) }
      job.result = .object(
        extent + [
          ("replayed", .integer(run.replayed)), ("differing", .integer(run.differing)),
        ]
      )
      return verdict(run, of: versions, path)
    }
    return Verdict(
      "\(Wording.count(files, "file")), \(Wording.count(bytes, "byte")), all as published",
      effect: checksAll
        ? "\(Wording.count(versions, "version")) checked"
        : "The current version, its inputs and the chain of "
          + "\(Wording.count(versions, "version")) checked"
          + (versions > 1 ? "; the bytes of earlier ones were not read (--all-versions)" : ""),
      next: GivenCommand(ToolIdentity.name, "status", path).text
    )
  }

  private func verdict(_ run: ReplayRun, of versions: Int, _ path: String) -> Verdict {
    let count = "\(Wording.grouped(run.replayed)) of \(Wording.count(versions, "version"))"
    let same =
      run.differing == 0
      ? "with the same bytes" : "\(Wording.grouped(run.differing)) with other bytes"
    return Verdict(
      "\(count) made again from the inputs, \(same)",
      isComplete: run.isComplete,
      effect: "Nothing was changed",
      next: run.findings.isEmpty ? GivenCommand(ToolIdentity.name, "status", path).text : nil
    )
  }

  private func extent(
    of book: Book
  ) throws(Failure) -> (files: Int, bytes: Int, versions: Int) {
    let versions = try book.versions()
    var sizes: [SHA256Digest: Int] = [:]
    var files = 0
    for version in checksAll ? versions : versions.suffix(1) {
      files += version.files.count
      for file in version.files { sizes[file.sha256] = file.bytes }
      for input in try book.inputsInEffect(in: version) where sizes[input.record.sha256] == nil {
        files += 1
        sizes[input.record.sha256] = input.record.bytes
      }
    }
    return (files, sizes.values.reduce(0, +), versions.count)
  }
}
