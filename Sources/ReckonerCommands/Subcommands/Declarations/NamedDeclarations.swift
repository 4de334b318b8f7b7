import Findings
import Quality

/// The declarations that a command line names.
struct NamedDeclarations {
  /// Those that can be told, in order.
  private(set) var keys: [DeclarationKey] = []
  /// What was named and is none.
  private(set) var unknown: [Finding] = []

  /// All declarations of a service that are in a state.
  ///
  /// - Parameters:
  ///   - service: The service.
  ///   - date: The achievement date; `nil` for all.
  ///   - status: The status that they show; `nil` for all in the state that `step` moves on from,
  ///     those On Hold included.
  ///   - step: What shall be done with them.
  ///   - state: The declarations.
  init(
    allOf service: ServiceCode,
    on date: CalendarDate?,
    showing status: String?,
    for step: DeclarationStep,
    in state: DeclarationState
  ) {
    keys = state.declarations.values.filter { row in
      row.key.service == service && date.map { $0 == row.key.achievementDate } ?? true
        && status.map { $0 == state.shownStatus(row.key) } ?? (row.status == step.from)
    }.map(\.key).sorted()
  }

  /// The declarations of providers.
  ///
  /// - Parameters:
  ///   - organisations: The providers.
  ///   - service: The service.
  ///   - date: The achievement date; `nil` where there is only one to choose.
  ///   - step: What shall be done with them; where it fits one date only, that is the one.
  ///   - state: The declarations.
  /// - Throws: ``UsageError`` where a date would have to be guessed.
  init(
    of organisations: [ODSCode],
    _ service: ServiceCode,
    on date: CalendarDate?,
    for step: DeclarationStep? = nil,
    in state: DeclarationState
  ) throws(UsageError) {
    let ofService = state.declarations.values.filter { $0.key.service == service }
    let byOrganisation = Dictionary(grouping: ofService, by: \.key.organisation)
    for organisation in organisations {
      if let date {
        keys.append(
          DeclarationKey(service: service, achievementDate: date, organisation: organisation)
        )
        continue
      }
      let rows = byOrganisation[organisation, default: []].sorted()
      guard !rows.isEmpty else {
        unknown.append(
          Finding(
            .declarationNotKnown,
            "\(organisation) has no declaration of \(service)\(state.meant(organisation, of: service))",
            at: Place(source: "command line"),
            subject: "organisation \(organisation)"
          )
        )
        continue
      }
      let fitting = step.map { step in rows.filter { $0.status == step.from } } ?? rows
      let choice = fitting.isEmpty ? rows : fitting
      guard choice.count == 1, let only = choice.first else {
        let dates = choice.map(\.key.achievementDate.iso).joined(separator: ", ")
        throw UsageError(
          "\(organisation) has several declarations of \(service): choose one with --date (\(dates))"
        )
      }
      keys.append(only.key)
    }
  }
}
