public import Quality
public import Reconciliation

/// `differences.csv`: what the run's delivery and the book did not agree on in one part.
public struct DifferencesSheet: Sendable {
  /// The rows, by organisation and field.
  public let sheet: Sheet

  /// Works the rows out.
  ///
  /// - Parameters:
  ///   - part: What the part came to.
  ///   - state: The declarations after the delivery was taken in.
  ///   - context: The facts, membership as at the achievement date among them.
  public init(_ part: PartOutcome, state: DeclarationState, context: DeclarationContext) {
    var sheet = Sheet(PartLayouts.differences, expecting: part.differences.count)
    var rows = DifferenceRows(part, as: .differences, state, context)
    for difference in part.sortedDifferences { rows.add(difference, to: &sheet) }
    self.sheet = sheet
  }

  /// Works the rows out.
  ///
  /// - Parameters:
  ///   - key: The part.
  ///   - fields: The fields of the part's service, by rank.
  ///   - differences: Every value that differs, in any order.
  ///   - state: The declarations after the delivery was taken in.
  ///   - context: The facts, membership as at the achievement date among them.
  public init(
    key: PartKey,
    fields: [FieldRow],
    differences: [FieldDifference],
    state: DeclarationState,
    context: DeclarationContext
  ) {
    self.init(
      PartOutcome(key: key, fields: fields, differences: differences),
      state: state,
      context: context
    )
  }
}
