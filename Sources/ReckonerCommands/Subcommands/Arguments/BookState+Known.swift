import Findings
import Quality
import Runs

extension BookState {
  /// The service that is meant.
  ///
  /// - Parameter named: The one that was named; `nil` for the only one that there is.
  /// - Returns: The service.
  /// - Throws: ``UsageError`` if the book has no such service, or one would have to be guessed.
  func service(_ named: ServiceCode?) throws(UsageError) -> ServiceCode {
    if let named {
      try checkKnown(named)
      return named
    }
    guard let only = services.first, services.count == 1 else {
      let names = services.map(\.service.text).joined(separator: ", ")
      throw UsageError(
        services.isEmpty
          ? "The book has no service yet"
          : "The book has several services: choose one with --service (\(names))"
      )
    }
    return only.service
  }

  /// Refuses a service that the book does not have.
  func checkKnown(_ service: ServiceCode) throws(UsageError) {
    guard !services.contains(where: { $0.service == service }) else { return }
    throw UsageError(
      "The book has no service '\(service)'",
      suggestion: EditDistance.nearest(to: service.text, among: services.map(\.service.text))
    )
  }

  /// Refuses an achievement date that the book does not have.
  func checkKnown(_ date: CalendarDate) throws(UsageError) {
    let known = Set(
      achievementDates.map(\.achievementDate)
        + declarations.declarations.keys.map(\.achievementDate)
    )
    guard !known.contains(date) else { return }
    throw UsageError(
      "The book has no achievement date \(date)",
      suggestion: EditDistance.nearest(to: date.iso, among: known.sorted().map(\.iso))
    )
  }

  /// Refuses an organisation that no table of the book names.
  func checkKnown(_ organisation: ODSCode) throws(UsageError) {
    let known = knownOrganisations.union(declarations.declarations.keys.map(\.organisation))
    guard !known.contains(organisation) else { return }
    throw UsageError(
      "The book knows no organisation '\(organisation)'",
      suggestion: EditDistance.nearest(to: organisation.text, among: known.sorted().map(\.text))
    )
  }

  /// Refuses a commissioner that no organisation of the book has.
  func checkKnown(commissioner: ODSCode) throws(UsageError) {
    let known = Set(organisations.compactMap(\.commissioner))
    guard !known.contains(commissioner) else { return }
    throw UsageError(
      "The book knows no commissioner '\(commissioner)'",
      suggestion: EditDistance.nearest(to: commissioner.text, among: known.sorted().map(\.text))
    )
  }

  /// Refuses a recipient that got no message and whom no table of the book names.
  func checkKnown(recipient: ODSCode) throws(UsageError) {
    let known = knownOrganisations.union(organisations.compactMap(\.commissioner))
      .union(declarations.messageRows.compactMap(\.recipient))
    guard !known.contains(recipient) else { return }
    throw UsageError(
      "The book knows no organisation '\(recipient)'",
      suggestion: EditDistance.nearest(to: recipient.text, among: known.sorted().map(\.text))
    )
  }

  /// The service that is meant, saying so where it is the only one and nobody named it.
  ///
  /// - Parameters:
  ///   - named: The one that was named; `nil` for the only one that there is.
  ///   - job: Says it.
  /// - Returns: The service.
  /// - Throws: ``UsageError`` if the book has no such service, or one would have to be guessed.
  func service(_ named: ServiceCode?, _ job: inout Job) throws(UsageError) -> ServiceCode {
    let service = try service(named)
    if named == nil { job.console.say("Service \(service), the only one of the book") }
    return service
  }
}
