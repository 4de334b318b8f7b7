public import Findings

extension Rule {
  /// Bytes stand before the first member.
  public static let zipLeadingBytes = Rule(
    id: "ZIP008",
    severity: .error,
    title: "bytes stand before the first member",
    why: """
      What precedes the first member is read by some programs and passed over by others; a \
      program that unpacks itself is such a file too.
      """,
    remedy: "send the plain zip, not a self-extracting one",
    bad: "a text of 10 bytes, then a zip",
    good: "the zip alone"
  )
}
