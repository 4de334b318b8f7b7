public import Findings

extension Rule {
  /// A signature is not that of who decided.
  public static let signatureWrong = Rule(
    id: "USR014",
    severity: .error,
    title: "A signature is not that of who decided",
    why: "The file was changed after it was signed, or signed by somebody else, or with "
      + "a key that is over.",
    remedy: "Sign the file as it is now, with the key that is registered.",
    bad: "a file in which a line was changed after signing",
    good: "the file as it was signed"
  )
}
