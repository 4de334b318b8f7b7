import Findings
import Quality
import Testing

@testable import Intake

@Suite("A field-name map over the fields of a book")
struct FieldMapMergeTests {
  let service = Self.code("NCD2425") { ServiceCode($0) }
  let indicator = Self.code("CAN04") { IndicatorCode($0) }

  private static func code<Value>(_ text: String, _ read: (String) -> Value?) -> Value {
    guard let value = read(text) else { preconditionFailure("\(text) is not one") }
    return value
  }

  private func lines(_ text: String) -> [FieldMap.Line] {
    let item = recognise("SERVICE_YEAR,IND_CODE,FIELD_NAME,SHORT_NAME\n" + text)
    guard case .fieldMap(let lines) = item.content else { return [] }
    return lines
  }

  /// A service whose only indicator is for payment, with these fields.
  private func definition(_ fields: [FieldRow] = []) throws -> ServiceDefinition {
    let day = try #require(CalendarDate(iso: "2024-04-01"))
    let tables = DefinitionTables(
      services: [
        ServiceRow(
          service: service,
          name: "Contract",
          start: day,
          end: try #require(CalendarDate(iso: "2025-03-31")),
          level: .network,
          source: "test"
        )
      ],
      indicators: [
        IndicatorRow(
          service: service,
          indicator: indicator,
          name: "Cancer",
          group: "CAN",
          level: .practice,
          kind: .fraction,
          purpose: .payment,
          source: "test"
        )
      ],
      fields: fields,
      achievementDates: []
    )
    return try #require(Definitions(tables)[service])
  }

  private func field(_ id: String, _ name: String, _ role: FieldRole, _ purpose: Purpose)
    -> FieldRow
  {
    FieldRow(
      service: service,
      field: Self.code(id) { FieldID($0) },
      indicator: indicator,
      fieldName: name,
      role: role,
      purpose: purpose,
      source: "definitions"
    )
  }

  private func merge(_ text: String, over fields: [FieldRow] = []) throws -> FieldMapMerge {
    FieldMapMerge(
      lines(text),
      for: service,
      definedBy: try definition(fields),
      over: fields,
      source: "map"
    )
  }

  @Test("New fields have short names, roles and purposes")
  func rows() throws {
    let merge = try merge(
      "2024-25,CAN04,Seen,Numerator\n2024-25,CAN04,All,Denominator\n"
        + "2024-25,CAN04,FITNIDAT,FITNIDAT\n2024-25,CAN04,Known,MI Count\n"
        + "2024-25,NCD001,Seen,Numerator\n"
    )
    #expect(
      merge.rows.map(\.field.text) == [
        "CAN04.Numerator", "CAN04.Denominator", "CAN04.FITNIDAT", "CAN04.MI-Count",
        "NCD001.Numerator",
      ]
    )
    #expect(merge.rows.map(\.role) == [.numerator, .denominator, .other, .count, .numerator])
    #expect(
      merge.rows.map(\.purpose) == [
        .payment, .payment, .managementInformation, .managementInformation, .managementInformation,
      ]
    )
    #expect(merge.findings.map(\.rule.id) == ["MAP005"])
    #expect(merge.findings.first?.place.line == 6)
  }

  @Test("A field that the book has stays as it is, however its name is spelt")
  func known() throws {
    let book = [field("CAN04.Numerator", "Patients seen", .numerator, .payment)]
    let merge = try merge("2024-25,CAN04,patients  Seen,Numerator\n", over: book)
    #expect(merge.rows.isEmpty)
    #expect(merge.knownCount == 1)
    #expect(merge.findings.isEmpty)
  }

  @Test(
    "What the map says against the book is asked about, and the book stands",
    arguments: [
      ("Patients seen", "Denominator", 0), ("Patients seen", "MI Count", 0),
      ("Patients seen", "Management Information", 0), ("Another name", "Numerator", 1),
    ]
  )
  func contradiction(name: String, shortName: String, rows: Int) throws {
    let book = [field("CAN04.Numerator", "Patients seen", .numerator, .payment)]
    let merge = try merge("2024-25,CAN04,\(name),\(shortName)\n", over: book)
    #expect(merge.findings.map(\.rule.id) == ["MAP003"])
    #expect(merge.findings.first?.place.line == 2)
    #expect(merge.rows.count == rows)
    #expect(merge.rows.allSatisfy { $0.purpose == .managementInformation })
  }

  @Test("A code says nothing of the role, so it contradicts none")
  func codes() throws {
    let book = [field("CAN04.Numerator", "Patients seen", .numerator, .payment)]
    #expect(try merge("2024-25,CAN04,Patients seen,SEEN\n", over: book).findings.isEmpty)
  }

  @Test("A name that was invented for the field gives way to the map's")
  func invented() throws {
    let book = [field("CAN04.~1", "Patients seen", .other, .managementInformation)]
    let merge = try merge("2024-25,CAN04,Patients seen,Numerator\n", over: book)
    #expect(merge.rows.map(\.field.text) == ["CAN04.Numerator"])
    #expect(merge.findings.isEmpty)
  }

  @Test("Short names are unique in the service")
  func unique() throws {
    let book = [field("CAN04.FIT", "FIT", .pca, .managementInformation)]
    let merge = try merge("2024-25,CAN04,FIT date,FIT\n", over: book)
    #expect(merge.rows.map(\.field.text) == ["CAN04.FIT-2"])
  }
}
