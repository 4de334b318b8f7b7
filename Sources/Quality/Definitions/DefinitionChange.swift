public import Findings

/// A definition of a service that the book had already, and that a delivery changed or added to.
public struct DefinitionChange: Sendable, Hashable {
  /// What a change does to declarations.
  public struct Effect: Sendable, Hashable {
    /// How many have to be calculated again because of it.
    public let waiting: Int
    /// How many are financially approved, and stand.
    public let standing: Int
    /// How many were opened.
    public let opened: Int

    /// What it does, as part of a sentence.
    public var words: String {
      var parts: [String] = []
      if opened > 0 { parts.append("\(Self.count(opened)) opened") }
      if waiting > 0 {
        parts.append("\(Self.count(waiting)) \(waiting == 1 ? "awaits" : "await") aggregation")
      }
      if standing > 0 {
        let ones = standing == 1 ? "one stands" : "ones stand"
        parts.append("\(standing) financially approved \(ones)")
      }
      return parts.isEmpty ? "it moves no declaration" : parts.joined(separator: ", ")
    }

    private static func count(_ number: Int) -> String {
      "\(number) declaration\(number == 1 ? "" : "s")"
    }
  }

  /// The service.
  public let service: ServiceCode
  /// The achievement date, for a row of achievement-dates.csv.
  public let date: CalendarDate?
  /// What the row is, in words: `NCD2425 indicator CAN04`.
  public let subject: String
  /// What changed: `upper 80 → 85, points 22 → 36`, or `added`.
  public let what: String
  /// Whether it can change which values are paid for, or which declarations there are.
  public let isOfPayment: Bool
  /// Where the row was read.
  public let place: Place

  /// What changed, as part of a sentence.
  public var words: String { "\(subject): \(what)" }

  /// The changes that a delivery makes, in the order of its rows; of services that the book had.
  ///
  /// - Parameters:
  ///   - tables: The rows that came.
  ///   - before: The rows that the book had.
  /// - Returns: A change for each row that differs, or is new.
  public static func all(
    in tables: DefinitionTables,
    over before: DefinitionTables
  ) -> [DefinitionChange] {
    let known = Set(before.services.map(\.row.service))
    return changes(tables.services, before.services, known, date: { _ in nil }) { "\($0.service)" }
      + changes(tables.indicators, before.indicators, known, date: { _ in nil }) {
        "\($0.service) indicator \($0.indicator)"
      }
      + changes(tables.fields, before.fields, known, date: { _ in nil }) {
        "\($0.service) field \($0.field)"
      }
      + changes(
        tables.achievementDates,
        before.achievementDates,
        known,
        date: { $0.achievementDate }
      ) { "\($0.service) achievement date \($0.achievementDate)" }
  }

  /// What a change of payment does to declarations.
  ///
  /// - Parameters:
  ///   - state: The declarations after the definitions were taken in.
  ///   - before: The declarations before.
  /// - Returns: The numbers; none for a change that has nothing to do with payment.
  public func effect(on state: DeclarationState, since before: DeclarationState) -> Effect {
    guard isOfPayment else { return Effect(waiting: 0, standing: 0, opened: 0) }
    var (waiting, standing, opened) = (0, 0, 0)
    for (key, row) in state.declarations
    where key.service == service && date.map({ $0 == key.achievementDate }) ?? true {
      guard let old = before.declarations[key] else {
        opened += 1
        continue
      }
      if row.causes.contains(.parameter), !old.causes.contains(.parameter) { waiting += 1 }
      if row.status == .financiallyApproved { standing += 1 }
    }
    return Effect(waiting: waiting, standing: standing, opened: date == nil ? 0 : opened)
  }

  private static func changes<Row: DefinitionRow>(
    _ came: [Placed<Row>],
    _ before: [Placed<Row>],
    _ known: Set<ServiceCode>,
    date: (Row) -> CalendarDate?,
    subject: (Row) -> String
  ) -> [DefinitionChange] {
    let old = Dictionary(before.map { (subject($0.row), $0.row) }) { first, _ in first }
    return came.compactMap { placed in
      let row = placed.row
      guard known.contains(row.service), old[subject(row)] != row else { return nil }
      let columns = Row.layout.columns.map(\.name)
      let cells = row.cells
      let differing = old[subject(row)].map { held in
        columns.indices.filter { held.cells[$0] != cells[$0] }
      }
      let words = differing.map { indices in
        indices.map { index in
          let held = old[subject(row)]?.cells[index] ?? ""
          return "\(columns[index]) \(shown(held)) → \(shown(cells[index]))"
        }.joined(separator: ", ")
      }
      return DefinitionChange(
        service: row.service,
        date: date(row),
        subject: subject(row),
        what: words ?? "added",
        isOfPayment: differing.map { indices in
          indices.contains { Row.paymentColumns.contains(columns[$0]) }
        } ?? row.countsWhenAdded,
        place: placed.findingPlace
      )
    }
  }

  private static func shown(_ cell: String) -> String {
    if cell.isEmpty { return "none" }
    return cell.count <= 60 ? cell : "\(cell.prefix(60))…"
  }
}

/// A row of a definition, as far as it moves declarations.
private protocol DefinitionRow: TableRow {
  var service: ServiceCode { get }
  /// The columns that decide which values are paid for, or which declarations there are.
  static var paymentColumns: Set<String> { get }
  /// Whether a new row decides that too.
  var countsWhenAdded: Bool { get }
}

extension ServiceRow: DefinitionRow {
  fileprivate static var paymentColumns: Set<String> { ["level"] }
  fileprivate var countsWhenAdded: Bool { false }
}

extension IndicatorRow: DefinitionRow {
  fileprivate static var paymentColumns: Set<String> { ["level"] }
  fileprivate var countsWhenAdded: Bool { false }
}

extension FieldRow: DefinitionRow {
  fileprivate static var paymentColumns: Set<String> { ["indicator", "purpose"] }
  fileprivate var countsWhenAdded: Bool { purpose == .payment }
}

extension AchievementDateRow: DefinitionRow {
  fileprivate static var paymentColumns: Set<String> { ["is_payment_date"] }
  fileprivate var countsWhenAdded: Bool { isPaymentDate }
}
