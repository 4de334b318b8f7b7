import ArgumentParser
import Findings
import Intake
import Runs

/// `check`: what files hold and what is wrong with them, without any book.
struct CheckCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read files and say what they are and what is wrong with them; nothing is written.",
    discussion: HelpText.discussion(
      examples: [
        ("reckoner check Bulk_Ach_Ex_NCD2425.zip", "one extract"),
        ("reckoner check extract.zip map.csv", "an extract, and how many fields a map knows"),
        ("reckoner check deliveries/", "every file of a folder"),
        ("reckoner check - < extract.csv", "standard input"),
      ]
    )
  )

  @Argument(help: "Files, zips, folders, or - for standard input.")
  var paths: [String]

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var findings: FindingOptions
  @OptionGroup var output: OutputOptions

  var threshold: Threshold { findings.failOn }

  func perform(_ job: inout Job) async throws -> Verdict {
    var reader = reading.reader(in: job.surroundings)
    // Nothing is set aside here, so that bad records need not be held.
    reader.keepsRejects = false
    let delivery = try DeliveryReading(paths, with: reader)
    job.findings = delivery.findings
    try DeliveryReader.examine(delivery.differentExtracts, into: &job.findings)
    job.inputs = delivery.inputs
    var table = ResultTable(["file", "what", "count"])
    let maps = delivery.items.flatMap { item -> [FieldMap.Line] in
      if case .fieldMap(let lines) = item.content { lines } else { [] }
    }
    for item in delivery.items {
      for (what, count) in CheckFacts.facts(of: item) { table.add([item.place.file, what, count]) }
      guard case .extract(let extract) = item.content, !maps.isEmpty else { continue }
      for (what, count) in CheckFacts.facts(of: extract, mappedBy: maps) {
        table.add([item.place.file, what, count])
      }
    }
    job.table = table
    job.lines = CheckFacts.lines(table)
    return Verdict(
      files: delivery.inputs.count,
      records: delivery.records,
      isComplete: delivery.isComplete,
      effect: "Nothing was written"
    )
  }
}
