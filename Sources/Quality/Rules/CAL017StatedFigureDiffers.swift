public import Findings

extension Rule {
  /// CAL017: a stated figure is not what its parts give.
  public static let statedFigureDiffers = Rule(
    id: "CAL017",
    severity: .warning,
    title: "A stated figure is not what its parts give",
    why: "Somebody typed it, or rounded it, or worked it out from other parts.",
    remedy: "Work it out again from the parts shown, and ask whoever stated it.",
    bad: "list 15326 over average 9962 stated as 1.59",
    good: "list 15326 over average 9962 stated as 1.54"
  )
}
