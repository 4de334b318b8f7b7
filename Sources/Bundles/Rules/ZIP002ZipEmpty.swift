public import Findings

extension Rule {
  /// The zip holds nothing.
  public static let zipEmpty = Rule(
    id: "ZIP002",
    severity: .error,
    title: "the zip holds nothing",
    why: "An empty bundle is never what somebody meant to send: the export behind it failed.",
    remedy: "export the bundle again and look inside before sending it",
    bad: "a zip of 22 bytes, without members",
    good: "a zip with at least one file"
  )
}
