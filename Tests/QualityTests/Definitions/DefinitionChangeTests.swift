import Findings
import Quality
import Testing

/// What a delivery changes in definitions that the book had, and what that moves.
@Suite struct DefinitionChangeTests {
  private typealias World = DeclarationWorld

  private static func tables(
    _ change: (inout DefinitionSample) -> Void = { _ in }
  ) throws -> DefinitionTables {
    var sample = DefinitionSample()
    change(&sample)
    return try sample.tables()
  }

  @Test func whatIsTheSameIsNoChange() throws {
    let tables = try Self.tables()
    #expect(DefinitionChange.all(in: tables, over: tables).isEmpty)
    #expect(DefinitionChange.all(in: tables, over: DefinitionTables()).isEmpty)
  }

  @Test func eachRowThatDiffersIsOneChangeWithWhatWasAndIs() throws {
    let before = try Self.tables()
    let after = try Self.tables { sample in
      sample.services[0] = sample.services[0].replacing("network", with: "practice")
      sample.fields.append("NCD2425,CAN04.New,CAN04,New name,count,payment,spec")
      sample.fields.append("NCD2425,CAN04.Told,CAN04,Told,count,management-information,spec")
    }
    let changes = DefinitionChange.all(in: after, over: before)
    #expect(
      changes.map(\.words) == [
        "NCD2425: level network → practice", "NCD2425 field CAN04.New: added",
        "NCD2425 field CAN04.Told: added",
      ]
    )
    #expect(changes.map(\.isOfPayment) == [true, true, false])
    #expect(changes.allSatisfy { $0.place.line != nil })
    // The other way round, a row that is not given stays as it was.
    #expect(DefinitionChange.all(in: before, over: after).map(\.words).count == 1)
  }

  @Test func theDeclarationsThatItMovesAreCounted() throws {
    var world = World.calculated()
    world.finish([world.south])
    let before = world.state
    let tables = try Self.tables {
      $0.fields.append("NCD2425,CAN04.New,CAN04,New name,count,payment,spec")
    }
    let change = try #require(
      DefinitionChange.all(in: tables, over: try Self.tables()).first
    )
    world.terms = DeclarationTerms(
      start: world.terms.start,
      end: world.terms.end,
      level: .network,
      paymentDates: [World.day],
      memberFields: world.terms.memberFields + [World.field("CAN04.New")]
    )
    _ = world.define()
    let effect = change.effect(on: world.state, since: before)
    #expect(
      effect.words == "1 declaration awaits aggregation, 1 financially approved one stands"
    )
    let finding = Finding(change, moving: effect)
    #expect(finding.rule.id == "DEF019")
    #expect(finding.message == "\(change.words); \(effect.words)")
    // What is opened since is no waiting one; what has nothing to do with payment moves nothing.
    #expect(
      change.effect(on: world.state, since: DeclarationState()).words == "it moves no declaration"
    )
    let told = try Self.tables {
      $0.fields.append("NCD2425,CAN04.Told,CAN04,Told,count,management-information,spec")
    }
    #expect(
      DefinitionChange.all(in: told, over: try Self.tables()).first?
        .effect(on: world.state, since: before).words == "it moves no declaration"
    )
  }
}
