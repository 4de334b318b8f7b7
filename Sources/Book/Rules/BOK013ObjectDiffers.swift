public import Findings

extension Rule {
  /// An object has other bytes than its name says.
  public static let objectDiffers = Rule(
    id: "BOK013",
    severity: .error,
    title: "An object has other bytes than its name says",
    why: "A later version with the same bytes would be given the wrong ones.",
    remedy: "Remove the object if no version has it, else put it back from a copy of the book.",
    bad: "objects/ab/ab… with a flipped bit",
    good: "objects/ab/ab… as it was written"
  )
}
