/// Something of a provider's own that its declaration's payment was worked out with.
public struct DeclarationPaymentInputRow: TableRow {
  /// Which declaration.
  public let key: DeclarationKey
  /// What it was.
  public let input: PaymentInput

  /// Makes a row.
  public init(key: DeclarationKey, input: PaymentInput) {
    self.key = key
    self.input = input
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      key = try reader.key()
      input = try PaymentInput(&reader)
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] { key.cells + input.cells }

  /// The table.
  public static let layout = Layout(
    name: "declaration-payment-inputs",
    sentence: "The lists, registers and overrides that each declaration's payment was worked out "
      + "with, and what it is set against: the most points, and what was paid in advance.",
    columns: DeclarationKey.columns + PaymentInput.columns,
    key: DeclarationKey.columnNames + PaymentInput.keyNames
  )

  /// Orders by key and input.
  public static func < (
    left: DeclarationPaymentInputRow,
    right: DeclarationPaymentInputRow
  ) -> Bool {
    left.key != right.key ? left.key < right.key : left.input < right.input
  }
}
