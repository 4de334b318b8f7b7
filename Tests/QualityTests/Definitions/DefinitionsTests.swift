import Quality
import Testing

@Suite struct DefinitionsTests {
  @Test func lookUps() throws {
    let definitions = try DefinitionSample().definitions()
    let code = try #require(ServiceCode("NCD2425"))
    let service = try #require(definitions[code])
    let indicator = try #require(IndicatorCode("CAN04"))
    #expect(definitions[try #require(ServiceCode("QOF2425"))] == nil)
    #expect(service.indicators.map(\.indicator.text) == ["CAN04", "COV01", "HI03", "HI21"])
    #expect(
      definitions.field(code, indicator, named: "NUMBER\u{A0} seen")?.field.text
        == "CAN04.Numerator"
    )
    #expect(definitions.field(code, indicator, named: "Numbers seen") == nil)
    #expect(service.fields(of: indicator).count == 3)
    #expect(service.field(try #require(FieldID("HI21.Count")))?.role == .count)
    #expect(
      service.paymentFields().map(\.field.text) == [
        "CAN04.Denominator", "CAN04.Numerator", "COV01.Flag", "HI03.Denominator", "HI03.Numerator",
      ]
    )
    #expect(service.paymentFields(at: .network).map(\.field.text) == ["COV01.Flag"])
    #expect(service.paymentFields(at: .practice).count == 4)
    #expect(service.groups.map(\.name) == ["Early diagnosis", "Learning disability", "Ticks"])
    #expect(service.groups[1].indicators.map(\.indicator.text) == ["HI03", "HI21"])
    #expect(service.paymentDates.map(\.iso) == ["2025-03-31"])
    #expect(service.achievementDates.count == 2)
  }

  @Test func financialYearsTakeWhatOverlaps() throws {
    var sample = DefinitionSample()
    sample.services += [
      "SHI2324,Shingles,2023-09-01,2024-08-31,practice,,Y,Y,spec",
      "TEL2430,Telephony,2024-10-01,2030-03-31,practice,,N,N,spec",
      "OLD,Ended the day before,2023-04-01,2024-03-31,practice,,N,N,spec",
    ]
    let year = try #require(FinancialYear("2024/25"))
    let codes = try sample.definitions().services(overlapping: year).map(\.row.service.text)
    #expect(codes == ["NCD2425", "SHI2324", "TEL2430"])
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    var sample = DefinitionSample()
    sample.fields.append("NCD2425,CAN04.Numerator,CAN04,Another,numerator,payment,map")
    let one = try sample.definitions()
    sample.fields.reverse()
    sample.indicators.reverse()
    sample.dates.reverse()
    let other = try sample.definitions()
    #expect(one.services.map(\.fields) == other.services.map(\.fields))
    #expect(one.services.map(\.indicators) == other.services.map(\.indicators))
    #expect(one.services.map(\.achievementDates) == other.services.map(\.achievementDates))
  }

  @Test func bytesFindWhatTextFinds() throws {
    var sample = DefinitionSample()
    for number in 0..<500 {
      sample.fields.append(
        "NCD2425,HI21.F\(number),HI21,Name  Number \(number % 250) \(number / 250),other,management-information,map"
      )
    }
    let lookup = try #require(try sample.definitions().services.first).lookup
    for (position, field) in lookup.fields.enumerated() {
      let indicator = Array(field.indicator.text.utf8)
      let name = Array("\u{A0}\(field.fieldName.uppercased()) ".utf8)
      let found = lookup.position(indicator: indicator.span, name: name.span)
      #expect(found == position)
      let other = Array("HI2".utf8)
      let missed = lookup.position(indicator: other.span, name: name.span)
      #expect(missed == nil)
    }
    let empty = FieldLookup([])
    let nothing: [UInt8] = []
    let missed = empty.position(indicator: nothing.span, name: nothing.span)
    #expect(missed == nil)
  }
}
