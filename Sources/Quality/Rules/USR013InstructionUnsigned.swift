public import Findings

extension Rule {
  /// An instruction file is not signed.
  public static let instructionUnsigned = Rule(
    id: "USR013",
    severity: .error,
    title: "An instruction file is not signed",
    why: "The book requires signatures, so that a file shows who decided.",
    remedy: "Sign it with `ssh-keygen -Y sign -n reckoner -f KEY FILE`, and leave FILE.sig "
      + "beside it.",
    bad: "decisions.csv alone",
    good: "decisions.csv and decisions.csv.sig"
  )
}
