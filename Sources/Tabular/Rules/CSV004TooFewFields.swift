public import Findings

extension Rule {
  /// CSV004: fewer fields than the header has.
  public static let tooFewFields = Rule(
    id: "CSV004",
    severity: .error,
    title: "Fewer fields than the header has",
    why: "With a field missing it is not certain which column each value belongs to.",
    remedy: "Add the missing field, or ask for the file again if the line was cut short.",
    bad: "code,name,value\nA81001,Oaks\n",
    good: "code,name,value\nA81001,Oaks,\n"
  )
}
