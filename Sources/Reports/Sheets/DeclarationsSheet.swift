public import Quality

/// The report `declarations.csv`: where every declaration stands and what moves it next.
public struct DeclarationsSheet: Sendable {
  /// The rows, by service, date and organisation.
  public let sheet: Sheet

  /// Works the rows out.
  ///
  /// - Parameters:
  ///   - state: The declarations.
  ///   - context: The facts.
  ///   - isMissing: Whether values of a declaration are missing; `nil` where that is not known.
  ///   - kind: How an answer of the provider's own came that nobody gave for the date.
  ///   - choice: Which declarations; without it, all.
  public init(
    _ state: DeclarationState,
    context: DeclarationContext,
    isMissing: (DeclarationKey) -> Bool? = { _ in nil },
    kind: (DeclarationKey, FieldID) -> SubmissionKind? = { _, _ in nil },
    where choice: (DeclarationKey) -> Bool = { _ in true }
  ) {
    var sheet = Sheet(ReportLayouts.declarations, expecting: state.declarations.count)
    let next = NextStep(state, context)
    for row in state.declarationRows where choice(row.key) {
      let figures = (state.figures[row.key] ?? [:]).sorted { $0.key < $1.key }
      sheet.cell(row.key.service.text)
      sheet.cell(row.key.achievementDate.iso)
      sheet.cell(row.key.organisation.text)
      sheet.cell(state.shownStatus(row.key))
      sheet.cell(row.status.label)
      sheet.cell(row.revision)
      sheet.cell(row.causes.sorted().map(\.rawValue).joined(separator: " "))
      sheet.cell(state.openHolds(row.key).map(\.words).joined(separator: "; "))
      sheet.cell(state.openCases(row.key).count)
      sheet.cell(
        figures.compactMap { field, figures in
          figures.calculated.map { value in
            "\(field)=\(value)" + (kind(row.key, field).map { " (\($0.rawValue))" } ?? "")
          }
        }.joined(separator: "; ")
      )
      sheet.cell(next.sinceDeclared(row.key).joined(separator: "; "))
      DeclarationMoney(state.payments[row.key]).add(to: &sheet)
      sheet.cell(row.aggregatedAt?.iso)
      for signOff in [row.declared, row.approved, row.financeApproved] {
        sheet.cell(signOff?.at.iso)
        sheet.cell(signOff?.by)
      }
      sheet.cell(next.moving(row, isMissing: isMissing(row.key)))
      sheet.endRow()
    }
    self.sheet = sheet
  }
}
