extension ColumnType {
  /// What is wrong with a cell, one sentence without a full stop; `nil` if it fits the type.
  ///
  /// An empty cell is left to ``Column/problem(with:)``, which knows whether one may be empty: here
  /// only ``text`` and ``value`` take it.
  public func problem(with cell: String) -> String? {
    accepts(cell) ? nil : "\(Self.shown(cell)) is not \(rule)"
  }

  private func accepts(_ cell: String) -> Bool {
    switch self {
    case .text: Self.isText(cell)
    case .organisation: ODSCode(cell) != nil
    case .service: ServiceCode(cell) != nil
    case .indicator: IndicatorCode(cell) != nil
    case .code: FieldID(cell) != nil
    case .date: CalendarDate(iso: cell) != nil
    case .year: FinancialYear(cell) != nil
    case .period: ParameterPeriod(cell) != nil
    case .timestamp: !cell.hasSuffix("Z") && Timestamp(iso: cell) != nil
    case .count: Self.isWhole(cell.utf8[...])
    case .integer:
      Self.isWhole(cell.utf8.first == UInt8(ascii: "-") ? cell.utf8.dropFirst() : cell.utf8[...])
    case .decimal: ExactDecimal(cell) != nil
    case .value: AchievementValue(cell) != nil
    case .flag: cell == "Y" || cell == "N"
    case .word(let words): words.contains(cell)
    }
  }

  /// What a cell must be, as the end of a sentence.
  private var rule: String {
    switch self {
    case .text: "text: it holds a control character other than tab and line break"
    case .organisation: "an ODS code: 3 to 12 letters and digits"
    case .service: "the code of a service: 1 to 40 letters, digits, - and _"
    case .indicator: "the code of an indicator: 1 to 40 letters, digits, ., - and _"
    case .code: "a code: 1 to 120 characters without space, comma or quotation mark"
    case .date: "a day: a date is written as 2025-03-31"
    case .year: "a financial year: one is written as 2024/25"
    case .period:
      "a financial year as 2024/25, a day as 2025-03-31, or days as 2024-04-01/2025-03-31"
    case .timestamp: "a moment: one is written as 2025-04-05T19:36:07"
    case .count: "a whole number from 0 up, of at most 18 digits"
    case .integer: "a whole number of at most 18 digits"
    case .decimal: "a decimal number such as 12.50, with at most 9 digits on each side of the point"
    case .value: "a value: a whole number of at most 18 digits, Y, N or nothing"
    case .flag: "Y or N"
    case .word(let words): "one of \(words.joined(separator: ", "))"
    }
  }

  private static func isText(_ cell: String) -> Bool {
    cell.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: true
      case 0x00...0x1F, 0x7F...0x9F: false
      default: true
      }
    }
  }

  private static func isWhole(_ digits: Substring.UTF8View) -> Bool {
    (1...18).contains(digits.count)
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The cell between quotation marks, cut short, with control characters spelled out.
  private static func shown(_ cell: String) -> String {
    if cell.isEmpty { return "An empty cell" }
    var text = ""
    for scalar in cell.unicodeScalars.prefix(40) {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      text += isControl ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    if cell.unicodeScalars.count > 40 { text += "…" }
    return "“\(text)”"
  }
}

extension Column {
  /// What is wrong with a cell of this column, one sentence without a full stop; `nil` if nothing.
  public func problem(with cell: String) -> String? {
    guard cell.isEmpty else { return type.problem(with: cell) }
    return isRequired ? "The cell is empty, and \(name) may not be" : nil
  }
}
