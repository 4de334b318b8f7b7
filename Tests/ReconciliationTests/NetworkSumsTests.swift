import Quality
import Testing

@testable import Reconciliation

/// The practices' values beside CQRS's own totals of their networks.
@Suite struct NetworkSumsTests {
  /// What the numerator of the northern network comes to: CQRS's total, ours, whether they differ.
  @Test(
    arguments: [
      (["3", "4"], "7", nil), (["3", "4"], "8", [7]), (["3", nil], "3", nil),
      (["3", ""], "3", nil),
      ([nil, nil], "0", nil), ([nil, nil], "5", [0]), (["3", "4"], nil, nil),
      // What cannot be added up is not compared.
      (["3", "Y"], "8", nil), (["3", "4"], "", nil),
      (Array(repeating: "999999999999999999", count: 10), "8", nil),
    ] as [([String?], String?, [Int64]?)]
  )
  func total(practices: [String?], official: String?, ours: [Int64]?) throws {
    let members = practices.indices.map(Self.practice)
    let sums = try self.sums(PartWorld(north: members, south: []), practices, official)
    #expect(sums.differ == (ours != nil))
    #expect(sums.differing.map(\.network) == (ours == nil ? [] : [PartWorld.north]))
    #expect(sums.differing.first?.ours == ours)
  }

  @Test("a practice in two networks counts in neither, until one has left it out")
  func contested() throws {
    var world = PartWorld(south: ["T00002"])
    #expect(try sums(world, ["3", "4"], "3").differ == false)
    #expect(try sums(world, ["3", "4"], "7").differing.first?.ours == [3])
    let left = sums(world, leavingOut: (PartWorld.ods("T00002"), PartWorld.south))
    #expect(left.members(of: PartWorld.north).map(\.text) == ["T00001", "T00002"])
    #expect(left.members(of: PartWorld.south) == [])
    world.spells.removeLast()
    #expect(try sums(world, ["3", "4"], "7").differ == false)
  }

  @Test("there is nothing to add up for a service that is not defined")
  func undefined() {
    let world = PartWorld()
    #expect(
      NetworkSums(
        PartWorld.key,
        fields: PartWorld.fields,
        definition: nil,
        spells: world.spells,
        state: world.state
      ) == nil
    )
  }

  /// Which single practice would make the two agree, and how it is known.
  @Test(
    arguments: [
      ("9", "with T00009, which is no member, they agree"),
      ("3", "without member T00002 they agree"),
      ("100", "no single practice explains it"),
    ]
  )
  func explanation(official: String, reason: String) throws {
    var world = PartWorld()
    world.spells.append(PartWorld.spell("T00009", PartWorld.north, until: "2024-06-30"))
    let sums = try self.sums(world, ["3", "4"], official)
    var explanation = NetworkExplanation(
      of: sums,
      PartWorld.key,
      fields: PartWorld.fields.ranks,
      spells: world.spells,
      context: world.context
    )
    for (code, value) in [("T00001", "3"), ("T00002", "4"), ("T00003", "1"), ("T00009", "2")] {
      explanation.take(StoredRows([Cell(value, field: 1)], of: PartWorld.ods(code)))
    }
    let totals = try #require(explanation.totals.first)
    #expect(explanation.totals.count == 1)
    #expect(totals.network == PartWorld.north && totals.key == PartWorld.key)
    #expect(totals.comparison.reason == reason)
    #expect(totals.comparison.missing.isEmpty)
  }

  private static func practice(_ number: Int) -> String {
    "T\(String(100_001 + number).dropFirst())"
  }

  private func sums(
    _ world: PartWorld,
    leavingOut left: (practice: ODSCode, network: ODSCode)?
  ) -> NetworkSums {
    NetworkSums(
      Membership(world.spells, on: PartWorld.day),
      isOfPractices: [true, true, true],
      isLeftOut: { practice, network in
        left.map { $0 == (practice, network) } ?? false
      }
    )
  }

  private func sums(
    _ world: PartWorld,
    _ practices: [String?],
    _ official: String?
  ) throws -> NetworkSums {
    var sums = try #require(
      NetworkSums(
        PartWorld.key,
        fields: PartWorld.fields,
        definition: world.definitions[PartWorld.service],
        spells: world.spells,
        state: world.state
      )
    )
    for (number, value) in practices.enumerated() {
      guard let value else { continue }
      let practice = PartWorld.ods(Self.practice(number))
      sums.add(StoredRows([Cell(value, field: 1)], of: practice))
    }
    if let official {
      sums.add(StoredRows([Cell(official, field: 1)], of: PartWorld.north))
    }
    return sums
  }
}
