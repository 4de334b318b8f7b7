import Quality
import Testing

/// Makes spells and days for tests.
enum GeneratedSpells {
  static func code(_ letter: String, _ number: Int) throws -> ODSCode {
    try #require(ODSCode("\(letter)\(10_000 + number)"))
  }

  static func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  /// `A10001 U10001 2024-04-01 2024-06-30`, the end optional.
  static func spell(_ text: String) throws -> Spell {
    let parts = text.split(separator: " ").map(String.init)
    return Spell(
      practice: try #require(ODSCode(parts[0])),
      network: try #require(ODSCode(parts[1])),
      start: try day(parts[2]),
      end: parts.count > 3 ? try day(parts[3]) : nil
    )
  }

  static func spells(_ lines: [String]) throws -> [Spell] {
    try lines.map { try spell($0) }
  }

  /// A few practices in a few networks, spells anywhere, overlapping, of one day and reversed too.
  static func random(_ count: Int, using generator: inout SeededGenerator) throws -> [Spell] {
    let first = try day("2024-03-01")
    return try (0..<count).map { _ in
      let start = first.adding(days: Int.random(in: 0...40, using: &generator))
      let length = Int.random(in: -1...20, using: &generator)
      return Spell(
        practice: try code("A", Int.random(in: 1...4, using: &generator)),
        network: try code("U", Int.random(in: 1...3, using: &generator)),
        start: start,
        end: Int.random(in: 0...3, using: &generator) == 0 ? nil : start.adding(days: length)
      )
    }
  }
}
