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

  @Argument(help: ArgumentHelp("The book's folder.", valueName: "book"))
  var arguments: [String] = []

  @OptionGroup var book: BookOptions
  @OptionGroup var filter: DeclarationFilter

  @Flag(help: "Also holds that were released.")
  var all = false

  @OptionGroup var output: OutputOptions

  func perform(_ job: inout Job) async throws -> Verdict {
    let path = try book.only(arguments)
    let opened = try OpenBook(path)
    let choice = try filter.choice(in: opened.state)
    let state = opened.state.declarations
    let holds = state.holdRows.filter { (all || $0.isOpen) && choice.takes($0.key) }
    let outlook = HoldOutlook(state, opened.state.context, at: job.surroundings.now())
    var table = ResultTable([
      "id", "organisation", "service", "achievement_date", "cause", "practice", "from_day",
      "affects_figures", "placed_at", "placed_by", "reason", "lifted_by", "released_at",
      "released_by", "release",
    ])
    var short = ResultTable(["id", "hold", "figures", "placed_at", "lifted_by"])
    for hold in holds {
      let released = hold.release.map { release in
        "\(release.rawValue) \(hold.released?.at.iso ?? "") by \(hold.released?.by ?? "")"
      }
      let remedy = outlook.remedy(hold)
      table.add([
        hold.id, hold.key.organisation.text, hold.key.service.text,
        hold.key.achievementDate.iso, hold.cause.rawValue, hold.practice?.text ?? "",
        hold.from?.iso ?? "", hold.affectsFigures ? "Y" : "N", hold.placed.at.iso,
        hold.placed.by, hold.placed.note, remedy, hold.released?.at.iso ?? "",
        hold.released?.by ?? "", hold.release?.rawValue ?? "",
      ])
      short.add([
        hold.id, hold.words, hold.affectsFigures ? "affected" : "not affected",
        hold.placed.at.iso, released ?? remedy,
      ])
    }
    job.show(table, short: short)
    let open = holds.filter(\.isOpen)
    let waits = open.contains { outlook.remedy($0).hasPrefix("aggregate") }
    let release = open.first.map {
      GivenCommand(ToolIdentity.name, "hold", "release", path, $0.id, "--by", NextSteps.name).text
    }
    let aggregate = GivenCommand(ToolIdentity.name, "aggregate", path, "--by", NextSteps.name).text
    return Verdict(
      "\(Wording.count(open.count, "hold")) standing"
        + (all ? ", \(holds.count - open.count) released" : ""),
      effect: "As of version \(opened.version.number)",
      next: waits ? aggregate : release
    )
  }
}
