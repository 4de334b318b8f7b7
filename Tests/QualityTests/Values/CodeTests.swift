import Quality
import Testing

@Suite struct CodeTests {
  @Test func organisationsAreLettersAndDigits() {
    #expect(["A81001", "U10001", "16C", "QHM", "Y63", "ALD001"].allSatisfy { ODSCode($0) != nil })
    #expect(
      ["", "A8", "A81 01", "A81001\n", "Ä81001", "A-81001", "A810011234567"].allSatisfy {
        ODSCode($0) == nil
      }
    )
    #expect(ODSCode("U10001")?.looksLikeNetwork == true)
    #expect(ODSCode("U1000A")?.looksLikeNetwork == false)
    #expect(ODSCode("A81001")?.looksLikeNetwork == false)
  }

  @Test func othersHaveTheirOwnCharacters() {
    #expect(["NCD2425", "SMI-1", "a_b"].allSatisfy { ServiceCode($0) != nil })
    #expect(
      ["", "NCD 2425", "NCD/2425", "..", "NCD.2425", String(repeating: "A", count: 41)].allSatisfy {
        ServiceCode($0) == nil
      }
    )
    #expect(["CAN04", "SMR01A.1"].allSatisfy { IndicatorCode($0) != nil })
    #expect(["", "CAN 04", "CAN,04"].allSatisfy { IndicatorCode($0) == nil })
    #expect(["CAN04.Numerator", "CAN04.~1"].allSatisfy { FieldID($0) != nil })
    #expect(
      ["", "a b", "a,b", "a\"b", "a\tb", "é", String(repeating: "A", count: 121)].allSatisfy {
        FieldID($0) == nil
      }
    )
  }

  @Test func orderIsOfBytes() throws {
    let codes = ["b1a", "A81001", "A8100", "Z00", "a00"].compactMap(ODSCode.init).sorted()
    #expect(codes.map(\.text) == ["A8100", "A81001", "Z00", "a00", "b1a"])
  }
}
