public import Findings

extension Rule {
  /// DEF011: a service ends before it starts.
  public static let serviceReversed = Rule(
    id: "DEF011",
    severity: .error,
    title: "A service ends before it starts",
    why: "No day lies within it.",
    remedy: "Put the start or the end right.",
    bad: ""
      + "service,name,start,end,level,commissioner,declaration_required,approval_required,source\n"
      + "NCD2425,Network Contract DES,2025-04-01,2025-03-31,network,,Y,Y,spec",
    good: ""
      + "service,name,start,end,level,commissioner,declaration_required,approval_required,source\n"
      + "NCD2425,Network Contract DES,2024-04-01,2025-03-31,network,,Y,Y,spec"
  )
}

extension DefinitionCheck {
  /// Services whose last day is before their first.
  func reversedServices() -> [Finding] {
    tables.services.filter { $0.row.end < $0.row.start }.map { placed in
      Finding(
        .serviceReversed,
        "Service \(placed.row.service) ends on \(placed.row.end), before it starts on \(placed.row.start)",
        at: placed.findingPlace(of: "end"),
        subject: "service \(placed.row.service)"
      )
    }
  }
}
