import Quality
import Testing

/// After any sequence of events every member's values are counted once, waived by a person's word,
/// or waited for: nothing is lost and nothing is paid twice unasked.
@Suite struct SequenceLawTests {
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

  private static let practices = (1...6).map { "A8100\($0)" }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func noSequenceLosesOrDoublesAValue(seed: UInt64) {
    var dice = Dice(state: seed)
    for _ in 0..<15 {
      var world = World.calculated(tickBox: Bool.random(using: &dice))
      let stranger = World.ods("A81006")
      world.set(stranger, World.numerator, .number(5))
      world.set(stranger, World.denominator, .number(9))
      world.participation.append(
        ParticipationRow(
          service: World.service,
          organisation: stranger,
          status: .approved,
          start: World.date("2024-04-01"),
          end: World.date("2025-03-31")
        )
      )
      var story: [String] = []
      // One practice's values are not in yet.
      world.set(World.ods("A81005"), World.numerator, nil)
      world.deliver([("A81005", World.denominator, .number(8))])
      for _ in 0..<40 {
        story.append(act(&world, &dice))
        let problems = problems(world)
        #expect(problems.isEmpty, "\(problems)\nafter \(story.joined(separator: "; "))")
        guard problems.isEmpty else { return }
      }
    }
  }

  private func act(_ world: inout World, _ dice: inout Dice) -> String {
    let practice = Self.practices.randomElement(using: &dice) ?? ""
    let network = Bool.random(using: &dice) ? World.north : World.south
    let key = World.key(network)
    switch Int.random(in: 0..<20, using: &dice) {
    case 0, 1, 2:
      let field = Bool.random(using: &dice) ? World.numerator : World.denominator
      let value = Int64.random(in: 1...4, using: &dice)
      world.deliver([(practice, field, .number(value))])
      return "\(practice) \(field) \(value)"
    case 3, 4:
      let days = ["2025-02-15", "2025-03-31", "2025-04-15"]
      let day = days.randomElement(using: &dice) ?? ""
      let other = Int.random(in: 0..<4, using: &dice) == 0 ? nil : network
      world.relate(world.moved(practice, to: other, from: day), holdOn: policy(&dice))
      return "\(practice) to \(other?.text ?? "none") from \(day)"
    case 5:
      guard !world.context.members(of: network, on: World.day).contains(World.ods(practice)) else {
        return "nothing"
      }
      world.relate(world.joined(practice, network, from: "2025-01-01"), holdOn: policy(&dice))
      return "\(practice) also in \(network)"
    case 6:
      world.relate(world.without(practice, in: network), holdOn: policy(&dice))
      return "\(practice) never in \(network)"
    case 7, 8, 9:
      world.aggregate()
      return "aggregate"
    case 10:
      world.aggregate(without: [practice], of: network, reason: "x")
      return "aggregate \(network) without \(practice)"
    case 11, 12:
      guard let hold = world.state.openHolds(key).randomElement(using: &dice) else {
        return "nothing"
      }
      let stands = Bool.random(using: &dice)
      world.release(hold.id, figuresStand: stands)
      return "release \(hold.id) \(stands)"
    case 13:
      guard let row = world.state.openCases(key).randomElement(using: &dice) else {
        return "nothing"
      }
      world.resolve(row.id)
      return "resolve \(row.id)"
    case 14:
      world.deliver([(network.text, World.tick, Bool.random(using: &dice) ? .yes : .no)])
      return "\(network) answers"
    default:
      switch world.status(key) {
      case .awaitingServiceProviderApproval: world.declare([key])
      case .awaitingCommissioningOrganisationApproval: world.approve([key])
      case .awaitingFinancialApproval: world.financeApprove([key])
      default: world.aggregate()
      }
      return "\(network) goes on"
    }
  }

  private func policy(_ dice: inout Dice) -> HoldPolicy {
    Bool.random(using: &dice) ? .all : .affected
  }

  private func problems(_ world: World) -> [String] {
    let state = world.state
    var problems: [String] = []
    for (key, row) in state.declarations {
      if !row.causes.isEmpty || !state.openHolds(key).isEmpty {
        var tried = world
        let refused =
          tried.declare([key]).isRefused && tried.approve([key]).isRefused
          && tried.financeApprove([key]).isRefused
        if !refused { problems.append("\(key) moves with causes or holds") }
      }
      let open = state.openCases(key).map { "\($0.practice) \($0.field?.text ?? "membership")" }
      if Set(open).count < open.count { problems.append("\(key) has one case twice") }
      switch row.status {
      case .awaitingNetworkAchievement, .other: break
      case .financiallyApproved: problems += approvedProblems(key, world)
      default: if row.causes.isEmpty { problems += calculatedProblems(key, world) }
      }
    }
    var again = world
    if again.take([MembershipChange]()) != DeclarationOutcome() || again.state != state {
      problems.append("nothing new did something")
    }
    return problems
  }

  /// Up-to-date figures are those of the members, but for those that a person waived.
  private func calculatedProblems(_ key: DeclarationKey, _ world: World) -> [String] {
    let members = Set(world.context.members(of: key.organisation, on: World.day))
    let waived = Set((world.state.waivers[key] ?? []).map(\.practice))
    let inputs = (world.state.inputs[key] ?? [:]).filter { $0.key != key.organisation }
    var problems: [String] = []
    for practice in members.union(inputs.keys) {
      let name = "\(practice) of \(key.organisation)"
      let counted = inputs[practice]
      if members.contains(practice), !waived.contains(practice) {
        let now = world.values[World.day]?[practice]
        if counted != now { problems.append("\(name) is not counted") }
      } else if counted != nil {
        problems.append("\(name) is counted and should not be")
      }
    }
    return problems + contestProblems(key, members, world)
  }

  /// A practice that was left out for another network is counted there, or will be.
  private func contestProblems(
    _ key: DeclarationKey,
    _ members: Set<ODSCode>,
    _ world: World
  ) -> [String] {
    let other = key.organisation == World.north ? world.south : world.north
    return (world.state.waivers[key] ?? []).compactMap { waiver in
      guard waiver.kind != .figuresStand, members.contains(waiver.practice) else { return nil }
      let values = world.values[World.day]?[waiver.practice] ?? [:]
      // Whoever lacks values may be left out of all.
      if waiver.kind == .without, values.count < 2 { return nil }
      let isMember = world.context.members(of: other.organisation, on: World.day)
        .contains(waiver.practice)
      let isCounted =
        world.state.counts(waiver.practice, in: other)
        || world.state.isLeftOut(waiver.practice, of: other, as: .without)
      return isMember && isCounted ? nil : "\(waiver.practice) counts in no network"
    }
  }

  /// Approved plus settled plus what is open is what the members have now.
  private func approvedProblems(_ key: DeclarationKey, _ world: World) -> [String] {
    let state = world.state
    let members = Set(world.context.members(of: key.organisation, on: World.day))
    let inputs = (state.inputs[key] ?? [:]).filter { $0.key != key.organisation }
    var problems: [String] = []
    for practice in members.union(inputs.keys) {
      let name = "\(practice) of \(key.organisation)"
      let own = (state.cases[key] ?? []).filter { $0.practice == practice }
      let membership = own.filter { $0.cause != .value }
      let open = membership.last { $0.isOpen }?.cause
      let settled = membership.last { $0.state == .resolved }?.cause
      let isCounted = settled.map { $0 == .joined } ?? (inputs[practice] != nil)
      let isWaived = (state.waivers[key] ?? []).contains { $0.practice == practice }
      let isMember = members.contains(practice)
      if isMember, !isCounted, open != .joined, !isWaived {
        problems.append("\(name) is owed for, and nothing says so")
      }
      if !isMember, isCounted, open != .left {
        problems.append("\(name) is paid for, and nothing says so")
      }
      guard isMember, isCounted, settled == nil, let approved = inputs[practice] else { continue }
      for field in [World.numerator, World.denominator] {
        let values = own.filter { $0.field == field }
        let now = world.values[World.day]?[practice]?[field]
        if let open = values.last(where: \.isOpen) {
          if open.new != now { problems.append("\(name) \(field): \(open.id) is not as it is now") }
        } else if let last = values.last(where: { $0.state == .resolved }) {
          if now != last.new, now != last.settled { problems.append("\(name) \(field) differs") }
        } else if now != approved[field] {
          problems.append("\(name) \(field) differs, and nothing says so")
        }
      }
    }
    return problems
  }
}
