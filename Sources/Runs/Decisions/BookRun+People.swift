import Book
import Files
public import Findings
public import Quality

extension BookRun {
  /// Takes decisions on users and roles in.
  mutating func take(people rows: [Placed<UserDecisionRow>]) -> DeclarationOutcome {
    let facts = state.participationFacts
    return state.people.take(
      decisions: rows,
      in: facts,
      digest: { SHA256Digest(of: Array($0.utf8)).description },
      at: moment
    )
  }

  /// Refuses each of some acts that its person may not do.
  func check(_ acts: [PersonalAct]) -> DeclarationOutcome {
    // Most books have no users, and then the organisations need not be gone through.
    guard state.people.checksRoles else { return DeclarationOutcome() }
    return state.people.check(acts, in: state.participationFacts, at: moment)
  }

  /// Refuses what the person who runs it may not do to the book as a whole.
  ///
  /// - Parameter action: What is to be done.
  /// - Throws: `role-missing`, which names the role.
  public func checkMay(_ action: BookAction) throws(Failure) {
    try state.checkMay(action, by: actor, in: book.path)
  }
}

extension BookState {
  /// Refuses what a person may not do to the book as a whole.
  ///
  /// - Parameters:
  ///   - action: What is to be done.
  ///   - user: By whom.
  ///   - path: The book's folder.
  /// - Throws: `role-missing`, which names the role.
  public func checkMay(
    _ action: BookAction,
    by user: String,
    in path: String
  ) throws(Failure) {
    guard people.checksRoles,
      let (rule, message) = people.refusal(of: action, on: nil, by: user, in: participationFacts)
    else { return }
    throw Failure(.roleMissing, message, subject: path, remedy: rule.remedy)
  }
}
