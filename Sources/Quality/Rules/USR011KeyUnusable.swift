public import Findings

extension Rule {
  /// The key is no public SSH key.
  public static let keyUnusable = Rule(
    id: "USR011",
    severity: .error,
    title: "The key is no public SSH key",
    why: "Only a public key is registered; a private one never passes through Reckoner.",
    remedy: "Give the file that ends in .pub; `ssh-keygen -t ed25519` makes a pair.",
    bad: "the file id_ed25519",
    good: "the file id_ed25519.pub"
  )
}
