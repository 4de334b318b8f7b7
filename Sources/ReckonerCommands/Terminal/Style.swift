import Findings

/// The few ways in which text is set off; the words say the same without them.
enum Style: String, Sendable {
  case error = "1;31"
  case ask = "1;35"
  case warning = "1;33"
  case note = "1;36"
  case strong = "1"

  /// The style of a severity's word.
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .ask: self = .ask
    case .warning: self = .warning
    case .note: self = .note
    }
  }

  /// Text between the sequences that set it off, or as it is.
  func around(_ text: String, if isOn: Bool) -> String {
    isOn ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
