import Quality
import Testing

@Suite struct FieldAllocatorTests {
  @Test func mappedFieldsKeepTheirNames() throws {
    let sample = try Sample()
    var allocator = FieldAllocator(sample.fields)
    let row = allocator.field(sample.service, sample.indicator, named: " number\u{A0}SEEN")
    #expect(row.field.text == "CAN04.Numerator")
    #expect(allocator.invented.isEmpty)
  }

  @Test func unmappedOnesAreNumberedByFirstSightAndForEver() throws {
    let sample = try Sample()
    let other = try #require(IndicatorCode("HI03"))
    var allocator = FieldAllocator(sample.fields)
    let names = ["Strange", "stranger", " STRANGE "].map {
      allocator.field(sample.service, sample.indicator, named: $0).field.text
    }
    #expect(names == ["CAN04.~1", "CAN04.~2", "CAN04.~1"])
    #expect(allocator.field(sample.service, other, named: "Strange").field.text == "HI03.~1")
    #expect(allocator.invented.map(\.field.text) == ["CAN04.~1", "CAN04.~2", "HI03.~1"])
    #expect(allocator.invented.allSatisfy { $0.isInvented && $0.purpose == .managementInformation })

    var later = FieldAllocator(sample.fields + allocator.invented)
    #expect(
      later.field(sample.service, sample.indicator, named: "STRANGER").field.text == "CAN04.~2"
    )
    #expect(later.field(sample.service, sample.indicator, named: "new").field.text == "CAN04.~3")
    #expect(later.invented.count == 1)
  }

  @Test func aDefinitionWinsOverAnInventedName() throws {
    let sample = try Sample()
    let invented = FieldRow(
      service: sample.service,
      field: FieldID(indicator: sample.indicator, unmapped: 1),
      indicator: sample.indicator,
      fieldName: "Number seen",
      role: .other,
      purpose: .managementInformation,
      source: "seen"
    )
    var allocator = FieldAllocator([invented] + sample.fields)
    #expect(
      allocator.field(sample.service, sample.indicator, named: "number seen").field.text
        == "CAN04.Numerator"
    )
    #expect(allocator.field(sample.service, sample.indicator, named: "x").field.text == "CAN04.~2")
  }

  @Test(arguments: [
    ("Numerator", "CAN04.Numerator"), ("MI Count", "CAN04.MI-Count"),
    ("  a, \"b\"\u{A0}c ", "CAN04.a-b-c"),
    ("≥", "CAN04.field"), ("", "CAN04.field"), ("~1", "CAN04.1"),
  ])
  func shortNamesAreMadeSafe(_ shortName: String, _ field: String) throws {
    let indicator = try #require(IndicatorCode("CAN04"))
    #expect(FieldID(indicator: indicator, shortName: shortName, taken: []).text == field)
  }

  @Test func takenShortNamesAreNumbered() throws {
    let indicator = try #require(IndicatorCode(String(repeating: "A", count: 40)))
    let long = String(repeating: "x", count: 400)
    var taken: Set<FieldID> = []
    for _ in 0..<120 { taken.insert(FieldID(indicator: indicator, shortName: long, taken: taken)) }
    #expect(taken.count == 120)
    #expect(taken.contains { $0.text.hasSuffix("x-120") })
  }

  private struct Sample {
    let service: ServiceCode
    let indicator: IndicatorCode
    let fields: [FieldRow]

    init() throws {
      service = try #require(ServiceCode("NCD2425"))
      indicator = try #require(IndicatorCode("CAN04"))
      fields = [
        FieldRow(
          service: service,
          field: FieldID(indicator: indicator, shortName: "Numerator", taken: []),
          indicator: indicator,
          fieldName: "Number  seen",
          role: .numerator,
          purpose: .payment,
          source: "map"
        )
      ]
    }
  }
}
