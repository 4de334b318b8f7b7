public import Findings

extension Rule {
  /// Two members share the same bytes.
  public static let zipOverlap = Rule(
    id: "ZIP010",
    severity: .error,
    title: "two members share the same bytes",
    why: "Members that overlap are how a small zip is made to unpack without end.",
    remedy: "make the zip again from the files themselves",
    bad: "two directory entries for one member",
    good: "one entry for each member"
  )
}
