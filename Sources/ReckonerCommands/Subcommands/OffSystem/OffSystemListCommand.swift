import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `off-system list`: the cases that wait, or all that there ever were.
struct OffSystemListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List off-system cases.",
    discussion: HelpText.discussion(examples: [
      ("reckoner off-system list book", "the cases that wait to be settled"),
      ("reckoner off-system list book --commissioner 00L --all", "one commissioner's, settled too"),
    ])
  )

  @OptionGroup var list: ListOptions

  @Flag(help: "Also cases that were settled, or have nothing to settle any more.")
  var all = false

  var output: OutputOptions { list.output }

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, opened, choice) = try list.open()
    let cases = opened.state.declarations.caseRows.filter {
      (all || $0.isOpen) && choice.takes($0.key)
    }
    let payments = try CaseMoney(cases, opened)
    var table = ResultTable(OffSystemRow.layout.header + PoundsMoved.columnNames)
    let isPaid = !opened.state.declarations.payments.isEmpty
    var short = ResultTable(
      ["id", "change", "difference"] + (isPaid ? ["pounds"] : [])
        + ["state", "changed_at", "settlement"]
    )
    for row in cases {
      let money = payments[row]
      table.add(row.cells + (money ?? .unknown).cells)
      let settled = [row.settled?.text, row.reference].compactMap(\.self)
        .filter { !$0.isEmpty }.joined(separator: ", ")
      short.add(
        [row.id, row.words, row.difference.map { String($0) } ?? ""]
          + (isPaid ? [money?.difference?.signed ?? ""] : [])
          + [row.state.rawValue, row.changedAt.iso, settled]
      )
    }
    job.show(table, short: short)
    if cases.isEmpty { choice.sayNothingFound("off-system case", &job) }
    let open = cases.filter(\.isOpen)
    let resolve = open.first.map { row in
      GivenCommand(
        ToolIdentity.name,
        "off-system",
        "resolve",
        path,
        row.id,
        "--reference",
        NextSteps.text,
        "--reason",
        NextSteps.text,
        "--by",
        NextSteps.name
      ).text
    }
    return Verdict(
      "\(Wording.count(open.count, "case")) to settle"
        + (all ? ", \(cases.count - open.count) closed" : ""),
      effect: "As of version \(opened.version.number)",
      next: try resolve ?? WhatNext(path, opened).first
    )
  }
}
