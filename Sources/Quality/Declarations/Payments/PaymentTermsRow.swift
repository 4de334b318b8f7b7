/// Something that the payments of a service and date were worked out with, the same for all.
///
/// Terms are numbered, because declarations of one date may have been worked out before and after
/// a parameter changed; those that no declaration refers to any more are gone.
public struct PaymentTermsRow: TableRow {
  /// The service and date.
  public let part: PartKey
  /// The number of the terms.
  public let number: Int
  /// What it was.
  public let input: PaymentInput

  /// Makes a row.
  public init(part: PartKey, number: Int, input: PaymentInput) {
    self.part = part
    self.number = number
    self.input = input
  }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      let service = try reader.value { ServiceCode($0) }
      let date = try reader.value { CalendarDate(iso: $0) }
      part = PartKey(service: service, achievementDate: date)
      number = try reader.value { Int($0) }
      input = try PaymentInput(&reader)
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [part.service.text, part.achievementDate.iso, String(number)] + input.cells
  }

  /// The table.
  public static let layout = Layout(
    name: "payment-terms",
    sentence: "The parameters, points and thresholds that payments were worked out with, which "
      + "are the same for all providers.",
    columns: [
      Column("service", .service, "The service."),
      Column("achievement_date", .date, "The payment date."),
      Column("terms", .count, "The number of the terms, which declaration-payments refers to."),
    ] + PaymentInput.columns,
    key: ["service", "achievement_date", "terms"] + PaymentInput.keyNames
  )

  /// Orders by service, date, number and input.
  public static func < (left: PaymentTermsRow, right: PaymentTermsRow) -> Bool {
    if left.part != right.part { return left.part < right.part }
    return left.number != right.number ? left.number < right.number : left.input < right.input
  }
}
