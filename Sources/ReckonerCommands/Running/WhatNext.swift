import Book
import Findings
import Quality
import Runs

/// What to do next in a book, as every command that looks at it or changes it says it.
struct WhatNext {
  /// The book's folder.
  let path: String
  /// What there is to do.
  let situation: BookSituation
  private let state: DeclarationState
  private let outlook: DeclarationOutlook

  /// Looks at a state.
  ///
  /// - Parameters:
  ///   - path: The book's folder.
  ///   - state: The state.
  ///   - version: The version that holds it.
  ///   - book: The book.
  /// - Throws: `Failure` if the version cannot be read.
  init(
    _ path: String,
    _ state: BookState,
    in version: BookVersion,
    of book: Book
  ) throws(Failure) {
    self.path = path
    self.state = state.declarations
    outlook = DeclarationOutlook(
      state.declarations,
      state.context,
      missing: try MissingValues(version, of: book)
    )
    situation = BookSituation(
      state,
      outlook,
      hasValues: !PartFiles.keys(in: version).isEmpty
    )
  }

  /// Looks at an opened book.
  init(_ path: String, _ opened: OpenBook) throws(Failure) {
    try self.init(path, opened.state, in: opened.version, of: opened.book)
  }

  /// The commands, the first one first.
  var commands: [String] { NextSteps(path, situation).commands }

  /// The first command.
  var first: String? { commands.first }

  /// What comes next where aggregating was just tried in vain.
  var withoutAggregating: String? {
    var situation = situation
    situation.canAggregate = false
    return NextSteps(path, situation).commands.first
  }

  /// What moves some declarations, one after the other; `nil` if nothing does.
  func moving(_ rows: [DeclarationRow]) -> String? {
    let commands = rows.map(moving)
    // A step that can be taken goes before looking for what stands against others.
    return commands.first { $0?.isStep == true }.flatMap { $0?.text }
      ?? commands.compactMap(\.self).first?.text
  }

  /// What lifts some holds, the first thing first; `nil` if none stands.
  func lifting(_ holds: [HoldRow]) -> String? {
    let open = holds.filter(\.isOpen)
    let waiting = open.filter { state.lifting($0).waitsForAggregation }
    let calculations = waiting.compactMap { hold in
      state.declarations[hold.key].map(outlook.calculation)
    }
    if calculations.contains(.ready) { return NextSteps.aggregate(path) }
    if let hold = open.first(where: { !state.lifting($0).waitsForAggregation }) {
      return GivenCommand(
        ToolIdentity.name,
        "hold",
        "release",
        path,
        hold.id,
        "--by",
        NextSteps.name
      ).text
    }
    return calculations.compactMap(standing).first?.text
  }

  private typealias Move = (text: String, isStep: Bool)

  private func moving(_ row: DeclarationRow) -> Move? {
    let calculation = outlook.calculation(of: row)
    if calculation != .ready, !state.openHolds(row.key).isEmpty {
      return (GivenCommand(ToolIdentity.name, "hold", "list", path).text, false)
    }
    if let stands = standing(calculation) { return stands }
    switch state.move(row) {
    case .settling: return (GivenCommand(ToolIdentity.name, "off-system", "list", path).text, false)
    case .step(let step, _):
      guard outlook.canTake(step, row) else { return (NextSteps.missing(path), false) }
      var command = GivenCommand(ToolIdentity.name, "declaration", step.rawValue, path)
      command.add(row.key.organisation.text)
      command.add("--service", row.key.service.text)
      command.add("--date", row.key.achievementDate.iso)
      command.add("--by", NextSteps.name)
      return (command.text, true)
    case .final, .lifting, .aggregating, .values, .unknown: return nil
    }
  }

  /// What does away with what stands against figures.
  private func standing(_ calculation: DeclarationOutlook.Calculation) -> Move? {
    switch calculation {
    case .upToDate: nil
    case .ready: (NextSteps.aggregate(path), true)
    case .contested: situation.contest.map { (NextSteps.choose($0, path), false) }
    case .missing: (NextSteps.missing(path), false)
    }
  }
}
