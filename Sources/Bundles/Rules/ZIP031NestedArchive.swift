public import Findings

extension Rule {
  /// A member is itself an archive.
  public static let nestedArchive = Rule(
    id: "ZIP031",
    severity: .error,
    title: "a member is itself an archive",
    why: "An archive in a bundle is not opened: one bundle is one level, so that its limits hold.",
    remedy: "put its files into the bundle themselves, or name the inner archive on its own",
    bad: "march.zip with inner.zip in it",
    good: "march.zip with achievement.csv in it"
  )
}
