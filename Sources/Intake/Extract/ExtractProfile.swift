import Tabular

/// What was counted while an extract was read.
public struct ExtractProfile: Sendable, Hashable {
  /// Data records that could be looked at, faulty ones left out.
  public internal(set) var rows = 0
  /// Records that could not be used.
  public internal(set) var faultyRecords = 0
  /// Values that are empty.
  public internal(set) var blanks = 0
  /// Whether submission dates or times are a spreadsheet's numbers.
  public internal(set) var hasSpreadsheetDates = false

  init() {}
}

extension ExtractDelivery {
  /// How many rows came with each `DEFAULT_VALUES_USED`, by its text.
  public var rowsOfDefaults: [(text: String, rows: Int)] {
    names.rowsOfDefaults.enumerated()
      .map { (names.defaults.text(of: $0.offset), $0.element) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }

  /// How many rows each user submitted, by user.
  public var rowsOfUser: [(text: String, rows: Int)] {
    names.rowsOfUser.enumerated()
      .map { (names.users.text(of: $0.offset), $0.element) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }

  /// How many different indicators there are.
  public var indicatorCount: Int { Set(names.fields.map(\.indicator)).count }

  /// How many different organisations there are.
  public var organisationCount: Int { names.organisations.count }

  /// The length of the longest field name, in characters.
  public var longestFieldName: Int {
    (0..<names.fieldNames.count).map { names.fieldNames.text(of: $0).count }.max() ?? 0
  }

  /// The dialect, in words.
  public var dialectName: String { dialect.rawValue }
}
