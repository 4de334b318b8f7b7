import Quality
import Testing

/// What no sequence of actions, legal or not, may break.
@Suite struct LawTests {
  private typealias World = DeclarationWorld

  /// Numbers that are the same every time: SplitMix64.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test func tenThousandRandomActionsBreakNoLaw() {
    var dice = Dice(state: 1)
    var world = fresh(&dice)
    var seen: Set<EventRow.Kind> = []
    for step in 0..<10_000 {
      if step.isMultiple(of: 80) { world = fresh(&dice) }
      let before = world.state
      world.log = DeclarationOutcome()
      act(&world, &dice)
      check(before, world.state, world.log)
      seen.formUnion(world.log.events.map(\.kind))
      if step.isMultiple(of: 70) { checkTables(world.state) }
    }
    // A law that is never put to the test holds always.
    #expect(
      Set(EventRow.Kind.allCases.filter(\.isOfDeclarations)).subtracting(seen)
        == [.opened, .overridden, .overrideWithdrawn]
    )
  }

  private func fresh(_ dice: inout Dice) -> World {
    World.calculated(
      level: Int.random(in: 0..<5, using: &dice) == 0 ? .practice : .network,
      declaration: Int.random(in: 0..<4, using: &dice) > 0,
      approval: Int.random(in: 0..<4, using: &dice) > 0,
      tickBox: Bool.random(using: &dice)
    )
  }

  private func act(_ world: inout World, _ dice: inout Dice) {
    let keys = world.state.declarations.keys.sorted()
    let some = keys.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
    let holds = world.state.holdRows.map(\.id).sorted()
    let cases = world.state.caseRows.map(\.id).sorted()
    switch Int.random(in: 0..<32, using: &dice) {
    case 28...:
      let joined = world.state.holdRows.filter { $0.isOpen && $0.cause == .joined }
      if let hold = joined.randomElement(using: &dice) {
        world.release(hold.id, figuresStand: true)
      }
    case 16..<28:
      // Chance alone seldom comes as far as financial approval.
      if let key = keys.randomElement(using: &dice) { advance(key, &world, &dice) }
    case 0, 1: world.declare(some)
    case 2, 3: world.approve(some)
    case 4, 5: world.financeApprove(some)
    case 6, 7: world.aggregate()
    case 8: world.aggregate(without: ["A8100\(Int.random(in: 1...5, using: &dice))"], reason: "x")
    case 9, 10:
      let network = Bool.random(using: &dice) ? World.north : World.south
      let field = Bool.random(using: &dice) ? World.numerator : World.denominator
      let value = Int.random(in: 0..<8, using: &dice)
      let isOwn = value == 7
      world.deliver([
        (
          isOwn ? network.text : "A8100\(Int.random(in: 1...5, using: &dice))",
          isOwn ? World.tick : field,
          isOwn
            ? (Bool.random(using: &dice) ? .yes : .no)
            : (value == 6 && Int.random(in: 0..<4, using: &dice) == 0
              ? .blank : .number(Int64(8 + value)))
        )
      ])
    case 11, 12:
      let day = ["2025-02-15", "2025-03-10", "2025-03-31"].randomElement(using: &dice) ?? ""
      let practice = "A8100\(Int.random(in: 1...5, using: &dice))"
      let networks: [ODSCode?] = [World.north, World.south, nil]
      world.relate(
        world.moved(practice, to: networks.randomElement(using: &dice) ?? nil, from: day),
        holdOn: Bool.random(using: &dice) ? .all : .affected
      )
    case 13:
      if let id = holds.randomElement(using: &dice) {
        world.release(id, figuresStand: Bool.random(using: &dice))
      }
    case 14:
      if let id = cases.randomElement(using: &dice) { world.resolve(id) }
    default:
      if let key = keys.randomElement(using: &dice) {
        let stamp = world.stamp()
        world.log.append(
          world.state.placeHold(
            on: DeclarationChoice(key),
            because: "x",
            in: world.context,
            by: stamp
          )
        )
      }
    }
  }

  private func advance(_ key: DeclarationKey, _ world: inout World, _ dice: inout Dice) {
    if let hold = world.state.openHolds(key).randomElement(using: &dice), Bool.random(using: &dice)
    {
      world.release(hold.id, figuresStand: Bool.random(using: &dice))
    } else if world.causes(key) != [] {
      world.aggregate()
    } else {
      switch world.status(key) {
      case .awaitingServiceProviderApproval: world.declare([key])
      case .awaitingCommissioningOrganisationApproval: world.approve([key])
      default: world.financeApprove([key])
      }
    }
  }

  private func check(
    _ before: DeclarationState,
    _ after: DeclarationState,
    _ log: DeclarationOutcome
  ) {
    if log.isRefused { #expect(before == after) }
    for (key, old) in before.declarations {
      guard let new = after.declarations[key] else {
        Issue.record("\(key) is gone")
        continue
      }
      if old.status == .financiallyApproved {
        #expect(new.status == .financiallyApproved)
        #expect(new.causes.isEmpty)
        #expect(after.inputs[key] == before.inputs[key])
        for (field, figures) in before.figures[key] ?? [:] {
          #expect(after.figures[key]?[field]?.calculated == figures.calculated)
          #expect(after.figures[key]?[field]?.approved == figures.approved)
        }
      }
      let approvals = log.events.contains {
        $0.subject == key.text && ($0.kind == .approved || $0.kind == .financeApproved)
      }
      if !approvals {
        for (field, figures) in before.figures[key] ?? [:] {
          #expect(after.figures[key]?[field]?.approved == figures.approved)
        }
      }
      #expect(new.revision == old.revision + log.events.filter { $0.concerns(key) }.count)
    }
    for event in log.events
    where [.declared, .approved, .financeApproved].contains(event.kind) {
      for key in before.declarations.keys where event.subject == key.text {
        #expect(before.declarations[key]?.causes == [])
        #expect(before.openHolds(key).isEmpty)
      }
    }
    for (_, rows) in after.cases {
      let open = rows.filter(\.isOpen).map { "\($0.practice) \($0.field?.text ?? "membership")" }
      #expect(Set(open).count == open.count)
      #expect(Set(rows.map(\.id)).count == rows.count)
    }
    for (key, holds) in after.holds where holds.contains(where: \.isOpen) {
      #expect(after.declarations[key]?.status != .financiallyApproved)
    }
    for (key, figures) in after.figures
    where after.declarations[key]?.status == .awaitingFinancialApproval
      && after.declarations[key]?.approved != nil
    {
      for (_, figure) in figures { #expect(figure.calculated == figure.approved) }
    }
    for (id, message) in before.messages { #expect(after.messages[id] == message) }
  }

  private func checkTables(_ state: DeclarationState) {
    func again<Row: TableRow>(_ rows: [Row]) -> [Row] {
      #expect(rows == rows.sorted())
      let read = rows.shuffled().compactMap { row -> Row? in
        #expect(row.cells.count == Row.layout.columns.count)
        for (column, cell) in zip(Row.layout.columns, row.cells) {
          #expect(column.problem(with: cell) == nil)
        }
        return Row(cells: row.cells)
      }
      #expect(read.sorted() == rows)
      return read
    }
    let read = DeclarationState(
      declarations: again(state.declarationRows),
      figures: again(state.figureRows),
      inputs: again(state.inputRows),
      holds: again(state.holdRows),
      cases: again(state.caseRows),
      waivers: again(state.waiverRows),
      messages: again(state.messageRows),
      decisions: again(state.decisionRows)
    )
    #expect(read == state)
  }
}
