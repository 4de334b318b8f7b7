import Quality
import Testing

@Suite struct FractionCheckTests {
  static func field(_ name: String, _ role: FieldRole) throws -> FieldRow {
    FieldRow(
      service: try #require(ServiceCode("NCD2425")),
      field: try #require(FieldID(name)),
      indicator: try #require(IndicatorCode(String(name.prefix { $0 != "." }))),
      fieldName: name,
      role: role,
      purpose: .payment,
      source: ""
    )
  }

  static func faults(_ values: [UInt32: AchievementValue], of fields: [FieldRow]) -> [UInt32] {
    let rows = values.keys.sorted().map { rank in
      StoredRow(field: rank, submission: 0, value: PackedValue(values[rank] ?? .blank))
    }
    return FractionCheck(fields).faults(in: rows).map(\.field)
  }

  @Test func numeratorsAreHeldToTheDenominatorOfTheirOwnIndicator() throws {
    let fields = try [
      Self.field("A01.Denominator", .denominator), Self.field("A01.Exclusion", .exclusion),
      Self.field("A01.Numerator", .numerator), Self.field("B01.Denominator", .denominator),
      Self.field("B01.Numerator", .numerator), Self.field("C01.Count", .count),
    ]
    let cases: [([UInt32: AchievementValue], [UInt32])] = [
      ([0: .number(9), 2: .number(10)], [2]),
      ([0: .number(9), 2: .number(9)], []),
      ([0: .number(9), 1: .number(99), 2: .number(8), 3: .number(1), 4: .number(2)], [4]),
      ([0: .number(1), 2: .number(2), 3: .number(1), 4: .number(2), 5: .number(9)], [2, 4]),
      ([0: .blank, 2: .number(2)], []),
      ([2: .number(2)], []),
      ([0: .number(0), 2: .yes], []),
      ([4: .number(2), 5: .number(1)], []),
      ([:], []),
    ]
    for (values, expected) in cases {
      #expect(Self.faults(values, of: fields) == expected, "\(values)")
    }
  }

  @Test func severalDenominatorsCannotBeToldApart() throws {
    let fields = try [
      Self.field("A01.D1", .denominator), Self.field("A01.D2", .denominator),
      Self.field("A01.Numerator", .numerator),
    ]
    #expect(Self.faults([0: .number(1), 1: .number(1), 2: .number(5)], of: fields) == [])
  }
}
