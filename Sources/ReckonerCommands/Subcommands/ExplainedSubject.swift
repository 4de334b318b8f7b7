import Quality

/// What a person asks to have explained: a declaration, or all that an organisation's payments are.
struct ExplainedSubject {
  /// The declarations, in order, each with the practice whose values alone are shown.
  let declarations: [(key: DeclarationKey, practice: ODSCode?)]

  /// Finds the declarations.
  ///
  /// - Parameters:
  ///   - name: A declaration as service/date/organisation, or an organisation.
  ///   - practice: The practice that was asked for beside it.
  ///   - state: The declarations of the book.
  /// - Throws: ``UsageError`` where there is none.
  init(_ name: String, practice: ODSCode?, in state: DeclarationState) throws(UsageError) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 1, let organisation = ODSCode(name) {
      let keys = state.paidDeclarations(of: organisation)
      guard !keys.isEmpty else {
        throw UsageError("No payment of the book is \(name)'s, or counts its values")
      }
      declarations = keys.map { ($0, $0.organisation == organisation ? practice : organisation) }
      return
    }
    guard parts.count == 3, let service = ServiceCode(parts[0]),
      let date = CalendarDate(iso: parts[1]), let organisation = ODSCode(parts[2])
    else {
      throw UsageError("'\(name)' is no declaration, such as NCD2425/2025-03-31/U12345")
    }
    let key = DeclarationKey(
      service: service,
      achievementDate: date,
      organisation: organisation
    )
    if state.declarations[key] != nil {
      declarations = [(key, practice)]
      return
    }
    let counting = state.paidDeclarations(of: organisation).filter {
      $0.service == service && $0.achievementDate == date
    }
    guard !counting.isEmpty else {
      throw UsageError(
        "The book has no declaration \(key): see reckoner declaration list" + state.meant(key)
      )
    }
    declarations = counting.map { ($0, organisation) }
  }
}
