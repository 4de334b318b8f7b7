public import Findings

/// Something that a person does, as far as a role is needed for it.
public struct PersonalAct: Sendable, Hashable {
  /// What is done.
  public let action: BookAction
  /// To whom; `nil` for the book as a whole.
  public let organisation: ODSCode?
  /// By whom.
  public let by: String
  /// What it is about, as findings name it.
  public let subject: String
  /// Where it was asked for.
  public let place: Place?

  /// Makes an act.
  public init(
    _ action: BookAction,
    on organisation: ODSCode?,
    by user: String,
    about subject: String,
    at place: Place? = nil
  ) {
    self.action = action
    self.organisation = organisation
    self.by = user
    self.subject = subject
    self.place = place
  }
}
