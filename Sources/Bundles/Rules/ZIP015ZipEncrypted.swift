public import Findings

extension Rule {
  /// A member is encrypted.
  public static let zipEncrypted = Rule(
    id: "ZIP015",
    severity: .error,
    title: "a member is encrypted",
    why: "What is locked cannot be checked, and a password never belongs on a command line.",
    remedy: "unlock the zip and send it over a protected way",
    bad: "a zip with a password",
    good: "the zip without a password"
  )
}
