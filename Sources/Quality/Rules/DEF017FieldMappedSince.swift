public import Findings

extension Rule {
  /// DEF017: a field that was unmapped when first seen is mapped now.
  public static let fieldMappedSince = Rule(
    id: "DEF017",
    severity: .note,
    title: "A field that was unmapped when first seen is mapped now",
    why: "Values taken in before stood under the short name that was invented for it; the same run "
      + "brings them under the mapped one, where they count as the definition says.",
    remedy: "Nothing; the reports say what the values move.",
    bad: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,CAN04.Numerator,CAN04,Done,numerator,payment,spec\n"
      + "NCD2425,CAN04.~1,CAN04,Done,other,management-information,seen",
    good: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,CAN04.Numerator,CAN04,Done,numerator,payment,spec"
  )
}

extension DefinitionCheck {
  /// Invented fields whose name a mapped field of the same indicator has.
  func fieldsMappedSince() -> [Finding] {
    tables.fields.compactMap { placed in
      let row = placed.row
      guard row.isInvented,
        let mapped = definitions.field(row.service, row.indicator, named: row.fieldName),
        !mapped.isInvented
      else { return nil }
      return Finding(
        .fieldMappedSince,
        "Field \(row.field) is mapped as \(mapped.field) now",
        at: placed.findingPlace(of: "field_name"),
        subject: "field \(row.field)"
      )
    }
  }
}
