public import Findings
public import Quality

/// What a field-name map adds to the fields that a book has of one service.
///
/// The book's own rows stand: where the map says something else of a field, that is a finding. A
/// field that the map names and the book does not gets the role that the map tells. It is for
/// payment only if its indicator is and nothing else counts towards that payment yet: definitions
/// decide what is paid, and a map must not add to it.
public struct FieldMapMerge: Sendable {
  /// The fields that the book did not have, in the order of the lines.
  public private(set) var rows: [FieldRow] = []
  /// How many lines name a field that the book has.
  public private(set) var knownCount = 0
  /// What is to be said of the lines.
  public private(set) var findings: [Finding] = []

  private let service: ServiceCode
  private let definition: ServiceDefinition?
  private let source: String
  private var taken: Set<FieldID>
  private var known: [Key: FieldRow] = [:]
  private var payments: [IndicatorCode: [FieldRow]] = [:]
  private var undefined: Set<IndicatorCode> = []

  private struct Key: Hashable {
    let indicator: IndicatorCode
    let name: [UInt8]
  }

  /// Merges the lines of a map that are of one service.
  ///
  /// - Parameters:
  ///   - lines: The lines. Of two for one name, folded, the first is taken.
  ///   - service: The service.
  ///   - definition: Its definition, `nil` where the book has none.
  ///   - fields: The fields that the book has, of that service or of any.
  ///   - source: Where the map comes from, for the rows' own source.
  public init(
    _ lines: [FieldMap.Line],
    for service: ServiceCode,
    definedBy definition: ServiceDefinition?,
    over fields: [FieldRow],
    source: String
  ) {
    self.service = service
    self.definition = definition
    self.source = source
    let fields = fields.filter { $0.service == service }.sorted()
    taken = Set(fields.map(\.field))
    for row in fields where !row.isInvented {
      let key = Self.key(row.indicator, row.fieldName)
      if known[key] == nil { known[key] = row }
      if row.purpose == .payment { payments[row.indicator, default: []].append(row) }
    }
    for line in lines { take(line) }
  }

  private mutating func take(_ line: FieldMap.Line) {
    let key = Self.key(line.indicator, line.fieldName)
    if let row = known[key] {
      knownCount += 1
      compare(line, with: row)
      return
    }
    let role = FieldMap.role(of: line.shortName)
    let isForPayment = takesForPayment(line, as: role)
    if definition != nil, definition?.indicator(line.indicator) == nil,
      undefined.insert(line.indicator).inserted
    {
      findings.append(
        Finding(
          .fieldMapIndicatorUndefined,
          "\(service) has no indicator \(line.indicator)",
          at: line.place,
          subject: "indicator \(line.indicator)"
        )
      )
    }
    let row = FieldRow(
      service: service,
      field: FieldID(indicator: line.indicator, shortName: line.shortName, taken: taken),
      indicator: line.indicator,
      fieldName: line.fieldName,
      role: role,
      purpose: isForPayment ? .payment : .managementInformation,
      source: source
    )
    taken.insert(row.field)
    known[key] = row
    rows.append(row)
  }

  /// Whether a new field counts towards the payment; says so where the book has another in its role.
  private mutating func takesForPayment(_ line: FieldMap.Line, as role: FieldRole) -> Bool {
    guard definition?.indicator(line.indicator)?.purpose == .payment,
      !FieldMap.isInformation(line.shortName), Self.paidRoles.contains(role)
    else { return false }
    guard let paid = payments[line.indicator] else { return true }
    if let rival = paid.first(where: { $0.role == role }) {
      say(
        "the map calls this field the \(role.rawValue) of \(line.indicator); the book has "
          + "\(rival.field) for that, and it stands",
        line
      )
    }
    return false
  }

  private mutating func compare(_ line: FieldMap.Line, with row: FieldRow) {
    let role = FieldMap.role(of: line.shortName)
    if role != .other, role != row.role {
      say(
        "the map calls the field \(line.shortName); the book has \(row.field) with the role "
          + "\(row.role.rawValue), which stands",
        line
      )
    } else if FieldMap.isInformation(line.shortName), row.purpose == .payment {
      say(
        "the map calls the field \(line.shortName); the book has \(row.field) for payment, which "
          + "stands",
        line
      )
    }
  }

  private mutating func say(_ message: String, _ line: FieldMap.Line) {
    findings.append(
      Finding(
        .fieldMapContradictsBook,
        message,
        at: line.place,
        subject: "\(service) indicator \(line.indicator)"
      )
    )
  }

  // Personalised care adjustments and exclusions are in the denominator already.
  private static let paidRoles: Set<FieldRole> = [
    .numerator, .denominator, .count, .register, .yesNo,
  ]

  private static func key(_ indicator: IndicatorCode, _ name: String) -> Key {
    Key(indicator: indicator, name: FieldName.folded(Array(name.utf8).span))
  }
}
