import Quality
import Tabular

/// A layout as CSV on the Web metadata (W3C "Metadata Vocabulary for Tabular Data", 2015).
enum TableMetadata {
  /// What the file is called beside the table's: `services.csv-metadata.json`.
  static let suffix = ".csv-metadata.json"

  /// The metadata of one table; the same layout always gives the same bytes.
  static func json(_ layout: Layout) -> JSONValue {
    .object([
      ("@context", .string("http://www.w3.org/ns/csvw")),
      ("url", .string(layout.file)),
      ("dc:description", .string(layout.sentence)),
      ("dialect", dialect),
      (
        "tableSchema",
        .object([
          ("columns", .array(layout.columns.map(column))),
          ("primaryKey", .array(layout.key.map(JSONValue.string))),
        ])
      ),
    ])
  }

  private static let dialect = JSONValue.object([
    ("header", .bool(true)),
    ("encoding", .string("utf-8")),
    ("delimiter", .string(",")),
    ("quoteChar", .string("\"")),
    ("doubleQuote", .bool(true)),
    ("lineTerminators", .array([.string("\r\n")])),
  ])

  private static func column(_ column: Column) -> JSONValue {
    .object([
      ("name", .string(column.name)),
      ("titles", .string(column.name)),
      ("datatype", datatype(column.type)),
      ("required", .bool(column.isRequired)),
      ("dc:description", .string(column.sentence)),
    ])
  }

  private static func datatype(_ type: ColumnType) -> JSONValue {
    switch type {
    case .text: .string("string")
    case .organisation: text(matching: "[A-Za-z0-9]{3,12}")
    case .service: text(matching: "[A-Za-z0-9_\\-]{1,40}")
    case .indicator: text(matching: "[A-Za-z0-9_.\\-]{1,40}")
    case .code: text(matching: "[!#-+\\--~]{1,120}")
    case .date: format("date", "yyyy-MM-dd")
    case .year: text(matching: "[0-9]{4}[/\\-][0-9]{2}")
    case .period:
      text(
        matching: "[0-9]{4}[/\\-][0-9]{2}|"
          + "[0-9]{4}\\-[0-9]{2}\\-[0-9]{2}(/[0-9]{4}\\-[0-9]{2}\\-[0-9]{2})?"
      )
    case .timestamp: format("dateTime", "yyyy-MM-ddTHH:mm:ss")
    case .count: .string("nonNegativeInteger")
    case .integer: .string("integer")
    case .decimal: .string("decimal")
    case .value: text(matching: "[0-9]{1,18}|Y|N")
    case .flag: format("boolean", "Y|N")
    case .word(let words): text(matching: words.map(escaped).joined(separator: "|"))
    }
  }

  private static func text(matching pattern: String) -> JSONValue {
    format("string", pattern)
  }

  private static func format(_ base: String, _ format: String) -> JSONValue {
    .object([("base", .string(base)), ("format", .string(format))])
  }

  private static func escaped(_ word: String) -> String {
    word.reduce(into: "") { pattern, character in
      if #".\?*+{}()[]|^$-"#.contains(character) { pattern.append("\\") }
      pattern.append(character)
    }
  }
}
