public import Findings

extension Rule {
  /// DEF009: two field names of an indicator differ in white space or case only.
  public static let fieldNamesFoldAlike = Rule(
    id: "DEF009",
    severity: .error,
    title: "Two field names of an indicator differ in white space or case only",
    why: "Extracts differ in the same way between releases, so one name could mean either field.",
    remedy: "Map the name once; the other spellings match it without help.",
    bad: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,A.Numerator,A,Patients  seen,numerator,payment,spec\n"
      + "NCD2425,A.Count,A,patients seen,count,payment,spec",
    good: "service,field,indicator,field_name,role,purpose,source\n"
      + "NCD2425,A.Numerator,A,Patients seen,numerator,payment,spec"
  )
}

extension DefinitionCheck {
  /// Mapped fields whose folded name another mapped field of the same indicator has.
  func namesThatFoldAlike() -> [Finding] {
    let mapped = tables.fields.filter { !$0.row.isInvented }
    return repeated(
      mapped,
      by: { [$0.service.text, $0.indicator.text, FieldName.folded($0.fieldName)] },
      report: { placed, first, _ in
        Finding(
          .fieldNamesFoldAlike,
          "\(placed.row.field) and \(first.row.field) have names that differ in white space or case only",
          at: placed.findingPlace(of: "field_name"),
          counterpart: first.findingPlace(of: "field_name"),
          subject: "indicator \(placed.row.indicator)"
        )
      }
    )
  }
}
