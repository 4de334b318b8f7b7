/// A field of an indicator: the short name that the book uses and the name that extracts have.
public struct FieldRow: TableRow {
  /// The service.
  public let service: ServiceCode
  /// The short name, unique in the service.
  public let field: FieldID
  /// The indicator.
  public let indicator: IndicatorCode
  /// The name as the extract has it: a code, a word or a whole sentence with line breaks.
  public let fieldName: String
  /// What it is to its indicator.
  public let role: FieldRole
  /// What its values are for.
  public let purpose: Purpose
  /// Where these facts come from.
  public let source: String

  /// Makes a row.
  public init(
    service: ServiceCode,
    field: FieldID,
    indicator: IndicatorCode,
    fieldName: String,
    role: FieldRole,
    purpose: Purpose,
    source: String
  ) {
    self.service = service
    self.field = field
    self.indicator = indicator
    self.fieldName = fieldName
    self.role = role
    self.purpose = purpose
    self.source = source
  }

  /// The layout of `fields.csv`.
  public static let layout = Layout(
    name: "fields",
    sentence: "The fields of each indicator, each with the one place where its long name stands.",
    columns: [
      Column("service", .service, "The service's code."),
      Column("field", .code, "The short name that the book uses, unique in the service."),
      Column("indicator", .indicator, "The indicator that the field belongs to."),
      Column("field_name", .text, "The name as the extract has it, however long."),
      Column(
        "role",
        .word(FieldRole.allCases.map(\.rawValue)),
        "What the field is to its indicator; other for one that no definition maps."
      ),
      Column(
        "purpose",
        .word(Purpose.allCases.map(\.rawValue)),
        "Whether the field's values count towards a payment."
      ),
      Column("source", .text, "Where these facts come from."),
    ],
    key: ["service", "field"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let service = ServiceCode(cells[0]),
      let field = FieldID(cells[1]), let indicator = IndicatorCode(cells[2]),
      let role = FieldRole(rawValue: cells[4]), let purpose = Purpose(rawValue: cells[5])
    else { return nil }
    self.init(
      service: service,
      field: field,
      indicator: indicator,
      fieldName: cells[3],
      role: role,
      purpose: purpose,
      source: cells[6]
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [
      service.text, field.text, indicator.text, fieldName, role.rawValue, purpose.rawValue, source,
    ]
  }

  /// Orders by service and field.
  public static func < (left: FieldRow, right: FieldRow) -> Bool {
    order(left.service, right.service) ?? order(left.field, right.field)
      ?? cellsPrecede(left, right)
  }
}
