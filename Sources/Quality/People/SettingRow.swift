/// A setting of the book.
public struct SettingRow: TableRow {
  /// The settings that there are.
  public enum Name: String, Sendable, CaseIterable {
    /// Whether instruction files have to be signed.
    case signedInstructions = "signed-instructions"
  }

  /// Which.
  public let name: Name
  /// Whether it is on.
  public let isOn: Bool

  /// Makes a row.
  public init(_ name: Name, isOn: Bool) {
    self.name = name
    self.isOn = isOn
  }

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let name = Name(rawValue: cells[0]),
      let isOn = flagCell(cells[1])
    else { return nil }
    self.init(name, isOn: isOn)
  }

  /// The row's cells.
  public var cells: [String] { [name.rawValue, isOn.cell] }

  /// The table.
  public static let layout = Layout(
    name: "settings",
    sentence: "The settings of the book.",
    columns: [
      Column("setting", .word(Name.allCases.map(\.rawValue)), "Which setting."),
      Column("on", .flag, "Whether it is on."),
    ],
    key: ["setting"]
  )

  /// Orders by name.
  public static func < (left: SettingRow, right: SettingRow) -> Bool {
    precedes(left.cells, right.cells)
  }
}
