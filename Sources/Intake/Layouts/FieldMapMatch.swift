import Quality

/// How much of an extract a field-name map covers, counted in rows.
public struct FieldMapMatch: Sendable, Hashable {
  /// A field of an extract, with the number of its rows.
  public struct Field: Sendable, Hashable {
    /// The indicator, as the extract has it.
    public let indicator: String
    /// The field's name, as the extract has it.
    public let name: String
    /// How many rows it has.
    public let rows: Int

    /// Makes a field.
    public init(indicator: String, name: String, rows: Int) {
      self.indicator = indicator
      self.name = name
      self.rows = rows
    }
  }

  /// Rows whose indicator and name the map has letter by letter.
  public let exactRows: Int
  /// Rows whose name the map has after folding white space and case only.
  public let foldedRows: Int
  /// Rows whose name the map does not have.
  public let unmappedRows: Int
  /// The fields that the map does not have, in the order they were given.
  public let unmapped: [Field]

  /// Rows that the map covers, exactly or after folding.
  public var mappedRows: Int { exactRows + foldedRows }

  /// Looks up the fields of an extract.
  ///
  /// - Parameters:
  ///   - lines: The map.
  ///   - fields: The fields of the extract, each once.
  public init(_ lines: [FieldMap.Line], fields: [Field]) {
    var exact: Set<[UInt8]> = []
    var folded: Set<[UInt8]> = []
    for line in lines {
      exact.insert(Self.key(line.indicator.text, Array(line.fieldName.utf8)))
      folded.insert(Self.key(line.indicator.text, Self.folded(line.fieldName)))
    }
    var counts = (exact: 0, folded: 0)
    var unmapped: [Field] = []
    for field in fields {
      if exact.contains(Self.key(field.indicator, Array(field.name.utf8))) {
        counts.exact += field.rows
      } else if folded.contains(Self.key(field.indicator, Self.folded(field.name))) {
        counts.folded += field.rows
      } else {
        unmapped.append(field)
      }
    }
    exactRows = counts.exact
    foldedRows = counts.folded
    unmappedRows = unmapped.reduce(0) { $0 + $1.rows }
    self.unmapped = unmapped
  }

  // Bytes and not strings: two spellings of one accented letter are not the same letter by letter.
  private static func key(_ indicator: String, _ name: [UInt8]) -> [UInt8] {
    Array(indicator.utf8) + [0] + name
  }

  private static func folded(_ name: String) -> [UInt8] {
    FieldName.folded(Array(name.utf8).span)
  }
}
