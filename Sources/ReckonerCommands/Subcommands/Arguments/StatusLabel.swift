import Findings
import Quality

/// The status of a declaration as people are shown it and name it.
enum StatusLabel {
  /// What a declaration shows while a hold stands.
  static let onHold = "On Hold"

  /// The labels that a book's declarations can show: the known ones, and others that it holds.
  static func all(in state: DeclarationState) -> [String] {
    let known = DeclarationStatus.known.map(\.label) + [onHold]
    let others = Set(state.declarations.values.map(\.status.label)).subtracting(known)
    return known + others.sorted()
  }

  /// The label that was meant, whatever its case.
  ///
  /// - Throws: ``UsageError`` if there is none.
  static func read(_ text: String, in state: DeclarationState) throws(UsageError) -> String {
    let labels = all(in: state)
    if let label = labels.first(where: { $0.lowercased() == text.lowercased() }) { return label }
    throw UsageError(
      "There is no status '\(text)'; there are \(labels.joined(separator: ", "))",
      suggestion: EditDistance.nearest(to: text, among: labels)
    )
  }
}
