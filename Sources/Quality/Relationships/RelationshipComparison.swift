/// What newer relationships say that older ones do not, spell by spell and as at each one's day.
public struct RelationshipComparison: Sendable {
  /// A spell before and after.
  public struct SpellChange: Hashable, Sendable {
    /// As it was.
    public let old: Spell
    /// As it is.
    public let new: Spell
  }

  /// A practice that is in another network than before.
  public struct Move: Hashable, Sendable {
    /// The practice.
    public let practice: ODSCode
    /// The network it was in.
    public let from: ODSCode
    /// The network it is in.
    public let to: ODSCode
  }

  /// A practice that is in a network on one of the two days only.
  public struct Member: Hashable, Sendable {
    /// The practice.
    public let practice: ODSCode
    /// The network.
    public let network: ODSCode
  }

  /// Whether there are no older relationships at all.
  public let isFirst: Bool
  /// Spells whose practice, network and start the older relationships do not have.
  public let added: [Spell]
  /// Spells whose practice, network and start the newer relationships do not have.
  public let removed: [Spell]
  /// Spells that have an end now.
  public let closed: [SpellChange]
  /// Spells that had an end and have none now.
  public let reopened: [SpellChange]
  /// Spells that had an end and have another now.
  public let endChanged: [SpellChange]
  /// Removed and added spells of the same practice and network: a corrected start, nobody left.
  ///
  /// Each of the two stands in ``removed`` and ``added`` as well.
  public let correctedStarts: [SpellChange]

  /// Membership by the older relationships on their own day.
  public let oldMembership: Membership
  /// Membership by the newer relationships on their own day.
  public let newMembership: Membership
  /// Practices in another network on the newer day, in order.
  public let moved: [Move]
  /// Practices in a network on the older day and in none on the newer, in order.
  public let left: [Member]
  /// Practices in no network on the older day and in one on the newer, in order.
  public let joined: [Member]
  /// Practices whose membership differs and that are in several networks on one of the days.
  public let contested: [ODSCode]

  /// How membership differs day by day.
  public let changes: MembershipChanges

  /// Compares relationships.
  ///
  /// - Parameters:
  ///   - old: All older spells; of two with one practice, network and start the first in order
  ///     is compared.
  ///   - new: All newer spells, in the same way.
  ///   - oldDay: The day that the older relationships are as at.
  ///   - newDay: The day that the newer relationships are as at.
  public init(
    old: some Sequence<Spell>,
    new: some Sequence<Spell>,
    oldDay: CalendarDate,
    newDay: CalendarDate
  ) {
    let (before, after) = (Array(old), Array(new))
    isFirst = before.isEmpty
    let spells = Self.pairs(before, after)
    self.added = spells.added
    self.removed = spells.removed
    self.closed = spells.both.filter { $0.old.end == nil && $0.new.end != nil }
    self.reopened = spells.both.filter { $0.old.end != nil && $0.new.end == nil }
    self.endChanged = spells.both.filter {
      $0.old.end != nil && $0.new.end != nil && $0.old.end != $0.new.end
    }
    self.correctedStarts = Self.corrections(removed: spells.removed, added: spells.added)

    let oldMembership = Membership(before, on: oldDay)
    let newMembership = Membership(after, on: newDay)
    var moved: [Move] = []
    var left: [Member] = []
    var joined: [Member] = []
    var contested: [ODSCode] = []
    for practice in Set(oldMembership.practices).union(newMembership.practices).sorted() {
      let was = oldMembership.network(of: practice)
      let now = newMembership.network(of: practice)
      guard was != now else { continue }
      switch (was, now) {
      case (.network(let from), .network(let to)):
        moved.append(Move(practice: practice, from: from, to: to))
      case (.network(let network), .noNetwork):
        left.append(Member(practice: practice, network: network))
      case (.noNetwork, .network(let network)):
        joined.append(Member(practice: practice, network: network))
      default: contested.append(practice)
      }
    }
    self.oldMembership = oldMembership
    self.newMembership = newMembership
    self.moved = moved
    self.left = left
    self.joined = joined
    self.contested = contested
    self.changes = MembershipChanges(from: before, to: after)
  }

  private static func pairs(
    _ old: [Spell],
    _ new: [Spell]
  ) -> (added: [Spell], removed: [Spell], both: [SpellChange]) {
    let before = firstByKey(old)
    let after = firstByKey(new)
    return (
      after.filter { before[$0.key] == nil }.values.sorted(),
      before.filter { after[$0.key] == nil }.values.sorted(),
      before.values.sorted().compactMap { old in
        after[old.key].map { SpellChange(old: old, new: $0) }
      }
    )
  }

  private static func firstByKey(_ spells: [Spell]) -> [Spell.Key: Spell] {
    Dictionary(spells.map { ($0.key, $0) }, uniquingKeysWith: min)
  }

  /// Pairs removed with added spells of the same practice and network, each at most once, by start.
  private static func corrections(removed: [Spell], added: [Spell]) -> [SpellChange] {
    var rest = added
    return removed.compactMap { old in
      guard
        let position = rest.firstIndex(where: {
          $0.practice == old.practice && $0.network == old.network
        })
      else { return nil }
      return SpellChange(old: old, new: rest.remove(at: position))
    }
  }
}
