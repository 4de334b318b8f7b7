public import Findings

extension Rule {
  /// CAL015: terms of a local component that cannot be used.
  public static let componentUnfit = Rule(
    id: "CAL015",
    severity: .error,
    title: "Terms of a local component that cannot be used",
    why:
      "Steps that do not rise, thresholds the wrong way round or an amount below zero have no "
      + "one meaning.",
    remedy: "Put the component's terms right.",
    bad: "pays £500 from 60, £400 from 60",
    good: "pays £400 from 50, £500 from 60"
  )
}
