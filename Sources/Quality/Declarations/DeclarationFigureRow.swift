/// One field of a declaration with its figures.
public struct DeclarationFigureRow: TableRow {
  /// Which declaration.
  public let key: DeclarationKey
  /// Which field.
  public let field: FieldID
  /// Its figures.
  public let figures: DeclarationFigures

  /// Makes a row.
  public init(key: DeclarationKey, field: FieldID, figures: DeclarationFigures) {
    self.key = key
    self.field = field
    self.figures = figures
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.key = try reader.key()
      self.field = try reader.value { FieldID($0) }
      self.figures = DeclarationFigures(
        calculated: try reader.achievement(),
        declared: try reader.achievement(),
        approved: try reader.achievement(),
        settled: try reader.achievement()
      )
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    key.cells
      + [
        field.text, figures.calculated?.text ?? "", figures.declared?.text ?? "",
        figures.approved?.text ?? "", figures.settled?.text ?? "",
      ]
  }

  /// The table.
  public static let layout = Layout(
    name: "declaration-figures",
    sentence: "The figures of each declaration, field by field, at each stage.",
    columns: DeclarationKey.columns + [
      Column("field", .code, "The field."),
      Column("calculated", .value, "The figure as last calculated.", optional: true),
      Column("declared", .value, "The figure as last declared.", optional: true),
      Column("approved", .value, "The figure as last approved.", optional: true),
      Column(
        "settled",
        .value,
        "The approved figure plus what was settled off the system.",
        optional: true
      ),
    ],
    key: DeclarationKey.columnNames + ["field"]
  )

  /// Orders by key and field.
  public static func < (left: DeclarationFigureRow, right: DeclarationFigureRow) -> Bool {
    if left.key != right.key { return left.key < right.key }
    return left.field != right.field
      ? left.field < right.field : precedes(left.cells, right.cells)
  }
}
