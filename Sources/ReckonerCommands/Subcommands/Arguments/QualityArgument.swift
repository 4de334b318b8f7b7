import ArgumentParser
import Quality

/// Reads codes, days and values of a command line, by the rules of the tables' own columns.
enum QualityArgument {
  /// The code of a service.
  static func service(_ text: String) throws(ValidationError) -> ServiceCode {
    try read(text, .service) { ServiceCode($0) }
  }

  /// The code of an organisation.
  static func organisation(_ text: String) throws(ValidationError) -> ODSCode {
    try read(text, .organisation) { ODSCode($0) }
  }

  /// A day.
  static func date(_ text: String) throws(ValidationError) -> CalendarDate {
    try read(text, .date) { CalendarDate(iso: $0) }
  }

  /// A value that is not nothing.
  static func value(_ text: String) throws(ValidationError) -> AchievementValue {
    if text.isEmpty { throw ValidationError("a value is a whole number, Y or N") }
    return try read(text, .value) { AchievementValue($0) }
  }

  /// The codes of organisations, each once, in the order given.
  static func organisations(_ texts: [String]) throws(UsageError) -> [ODSCode] {
    var codes: [ODSCode] = []
    for text in texts {
      do throws(ValidationError) {
        let code = try organisation(text)
        if !codes.contains(code) { codes.append(code) }
      } catch {
        throw UsageError(error.message)
      }
    }
    return codes
  }

  private static func read<Value>(
    _ text: String,
    _ type: ColumnType,
    _ value: (String) -> Value?
  ) throws(ValidationError) -> Value {
    guard let value = value(text) else {
      throw ValidationError(type.problem(with: text) ?? "“\(text)” cannot be used here")
    }
    return value
  }
}
