import Findings
import Quality

/// What lifts a hold, found by trying: the rules alone know.
struct HoldOutlook {
  private let state: DeclarationState
  private let context: DeclarationContext
  private let stamp: Stamp

  /// Looks at the holds of a state.
  ///
  /// - Parameters:
  ///   - state: The declarations.
  ///   - context: The facts about them.
  ///   - moment: When they are looked at.
  init(_ state: DeclarationState, _ context: DeclarationContext, at moment: Timestamp) {
    self.state = state
    self.context = context
    stamp = Stamp(actor: ToolIdentity.name, at: moment)
  }

  /// What has to be done, in words.
  func remedy(_ hold: HoldRow) -> String {
    if !hold.isOpen { return "" }
    // Trying it on this one declaration costs nothing, however large the book is.
    var trial = state.only(hold.key)
    let outcome = trial.releaseHold(hold.id, in: context, by: stamp)
    if !outcome.isRefused { return "release" }
    let rules = outcome.findings.map(\.rule)
    if rules.contains(.leaveAwaitsAggregation) { return "aggregate, then release" }
    if rules.contains(.joinAwaitsAggregation) {
      return "aggregate, then release; or release --figures-stand"
    }
    return outcome.findings.map(\.message).joined(separator: "; ")
  }
}
