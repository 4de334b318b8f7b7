import ArgumentParser
import Findings
import Quality
import Runs

/// Which declarations a list shows, with what stands beside them.
struct DeclarationFilter: ParsableArguments {
  @Option(help: "Only this service.", transform: QualityArgument.service)
  var service: ServiceCode?

  @Option(help: "Only this achievement date.", transform: QualityArgument.date)
  var date: CalendarDate?

  @Option(help: "Only this provider.", transform: QualityArgument.organisation)
  var organisation: ODSCode?

  @Option(
    help: "Only providers of this commissioner.",
    transform: QualityArgument.organisation
  )
  var commissioner: ODSCode?

  /// Decides about each declaration of a book.
  struct Choice {
    fileprivate let filter: DeclarationFilter
    fileprivate let ofCommissioner: Set<ODSCode>

    /// Whether a declaration is wanted.
    func takes(_ key: DeclarationKey) -> Bool {
      filter.service.map { $0 == key.service } ?? true
        && filter.date.map { $0 == key.achievementDate } ?? true
        && filter.organisation.map { $0 == key.organisation } ?? true
        && (filter.commissioner == nil || ofCommissioner.contains(key.organisation))
    }
  }

  /// The choice in a book.
  ///
  /// - Throws: ``UsageError`` if it names a service that the book does not have.
  func choice(in state: BookState) throws(UsageError) -> Choice {
    if let service { try state.checkKnown(service) }
    let rows = state.organisations.filter {
      $0.commissioner != nil && $0.commissioner == commissioner
    }
    return Choice(filter: self, ofCommissioner: Set(rows.map(\.organisation)))
  }

  /// The options as they can be given again.
  func add(to command: inout GivenCommand) {
    command.add("--service", service?.text)
    command.add("--date", date?.iso)
    command.add("--organisation", organisation?.text)
    command.add("--commissioner", commissioner?.text)
  }
}

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
}
