/// One item of a declaration's payment with its figures at each stage.
public struct DeclarationPaymentRow: TableRow {
  /// Which declaration.
  public let key: DeclarationKey
  /// What is paid for.
  public let item: PaymentItem
  /// The number of the terms in `payment-terms` that it was worked out with.
  public let terms: Int
  /// Its figures.
  public let stages: PaymentStages

  /// Makes a row.
  public init(key: DeclarationKey, item: PaymentItem, terms: Int, stages: PaymentStages) {
    self.key = key
    self.item = item
    self.terms = terms
    self.stages = stages
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      key = try reader.key()
      item = PaymentItem(try reader.optional { IndicatorCode($0) })
      terms = try reader.value { Int($0) }
      stages = PaymentStages(
        calculated: try Self.figure(&reader),
        standing: try Self.figure(&reader),
        declared: try Self.figure(&reader),
        approved: try Self.figure(&reader),
        settled: try Self.figure(&reader),
        override: try reader.text()
      )
    } catch {
      return nil
    }
  }

  private static func figure(
    _ reader: inout CellReader
  ) throws(CellReader.Mismatch) -> PaymentFigure? {
    let points = try reader.optional { ExactDecimal($0) }
    let money = try reader.optional { ExactDecimal($0).flatMap { Money(pounds: $0) } }
    // A stage that was reached without a figure is not one that was not reached.
    let isReached = try reader.flag()
    return isReached ? PaymentFigure(points: points, money: money) : nil
  }

  private static func cells(_ figure: PaymentFigure?) -> [String] {
    [figure?.points.cell ?? "", figure?.money.cell ?? "", (figure != nil).cell]
  }

  /// The row's cells.
  public var cells: [String] {
    var cells = key.cells + [item.description, String(terms)]
    for figure in [
      stages.calculated, stages.standing, stages.declared, stages.approved, stages.settled,
    ] { cells += Self.cells(figure) }
    return cells + [stages.override]
  }

  /// The table.
  public static let layout = Layout(
    name: "declaration-payments",
    sentence: "What each declaration earns and pays, item by item, at each stage.",
    columns: columns,
    key: DeclarationKey.columnNames + ["indicator"]
  )

  private static let stages = [
    ("calculated", "as last calculated"),
    ("standing", "as it stands, with an override if there is one"),
    ("declared", "as last declared"),
    ("approved", "as last approved"),
    ("settled", "as approved, with what was settled off the system"),
  ]

  private static var columns: [Column] {
    var columns = DeclarationKey.columns
    columns.append(
      Column(
        "indicator",
        .indicator,
        "The indicator; empty where the service is paid as a whole.",
        optional: true
      )
    )
    columns.append(
      Column("terms", .count, "The number in payment-terms of what it was worked out with.")
    )
    for (name, words) in stages {
      columns += [
        Column("\(name)_points", .decimal, "The points \(words).", optional: true),
        Column("\(name)_pounds", .decimal, "The payment \(words).", optional: true),
        Column("is_\(name)", .flag, "Whether it got so far, with or without a figure."),
      ]
    }
    columns.append(
      Column("override", .text, "The override that stands, by its identifier.", optional: true)
    )
    return columns
  }

  /// Orders by key and item.
  public static func < (left: DeclarationPaymentRow, right: DeclarationPaymentRow) -> Bool {
    if left.key != right.key { return left.key < right.key }
    return left.item != right.item ? left.item < right.item : precedes(left.cells, right.cells)
  }
}
