/// One value that a declaration's figures were last calculated from.
///
/// After financial approval these are the inputs that were approved, so that an off-system case
/// can say which practice's value differs from them.
public struct DeclarationInputRow: TableRow {
  /// Which declaration.
  public let key: DeclarationKey
  /// Whose value: a practice, or the network itself for its own fields.
  public let organisation: ODSCode
  /// Which field.
  public let field: FieldID
  /// The value.
  public let value: AchievementValue

  /// Makes a row.
  public init(
    key: DeclarationKey,
    organisation: ODSCode,
    field: FieldID,
    value: AchievementValue
  ) {
    self.key = key
    self.organisation = organisation
    self.field = field
    self.value = value
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.key = try reader.key()
      self.organisation = try reader.value { ODSCode($0) }
      self.field = try reader.value { FieldID($0) }
      self.value = try reader.value { AchievementValue($0) }
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] { key.cells + [organisation.text, field.text, value.text] }

  /// The table.
  public static let layout = Layout(
    name: "declaration-inputs",
    sentence: "The values that each declaration's figures were last calculated from.",
    columns: DeclarationKey.columns + [
      Column("input_organisation", .organisation, "Whose value it is."),
      Column("field", .code, "The field."),
      Column("value", .value, "The value that was used."),
    ],
    key: DeclarationKey.columnNames + ["input_organisation", "field"]
  )

  /// Orders by key, organisation and field.
  public static func < (left: DeclarationInputRow, right: DeclarationInputRow) -> Bool {
    if left.key != right.key { return left.key < right.key }
    if left.organisation != right.organisation { return left.organisation < right.organisation }
    return left.field != right.field
      ? left.field < right.field : precedes(left.cells, right.cells)
  }
}
