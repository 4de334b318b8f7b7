/// How much a finding matters, least first.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing to do.
  case note
  /// Taken in as it is; somebody should look.
  case warning
  /// Taken in, but a person must decide before it counts.
  case ask
  /// The record or file cannot be used as it is.
  case error

  /// Orders by how much a finding matters.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The word shown to people and written to tables: `note`, `warning`, `ask`, `error`.
  public var word: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .ask: "ask"
    case .error: "error"
    }
  }
}
