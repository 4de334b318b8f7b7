import Quality
import Reports

extension NextSteps {
  /// The command to run after a run, for its reports: these do not know where the book lies, and are
  /// the same wherever it does.
  static func afterRun(
    _ reports: RunReports,
    _ state: BookState,
    _ context: DeclarationContext,
    hasValues: Bool
  ) -> String? {
    let outlook = DeclarationOutlook(
      state.declarations,
      context,
      missing: MissingValues(reports.missing, of: state.declarations)
    )
    return NextSteps("BOOK", BookSituation(state, outlook, hasValues: hasValues)).commands.first
  }
}
