import Findings
import Quality

/// Where the columns of a layout stand in a header, whatever their order.
///
/// Names are compared folded. A near name is never taken for the name itself.
struct HeaderMatch: Sendable {
  /// A column and the index in the header of a name that is nearly its own.
  struct Near: Sendable, Equatable {
    let column: Int
    let index: Int
  }

  /// The layout that was looked for.
  let layout: Layout
  /// The header, as the file has it.
  let header: [String]
  /// For each column of the layout its index in the header; `nil` if it is not there.
  let positions: [Int?]
  /// The columns that the header has neither by name nor nearly, and that it must have.
  let missing: [Int]
  /// The columns that the header has nearly.
  let near: [Near]
  /// The indices in the header of names that are nothing to the layout.
  let extra: [Int]
  /// The columns that the header has more than once, with all their indices.
  let repeated: [(column: Int, indices: [Int])]

  /// Looks for the columns of a layout.
  ///
  /// - Parameters:
  ///   - layout: The layout.
  ///   - header: The header, as the file has it.
  ///   - optional: The names of columns that the header need not have.
  ///   - folded: How names are folded before they are compared.
  init(
    _ layout: Layout,
    in header: [String],
    optional: Set<String> = [],
    folding folded: (String) -> String = HeaderName.folded
  ) {
    let names = header.map(folded)
    let wanted = layout.columns.map { folded($0.name) }
    let found = wanted.map { name in names.indices.filter { names[$0] == name } }
    var free = names.indices.filter { !wanted.contains(names[$0]) && !names[$0].isEmpty }
    var near: [Near] = []
    var missing: [Int] = []
    for column in wanted.indices where found[column].isEmpty {
      if let best = HeaderName.nearest(to: wanted[column], among: free, of: names) {
        near.append(Near(column: column, index: best))
        free.removeAll { $0 == best }
      } else if !optional.contains(layout.columns[column].name),
        !layout.columns[column].cameLater
      {
        missing.append(column)
      }
    }
    self.layout = layout
    self.header = header
    self.positions = found.map(\.first)
    self.missing = missing
    self.near = near
    self.extra = names.indices.filter { free.contains($0) || names[$0].isEmpty }
    self.repeated = found.indices.filter { found[$0].count > 1 }.map { ($0, found[$0]) }
  }

  /// The same match for the first columns of the layout alone, for a list that is not read whole.
  func reading(columns: Range<Int>) -> HeaderMatch {
    let part = Layout(
      name: layout.name,
      sentence: layout.sentence,
      columns: Array(layout.columns[columns]),
      key: layout.key
    )
    return HeaderMatch(
      layout: part,
      header: header,
      positions: Array(positions[columns]),
      missing: missing,
      near: near,
      extra: extra,
      repeated: repeated
    )
  }

  /// How many columns of the layout the header has, by their names.
  var presentCount: Int { positions.count { $0 != nil } }

  /// Whether every column is there once, so that the rows can be read.
  var isReadable: Bool { missing.isEmpty && near.isEmpty && repeated.isEmpty }

  /// Whether the header is meant to be this layout's, faults and all.
  ///
  /// The key must be there, or nearly, and no more than one column in four may be missing.
  var isMeant: Bool {
    let (first, present) = firstColumns
    guard present > 0, missing.count <= max(1, first / 4) else { return false }
    return !missing.contains { layout.key.contains(layout.columns[$0].name) }
      && present * 2 > first
  }

  /// How many columns the layout has but for those that came later, and how many are there.
  private var firstColumns: (count: Int, present: Int) {
    let first = layout.columns.indices.filter { !layout.columns[$0].cameLater }
    return (first.count, first.count { positions[$0] != nil })
  }

  /// How near the header comes, for a file that is of no known layout.
  var nearness: String {
    let lacking = layout.columns.indices
      .filter { positions[$0] == nil && !layout.columns[$0].cameLater }
      .map { layout.columns[$0].name }
    let (first, present) = firstColumns
    return "\(layout.name) (\(present) of \(first) columns; "
      + "lacks \(lacking.joined(separator: ", ")))"
  }
}

extension HeaderMatch {
  private init(
    layout: Layout,
    header: [String],
    positions: [Int?],
    missing: [Int],
    near: [Near],
    extra: [Int],
    repeated: [(column: Int, indices: [Int])]
  ) {
    self.layout = layout
    self.header = header
    self.positions = positions
    self.missing = missing
    self.near = near
    self.extra = extra
    self.repeated = repeated
  }

  /// What is to be said of the header.
  ///
  /// - Parameter place: Where the header stands.
  /// - Returns: The findings: missing, nearly named, repeated and unknown columns.
  func findings(at place: Place) -> [Finding] {
    let record = TextTable.Record(cells: header, place: place)
    return missing.map { column in
      Finding(
        .tableColumnMissing,
        "the header lacks \(layout.columns[column].name), a column of \(layout.name)",
        at: place
      )
    }
      + near.map { near in
        Finding(
          .tableColumnMisspelt,
          "\(shown(near.index)) is no column of \(layout.name); "
            + "did you mean \(layout.columns[near.column].name)?",
          at: record.cellPlace(near.index, header: header)
        )
      }
      + repeated.flatMap { repeated in
        repeated.indices.dropFirst().map { index in
          Finding(
            .tableColumnRepeated,
            "\(shown(index)) stands in the header \(repeated.indices.count) times",
            at: record.cellPlace(index, header: header),
            counterpart: record.cellPlace(repeated.indices[0], header: header)
          )
        }
      }
      + extra.map { index in
        Finding(
          .tableColumnExtra,
          header[index].isEmpty
            ? "column \(index + 1) has no name and is not read"
            : "\(shown(index)) is no column of \(layout.name) and is not read",
          at: record.cellPlace(index, header: header)
        )
      }
  }

  private func shown(_ index: Int) -> String { CellText.shown(header[index]) }
}
