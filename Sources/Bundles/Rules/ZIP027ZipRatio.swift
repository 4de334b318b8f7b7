public import Findings

extension Rule {
  /// The zip unpacks to far more than it is.
  public static let zipRatio = Rule(
    id: "ZIP027",
    severity: .error,
    title: "the zip unpacks to far more than it is",
    why: "Real extracts are 3 to 130 times as large as their zip; above the limit it is a bomb.",
    remedy: "look at the member; if it is honest, raise the limit",
    bad: "1 MiB of zip that unpacks to 1 GiB",
    good: "1 MiB of zip that unpacks to 100 MiB"
  )
}
