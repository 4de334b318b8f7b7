import ArgumentParser
import Findings

/// From which severity on findings make a command end with exit code 1.
enum Threshold: String, CaseIterable, Sendable, ExpressibleByArgument {
  case error
  case ask
  case warning
  case note
  /// From none: findings never change the exit code.
  case never

  /// Whether findings of this severity count.
  func isReached(by severity: Severity?) -> Bool {
    guard let severity else { return false }
    return switch self {
    case .error: severity >= .error
    case .ask: severity >= .ask
    case .warning: severity >= .warning
    case .note: true
    case .never: false
    }
  }
}
