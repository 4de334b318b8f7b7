public import Findings

extension Rule {
  /// An input is not the file that came in.
  public static let inputDiffers = Rule(
    id: "BOK008",
    severity: .error,
    title: "An input is not the file that came in",
    why: "The state can no longer be made again from what came in.",
    remedy: "Put the file back from a copy of the book.",
    bad: "inputs/ab…/extract.zip opened and saved again",
    good: "inputs left as they came in"
  )
}
