public import Findings

extension Rule {
  /// Who did it has not the role for it.
  public static let roleMissing = Rule(
    id: "USR001",
    severity: .error,
    title: "Who did it has not the role for it",
    why: "A book with users checks for every action whether the person has a role that "
      + "allows it, of the right organisation.",
    remedy: "Let somebody with the role do it, or ask an Organisation Administrator to grant it.",
    bad: "Ann approves for 99X and has only Declaration Management of U00001",
    good: "Bea approves, who has Approval Management of 99X"
  )
}
