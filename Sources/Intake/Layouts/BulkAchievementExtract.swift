import Quality

/// The bulk achievement extract as CQRS hands it out, in its dialects.
///
/// Columns, forms and examples: formats A1 and domain 5.1 of the sources; the older dialects are
/// those that NHS England's own programs still read.
enum BulkAchievementExtract {
  /// What is told apart by the header alone.
  enum Dialect: String, Sendable {
    /// Twelve columns, with submissions.
    case current
    /// `APPROVED_STATUS` in place of the submission's columns.
    case approvedStatus = "older, with APPROVED_STATUS"
    /// `APPROVED` in place of the submission's columns.
    case approved = "older, with APPROVED"
  }

  static let layout = Layout(
    name: "bulk-achievement-extract",
    sentence: "Achievement values as CQRS hands them out, cumulative as a rule.",
    columns: [
      Column("QUALITY_SERVICE", .code, "The service's short code, such as NCD2425."),
      Column("NAME", .text, "The service's name.", optional: true),
      Column("ORG_CODE", .organisation, "A practice, or the network itself for its own rows."),
      Column("ACH_DATE", .text, "The achievement date as yyyymmdd, the end of a month."),
      Column("IND_CODE", .code, "The indicator."),
      Column("FIELD_NAME", .text, "A short code or the whole sentence of the business rule."),
      Column("VALUE", .value, "A whole number, Y, N, or nothing.", optional: true),
      Column("DEFAULT_VALUES_USED", .text, "None, or All where CQRS filled the values in."),
      Column("SUBMIT_USER_ID", .text, "Who submitted: cro-processor, AUTOMATED, or a person."),
      Column("SUBMIT_DATE", .text, "dd/mm/yyyy, or a spreadsheet's day number."),
      Column("SUBMIT_TIME", .text, "HH:MM:SS, or a spreadsheet's fraction of a day."),
      Column("LAST_SUBMISSION", .flag, "N for a submission that a later one replaced."),
    ],
    key: [
      "QUALITY_SERVICE", "ORG_CODE", "ACH_DATE", "IND_CODE", "FIELD_NAME", "SUBMIT_DATE",
      "SUBMIT_TIME",
    ]
  )

  /// Where the columns stand in one file; `nil` for those that its dialect lacks.
  struct Columns: Sendable {
    var dialect: Dialect
    var count: Int
    var service: Int
    var organisation: Int
    var date: Int
    var indicator: Int
    var field: Int
    var value: Int
    var name: Int?
    var defaults: Int?
    var user: Int?
    var submitDate: Int?
    var submitTime: Int?
    var last: Int?
    /// Whether all twelve stand where CQRS puts them, so that whole runs of cells can be compared.
    var isInUsualOrder: Bool {
      dialect == .current && unknown.isEmpty
        && [
          service, name ?? -1, organisation, date, indicator, field, value, defaults ?? -1,
          user ?? -1, submitDate ?? -1, submitTime ?? -1, last ?? -1,
        ] == Array(0..<12)
    }

    /// Names in the header that the layout does not know, with their numbers.
    var unknown: [(name: String, number: Int)]
  }

  /// What a header that looks like an extract's comes to.
  enum Recognition {
    case recognised(Columns)
    /// It has the five columns that tell an extract, but cannot be read.
    case unreadable(missing: [String], repeated: [String])
    case notAnExtract
  }

  /// The five columns by which an extract is told, whatever the file is called.
  static let telling = ["ORG_CODE", "ACH_DATE", "IND_CODE", "FIELD_NAME", "VALUE"]

  static func recognise(header: [String]) -> Recognition {
    let names = header.map { HeaderName.folded($0) }
    func number(_ name: String) -> Int? { names.firstIndex(of: HeaderName.folded(name)) }
    let found = telling.filter { number($0) != nil }
    let isTold = found.count >= 4 && number("ORG_CODE") != nil && number("IND_CODE") != nil
    // A header with nearly all columns is an extract's even where one that tells is misspelt.
    guard isTold || layout.header.count(where: { number($0) != nil }) >= 9 else {
      return .notAnExtract
    }
    let dialect: Dialect =
      if number("LAST_SUBMISSION") != nil || number("SUBMIT_DATE") != nil {
        .current
      } else if number("APPROVED_STATUS") != nil {
        .approvedStatus
      } else if number("APPROVED") != nil && number("POINTS") == nil {
        .approved
      } else {
        .current
      }
    let service = number("QUALITY_SERVICE") ?? number("PRMRY_MDCL_CARE_SRVC_SHRT_NAME")
    var missing = telling.filter { number($0) == nil }
    if service == nil { missing.insert("QUALITY_SERVICE", at: 0) }
    if dialect == .current {
      missing += ["SUBMIT_USER_ID", "SUBMIT_DATE", "SUBMIT_TIME", "LAST_SUBMISSION"].filter {
        number($0) == nil
      }
    }
    let repeated = Set(names.filter { name in names.count(where: { $0 == name }) > 1 }).sorted()
    guard missing.isEmpty, repeated.isEmpty, let service,
      let organisation = number("ORG_CODE"), let date = number("ACH_DATE"),
      let indicator = number("IND_CODE"), let field = number("FIELD_NAME"),
      let value = number("VALUE")
    else { return .unreadable(missing: missing, repeated: repeated) }
    let known =
      layout.header + ["PRMRY_MDCL_CARE_SRVC_SHRT_NAME", "APPROVED_STATUS", "APPROVED"]
    let unknown = header.indices.filter { index in
      !known.contains { HeaderName.folded($0) == names[index] }
    }
    return .recognised(
      Columns(
        dialect: dialect,
        count: header.count,
        service: service,
        organisation: organisation,
        date: date,
        indicator: indicator,
        field: field,
        value: value,
        name: number("NAME"),
        defaults: number("DEFAULT_VALUES_USED"),
        user: number("SUBMIT_USER_ID"),
        submitDate: number("SUBMIT_DATE"),
        submitTime: number("SUBMIT_TIME"),
        last: number("LAST_SUBMISSION"),
        unknown: unknown.map { (header[$0], $0 + 1) }
      )
    )
  }

  /// Columns of a header that no extract has and that may be meant for some that it lacks.
  static func nearColumns(
    to missing: [String],
    in header: [String]
  ) -> [(name: String, column: Int)] {
    let names = header.map { HeaderName.folded($0) }
    let known = Set(layout.header.map { HeaderName.folded($0) })
    var free = names.indices.filter { !known.contains(names[$0]) && !names[$0].isEmpty }
    var near: [(name: String, column: Int)] = []
    for name in missing {
      guard let best = HeaderName.nearest(to: name, among: free, of: names) else { continue }
      near.append((name, best))
      free.removeAll { $0 == best }
    }
    return near
  }
}
