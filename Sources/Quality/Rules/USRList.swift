public import Findings

extension Rule {
  /// The rules of users and roles, by identifier.
  public static let people: [Rule] = [
    .roleMissing,
    .userNotActive,
    .userKnown,
    .userNotKnown,
    .roleUnfit,
    .roleHeld,
    .roleNotHeld,
    .lastAdministrator,
    .invitationNotOpen,
    .invitationWrong,
    .keyUnusable,
    .keyTaken,
    .instructionUnsigned,
    .signatureWrong,
    .severalDecided,
  ]
}
