public import Findings

extension Rule {
  /// A version is not what its inputs and decisions make.
  public static let replayDiffers = Rule(
    id: "BOK016",
    severity: .error,
    title: "A version is not what its inputs and decisions make",
    why:
      "What was published does not follow from what came in: a figure or a decision may have been "
      + "put into the book by other means than a command.",
    remedy:
      "Ask who published the version; undo to the one before it, and take its inputs in again.",
    bad: "a version whose declarations are approved, though no decision in inputs/ approves them",
    good: "a version that comes out the same, byte for byte, when its inputs are taken in again"
  )
}
