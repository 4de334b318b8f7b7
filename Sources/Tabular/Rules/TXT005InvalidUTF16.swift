public import Findings

extension Rule {
  /// TXT005: half a character of UTF-16.
  public static let invalidUTF16 = Rule(
    id: "TXT005",
    severity: .error,
    title: "Half a character of UTF-16",
    why: "The file was cut within a character, or is not UTF-16.",
    remedy: "Ask for the file again, as UTF-8.",
    bad: "<FF><FE>a<00><3D><D8>b<00>",
    good: "<FF><FE>a<00>b<00>"
  )
}
