public import Findings

/// What is wrong with organisations and participation; each rule is a file of `Rules/`.
public struct OrganisationCheck: Sendable {
  let organisations: [Placed<OrganisationRow>]
  let participation: [Placed<ParticipationRow>]
  let definitions: Definitions

  /// Prepares a check of rows in the order they were read.
  public init(
    organisations: [Placed<OrganisationRow>],
    participation: [Placed<ParticipationRow>],
    definitions: Definitions
  ) {
    self.organisations = organisations
    self.participation = participation
    self.definitions = definitions
  }

  /// The findings, rule by rule.
  public func findings() -> [Finding] {
    duplicateOrganisations() + closesBeforeOpen() + kindsThatDoNotFit()
      + participationOfUnknown() + participationOutsideService() + reversedParticipation()
      + participationInUnknownService() + answeredLate() + duplicateParticipation()
  }
}

extension ParticipationRow {
  /// What a finding about the row is about.
  var subject: String { "\(organisation) in service \(service)" }
}
