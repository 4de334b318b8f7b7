/// Which fields of a service stand under a name that was invented for them, and have one of their
/// own since: their values are found again under it.
public struct FieldRenaming: Sendable {
  private let mapped: [UInt32: UInt32]

  /// Finds the fields.
  ///
  /// - Parameter fields: The fields of one service, by rank.
  public init(_ fields: [FieldRow]) {
    var mapped: [UInt32: UInt32] = [:]
    let invented = zip(UInt32(0)..., fields).filter { $1.isInvented }
    if !invented.isEmpty {
      var known: [Name: UInt32] = [:]
      for (rank, row) in zip(UInt32(0)..., fields) where !row.isInvented {
        if known[Name(row)] == nil { known[Name(row)] = rank }
      }
      for (rank, row) in invented { mapped[rank] = known[Name(row)] }
    }
    self.mapped = mapped
  }

  /// Whether there is none.
  public var isEmpty: Bool { mapped.isEmpty }

  /// The invented fields that have a name of their own among these rows, by service.
  public static func pairs(_ fields: [FieldRow]) -> Set<FieldRow> {
    let named = Set(fields.filter { !$0.isInvented }.map(Name.init))
    return Set(fields.filter { $0.isInvented && named.contains(Name($0)) })
  }

  /// The rows of an organisation under the fields' own names.
  ///
  /// Where a value stands under either name, the one that was submitted later counts, and of one
  /// moment the one under the field's own.
  ///
  /// - Parameter stored: The rows as they are stored.
  /// - Returns: The rows, and the ranks of the fields whose values come under their own name now;
  ///   `nil` if there is none such.
  public func renamed(_ stored: StoredRows) -> (rows: StoredRows, fields: Set<UInt32>)? {
    guard !mapped.isEmpty, stored.rows.contains(where: { mapped[$0.field] != nil }) else {
      return nil
    }
    var rows: [UInt32: StoredRow] = [:]
    for row in stored.rows where mapped[row.field] == nil { rows[row.field] = row }
    var moved: Set<UInt32> = []
    for row in stored.rows {
      guard let field = mapped[row.field] else { continue }
      if let other = rows[field] {
        let (held, came) = (other.submission, row.submission)
        guard stored.submissions[Int(came)].at > stored.submissions[Int(held)].at else { continue }
      }
      var row = row
      row.field = field
      rows[field] = row
      moved.insert(field)
    }
    let used = Set(rows.values.map(\.submission)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(used, UInt32(0)...))
    let renamed = rows.values.sorted { $0.field < $1.field }.map { row in
      StoredRow(field: row.field, submission: numbers[row.submission] ?? 0, value: row.value)
    }
    return (
      StoredRows(
        organisation: stored.organisation,
        submissions: used.map { stored.submissions[Int($0)] },
        rows: renamed
      ), moved
    )
  }

  private struct Name: Hashable {
    let service: ServiceCode
    let indicator: IndicatorCode
    let folded: [UInt8]

    init(_ row: FieldRow) {
      service = row.service
      indicator = row.indicator
      folded = FieldName.folded(Array(row.fieldName.utf8).span)
    }
  }
}
