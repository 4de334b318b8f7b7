public import Findings

extension Rule {
  /// PAR018: payment indicators of which not everything is stated.
  public static let indicatorTermsNotStated = Rule(
    id: "PAR018",
    severity: .warning,
    title: "Payment indicators of which not everything is stated",
    why: "What has no source is left blank, and nothing is worked out for it; nothing is guessed.",
    remedy: "Take the points and thresholds from the Statement of Financial Entitlements or the "
      + "specification, and name it in source.",
    bad: "CAN04, payment, without points and thresholds",
    good: "CAN04, payment, 22 points, 40 to 80"
  )
}

extension DefinitionCheck {
  /// One finding for each service by points of which points, thresholds or weighting are blank.
  func termsNotStated() -> [Finding] {
    tables.services.compactMap { placed in
      guard let kind = placed.row.terms.kind, kind.isByPoints else { return nil }
      let paying = payingIndicators(of: placed.row.service)
      let lacking = [
        ("points", paying.count { $0.points == nil }),
        ("thresholds", paying.count { $0.kind == .fraction && $0.lower == nil }),
        (
          "prevalence_group",
          kind == .practicePoints ? paying.count { $0.prevalence == .notStated } : 0
        ),
      ].filter { $0.1 > 0 }
      guard !lacking.isEmpty else { return nil }
      return Finding(
        .indicatorTermsNotStated,
        "Of \(paying.count) payment indicators not stated: "
          + lacking.map { "\($0.0) of \($0.1)" }.joined(separator: ", "),
        at: placed.findingPlace,
        subject: "service \(placed.row.service)"
      )
    }
  }
}
