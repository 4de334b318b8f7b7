import Quality
import Testing

/// Which parts of the book decisions have to look into.
@Suite struct PartsNeededTests {
  private typealias World = DeclarationWorld

  private func needed(
    _ action: DecisionRow.Action,
    _ world: World,
    organisation: ODSCode? = nil,
    date: CalendarDate? = nil,
    without: [ODSCode] = []
  ) -> [CalendarDate] {
    let row = DecisionRow(
      id: "D-1",
      action: action,
      service: World.service,
      organisation: organisation,
      achievementDate: date,
      without: without,
      by: "Dee"
    )
    return world.state.partsNeeded(by: [row, row]).map(\.achievementDate)
  }

  @Test func onlyAnAggregationOfWhatWaitsNeedsAny() {
    var world = World(dates: [World.earlier, World.day])
    world.open()
    #expect(needed(.aggregate, world) == [World.earlier, World.day])
    #expect(needed(.aggregate, world, date: World.day) == [World.day])
    #expect(needed(.aggregate, world, organisation: World.commissioner) == [])
    #expect(needed(.declare, world, organisation: World.north, date: World.day) == [])
  }

  @Test func whatIsCalculatedStaysShutUnlessAPracticeIsLeftOut() {
    var world = World.calculated()
    #expect(needed(.aggregate, world) == [])
    #expect(needed(.aggregate, world, without: [World.ods("A81001")]) == [World.day])
    world.deliver([("A81001", World.numerator, .number(9))])
    #expect(needed(.aggregate, world) == [World.day])
    #expect(needed(.aggregate, world, organisation: World.south) == [])
  }

  @Test func aPaidDeclarationIsNotAggregatedAgain() {
    let world = World.north(at: .financiallyApproved)
    #expect(needed(.aggregate, world, organisation: World.north, without: [World.north]) == [])
  }
}
