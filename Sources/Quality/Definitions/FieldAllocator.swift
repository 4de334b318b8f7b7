/// Gives every field that an extract holds its short name, and invents one where none is mapped.
///
/// An invented name is kept in `fields.csv` for ever, so that the same field has the same name in
/// every later version; it is management information and moves nothing until a definition maps it.
public struct FieldAllocator: Sendable {
  private struct Key: Hashable {
    let service: ServiceCode
    let indicator: IndicatorCode
    let foldedName: [UInt8]
  }

  private struct Owner: Hashable {
    let service: ServiceCode
    let indicator: IndicatorCode
  }

  private var known: [Key: FieldRow] = [:]
  private var lastNumber: [Owner: Int] = [:]

  /// The fields that were invented here, in the order in which they were first seen.
  public private(set) var invented: [FieldRow] = []

  /// Starts from the fields that the book has, those invented in earlier runs included.
  public init(_ fields: [FieldRow]) {
    for row in fields.sorted() {
      let owner = Owner(service: row.service, indicator: row.indicator)
      let key = Key(
        service: row.service,
        indicator: row.indicator,
        foldedName: FieldName.folded(Array(row.fieldName.utf8).span)
      )
      if let number = row.field.unmappedNumber(of: row.indicator) {
        lastNumber[owner] = max(lastNumber[owner] ?? 0, number)
      }
      // A definition that maps the field now wins over the name invented before.
      let isFirst = known[key] == nil
      if isFirst || (known[key]?.isInvented == true && !row.isInvented) { known[key] = row }
    }
  }

  /// The field of that name; a new one, called other and for information only, where none is mapped.
  public mutating func field(
    _ service: ServiceCode,
    _ indicator: IndicatorCode,
    named name: String
  ) -> FieldRow {
    let key = Key(
      service: service,
      indicator: indicator,
      foldedName: FieldName.folded(Array(name.utf8).span)
    )
    if let row = known[key] { return row }
    let owner = Owner(service: service, indicator: indicator)
    let number = (lastNumber[owner] ?? 0) + 1
    lastNumber[owner] = number
    let row = FieldRow(
      service: service,
      field: FieldID(indicator: indicator, unmapped: number),
      indicator: indicator,
      fieldName: name,
      role: .other,
      purpose: .managementInformation,
      source: "seen in an extract, mapped by no definition"
    )
    known[key] = row
    invented.append(row)
    return row
  }
}

extension FieldRow {
  /// Whether its short name was invented because no definition maps the field.
  public var isInvented: Bool { field.unmappedNumber(of: indicator) != nil }
}
