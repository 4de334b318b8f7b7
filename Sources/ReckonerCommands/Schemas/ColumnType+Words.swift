import Quality

extension ColumnType {
  /// What a cell holds, in a few words.
  var words: String {
    switch self {
    case .text: "text"
    case .organisation: "ODS code"
    case .service: "service code"
    case .indicator: "indicator code"
    case .code: "code"
    case .date: "date as 2025-03-31"
    case .year: "financial year as 2024/25"
    case .period: "year as 2024/25, day as 2025-03-31, or days as 2024-04-01/2025-03-31"
    case .timestamp: "moment as 2025-04-05T19:36:07"
    case .count: "whole number from 0 up"
    case .integer: "whole number"
    case .decimal: "decimal number"
    case .value: "whole number, Y, N or nothing"
    case .flag: "Y or N"
    case .word(let words): "one of \(words.joined(separator: ", "))"
    }
  }
}
