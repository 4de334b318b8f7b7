public import Findings

extension Rule {
  /// DEF013: a fraction has not exactly one numerator and one denominator for payment.
  public static let fractionIncomplete = Rule(
    id: "DEF013",
    severity: .error,
    title: "A fraction has not exactly one numerator and one denominator for payment",
    why: "A percentage needs one figure over one other; with two of a kind it would be a "
      + "guess which is meant.",
    remedy: "Map one numerator and one denominator with purpose payment.",
    bad: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,CAN04.Numerator,CAN04,Numerator,numerator,payment,spec",
    good: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,CAN04.Numerator,CAN04,Numerator,numerator,payment,spec\n"
      + "NCD2425,CAN04.Denominator,CAN04,Denominator,denominator,payment,spec"
  )
}

extension DefinitionCheck {
  /// Payment indicators of kind fraction that have some payment fields, but not one of each kind.
  func incompleteFractions() -> [Finding] {
    tables.indicators.flatMap { placed -> [Finding] in
      let row = placed.row
      guard row.purpose == .payment, row.kind == .fraction, let service = definitions[row.service]
      else { return [] }
      let fields = service.fields(of: row.indicator).filter { $0.purpose == .payment }
      // An indicator without any is named by the rule for that.
      guard !fields.isEmpty else { return [] }
      return [FieldRole.numerator, .denominator].compactMap { role in
        let count = fields.count { $0.role == role }
        guard count != 1 else { return nil }
        return Finding(
          .fractionIncomplete,
          "Indicator \(row.indicator) has \(count) fields of role \(role.rawValue) for payment",
          at: placed.findingPlace,
          subject: "indicator \(row.indicator)"
        )
      }
    }
  }
}
