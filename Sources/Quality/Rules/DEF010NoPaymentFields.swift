public import Findings

extension Rule {
  /// DEF010: a payment indicator has no payment field.
  public static let noPaymentFields = Rule(
    id: "DEF010",
    severity: .error,
    title: "A payment indicator has no payment field",
    why: "Nothing that arrives for it would count, and a declaration would never be complete.",
    remedy: "Map its fields in fields.csv with purpose payment.",
    bad: ""
      + "service,indicator,name,domain,group,level,kind,purpose,points,lower,upper,default,carried_forward,source\n"
      + "NCD2425,CAN04,…,payment,…   (no field of CAN04 with purpose payment)",
    good: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,CAN04.Numerator,CAN04,Numerator,numerator,payment,spec"
  )
}

extension DefinitionCheck {
  /// Indicators for payment without a field for payment.
  func noPaymentFields() -> [Finding] {
    tables.indicators.compactMap { placed in
      let row = placed.row
      guard row.purpose == .payment, let service = definitions[row.service],
        !service.fields(of: row.indicator).contains(where: { $0.purpose == .payment })
      else { return nil }
      return Finding(
        .noPaymentFields,
        "Payment indicator \(row.indicator) has no field that counts towards the payment",
        at: placed.findingPlace,
        subject: "indicator \(row.indicator)"
      )
    }
  }
}
