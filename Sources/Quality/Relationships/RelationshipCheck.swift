public import Findings

/// What is wrong with relationship rows in themselves; each rule is a file of `Rules/`.
public struct RelationshipCheck: Sendable {
  /// The rows, in the order they were read.
  let rows: [Placed<RelationshipRow>]
  /// The day that the file is as at.
  let day: CalendarDate
  /// The organisations that are known; `nil` where nothing is known of any.
  let known: Set<ODSCode>?

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - rows: The rows, in the order they were read.
  ///   - day: The day that the file is as at.
  ///   - known: The organisations that are known; `nil` where none are, so that none is unknown.
  public init(
    _ rows: [Placed<RelationshipRow>],
    on day: CalendarDate,
    known: Set<ODSCode>? = nil
  ) {
    self.rows = rows
    self.day = day
    self.known = known
  }

  /// The findings, rule by rule.
  public func findings() -> [Finding] {
    overlapsOfNetworks() + oneDaySpells() + reversedSpells() + futureStarts() + futureEnds()
      + unknownOrganisations() + duplicateSpells() + overlapsInOneNetwork()
  }

  /// Pairs of spells of one practice that have days in common, in order of practice and start.
  ///
  /// Two rows of one practice, network and start are left to the rule about duplicates.
  func overlaps() -> [(first: Placed<RelationshipRow>, second: Placed<RelationshipRow>)] {
    var pairs: [(first: Placed<RelationshipRow>, second: Placed<RelationshipRow>)] = []
    let byPractice = Dictionary(grouping: rows.filter { !$0.row.spell.endsBeforeItStarts }) {
      $0.row.practice
    }
    for practice in byPractice.keys.sorted() {
      let spells = (byPractice[practice] ?? []).sorted {
        order($0.row.start, $1.row.start) ?? ($0.row < $1.row)
      }
      for (position, first) in spells.enumerated() {
        for second in spells[(position + 1)...]
        where first.row.spell.contains(second.row.start)
          && first.row.spell.key != second.row.spell.key
        {
          pairs.append((first, second))
        }
      }
    }
    return pairs
  }
}

extension RelationshipRow {
  /// What a finding about the row is about.
  var subject: String { "practice \(practice) in network \(network)" }
}
