import Findings

/// Services, and who takes part in them, with the moves that change that.
///
/// A move that is refused leaves the state as it was.
public struct ParticipationState: Sendable, Hashable {
  /// The services.
  public internal(set) var services: [ServiceRow]
  /// Their indicators.
  public internal(set) var indicators: [IndicatorRow]
  /// Their fields.
  public internal(set) var fields: [FieldRow]
  /// Their achievement dates.
  public internal(set) var achievementDates: [AchievementDateRow]
  /// The participations, those that are over included.
  public internal(set) var participation: [ParticipationKey: ParticipationRow]
  /// The decisions that were taken in, by identifier.
  public internal(set) var decisions: [String: ParticipationDecisionRow]

  /// Puts the tables of a book together.
  public init(
    services: [ServiceRow],
    indicators: [IndicatorRow] = [],
    fields: [FieldRow] = [],
    achievementDates: [AchievementDateRow] = [],
    participation: [ParticipationRow],
    decisions: [ParticipationDecisionRow] = []
  ) {
    self.services = services
    self.indicators = indicators
    self.fields = fields
    self.achievementDates = achievementDates
    self.participation = Dictionary(participation.map { ($0.key, $0) }) { _, last in last }
    self.decisions = Dictionary(decisions.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The participations, in order.
  public var rows: [ParticipationRow] { participation.values.sorted() }

  /// The decisions, in order.
  public var decisionRows: [ParticipationDecisionRow] { decisions.values.sorted() }

  /// A service.
  public func service(_ code: ServiceCode) -> ServiceRow? {
    services.first { $0.service == code }
  }

  /// The participations of a provider in a service, in order.
  public func participations(
    of organisation: ODSCode,
    in service: ServiceCode
  ) -> [ParticipationRow] {
    participation.values.filter { $0.organisation == organisation && $0.service == service }
      .sorted()
  }
}
