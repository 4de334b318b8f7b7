import ArgumentParser
import Book
import Files
import Findings

/// `verify`: whether a book is as it was published.
struct VerifyCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that a book is, byte for byte, what was published.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner verify book", "the current version, its inputs and the chain of versions"),
        ("reckoner verify book --all-versions", "every byte of every version"),
      ],
      text: """
        It changes nothing and waits for nobody. Each file that was changed, removed or added by \
        hand is a finding, and the exit code is 1.
        """
    )
  )

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions

  @Flag(help: "Every version, and not only the current one.")
  var allVersions = false

  @OptionGroup var findings: FindingOptions
  @OptionGroup var output: OutputOptions

  var threshold: Threshold { findings.failOn }

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let found = try Book.verify(at: path, allVersions: allVersions)
    for finding in found { job.findings.report(finding) }
    if found.contains(where: { $0.rule.severity > .warning }) {
      return Verdict(
        "\(path) is not as it was published",
        effect: "Nothing was changed"
      )
    }
    let (files, bytes, versions) = try extent(of: Book(opening: path))
    job.result = .object([
      ("versions", .integer(versions)), ("files", .integer(files)), ("bytes", .integer(bytes)),
    ])
    return Verdict(
      "\(Wording.count(files, "file")), \(Wording.count(bytes, "byte")), all as published",
      effect: allVersions
        ? "\(Wording.count(versions, "version")) checked"
        : "The current version, its inputs and the chain of "
          + "\(Wording.count(versions, "version")) checked",
      next: GivenCommand(ToolIdentity.name, "status", path).text
    )
  }

  private func extent(
    of book: Book
  ) throws(Failure) -> (files: Int, bytes: Int, versions: Int) {
    let versions = try book.versions()
    var sizes: [SHA256Digest: Int] = [:]
    var files = 0
    for version in allVersions ? versions : versions.suffix(1) {
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
