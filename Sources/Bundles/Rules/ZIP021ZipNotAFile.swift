public import Findings

extension Rule {
  /// A member is neither a file nor a folder.
  public static let zipNotAFile = Rule(
    id: "ZIP021",
    severity: .error,
    title: "a member is neither a file nor a folder",
    why: "A link, a device or a pipe has no place in a bundle of data.",
    remedy: "put the file itself into the zip",
    bad: "a symbolic link",
    good: "the file that it leads to"
  )
}
