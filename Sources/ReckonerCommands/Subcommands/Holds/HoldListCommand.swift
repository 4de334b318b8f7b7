import ArgumentParser
import Book
import Findings
import Quality
import Runs

/// `hold list`: the holds that stand, or all that ever stood.
struct HoldListCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List holds and what lifts each.",
    discussion: HelpText.discussion(examples: [
      ("reckoner hold list book", "the holds that stand"),
      ("reckoner hold list book --organisation U00001 --all", "one network's, released ones too"),
    ])
  )

  @OptionGroup var list: ListOptions

  @Flag(help: "Also holds that were released.")
  var all = false

  var output: OutputOptions { list.output }

  func perform(_ job: inout Job) async throws -> Verdict {
    let (path, opened, choice) = try list.open()
    let state = opened.state.declarations
    let holds = state.holdRows.filter { (all || $0.isOpen) && choice.takes($0.key) }
    var table = ResultTable(
      [
        "id", "organisation", "service", "achievement_date", "cause", "practice", "from_day",
        "affects_figures", "placed_at", "placed_by", "reason", "lifted_by", "released_at",
        "released_by", "release",
      ] + PoundsMoved.columnNames
    )
    let payments = try HoldMoney(holds, opened)
    let isPaid = !state.payments.isEmpty
    var short = ResultTable(
      ["id", "hold", "figures"] + (isPaid ? ["pounds"] : []) + ["placed_at", "lifted_by"]
    )
    for hold in holds {
      let released = hold.release.map { release in
        "\(release.rawValue) \(hold.released?.at.iso ?? "") by \(hold.released?.by ?? "")"
      }
      let remedy = state.lifting(hold).words
      table.add(
        [
          hold.id, hold.key.organisation.text, hold.key.service.text,
          hold.key.achievementDate.iso, hold.cause.rawValue, hold.practice?.text ?? "",
          hold.from?.iso ?? "", hold.affectsFigures ? "Y" : "N", hold.placed.at.iso,
          hold.placed.by, hold.placed.note, remedy, hold.released?.at.iso ?? "",
          hold.released?.by ?? "", hold.release?.rawValue ?? "",
        ] + payments[hold].cells
      )
      short.add(
        [hold.id, hold.words, hold.affectsFigures ? "affected" : "not affected"]
          + (isPaid ? [payments[hold].difference?.signed ?? ""] : [])
          + [hold.placed.at.iso, released ?? remedy]
      )
    }
    job.show(table, short: short)
    let open = holds.filter(\.isOpen)
    if holds.isEmpty { choice.sayNothingFound("hold", &job) }
    let next = try WhatNext(path, opened)
    return Verdict(
      "\(Wording.count(open.count, "hold")) standing"
        + (all ? ", \(holds.count - open.count) released" : ""),
      effect: "As of version \(opened.version.number)",
      next: next.lifting(open) ?? next.first
    )
  }
}
