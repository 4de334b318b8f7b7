import Findings
public import Quality

/// `missing.csv`: what keeps declarations from being calculated or declared.
public struct MissingSheet: Sendable {
  /// The rows, by service, date, declaration, organisation and field.
  public let sheet: Sheet
  private let waiting: Set<DeclarationKey>
  private let parts: Set<PartKey>

  private struct Line: Hashable, Comparable {
    let part: PartKey
    var declaration: ODSCode?
    var organisation: ODSCode?
    let what: String
    var group: GroupCompleteness?
    var indicator: IndicatorCode?
    var field: FieldID?
    var values: Int?
    let reason: String

    static func < (left: Line, right: Line) -> Bool {
      if left.part != right.part { return left.part < right.part }
      if left.declaration != right.declaration {
        return precedes(left.declaration, right.declaration)
      }
      if left.organisation != right.organisation {
        return precedes(left.organisation, right.organisation)
      }
      if left.what != right.what { return left.what < right.what }
      if left.field != right.field { return precedes(left.field, right.field) }
      return left.reason.utf8.lexicographicallyPrecedes(right.reason.utf8)
    }

    /// Nothing stands before everything.
    private static func precedes<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
      guard let right else { return false }
      return left.map { $0 < right } ?? true
    }
  }

  /// Works the rows out.
  ///
  /// - Parameters:
  ///   - state: The declarations; those that are financially approved lack nothing.
  ///   - context: The facts.
  ///   - definitions: The definitions, for groups and indicators.
  ///   - values: The current payment values of the parts that are looked at.
  ///   - absent: Organisations that the book holds and the delivery does not, by part.
  public init(
    _ state: DeclarationState,
    context: DeclarationContext,
    definitions: Definitions,
    values: [PartKey: PaymentValues],
    absent: [PartKey: [ODSCode]] = [:]
  ) {
    var lines: [Line] = []
    var waiting: Set<DeclarationKey> = []
    var waitingForAll: [PartKey: Int] = [:]
    var requirements: [ServiceCode: [Level: GroupRequirements]] = [:]
    for row in state.declarations.values where row.status != .financiallyApproved {
      let key = row.key
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      guard let terms = context.terms(of: key.service), let values = values[part] else { continue }
      if values.isEmpty, !terms.memberFields.isEmpty || !terms.networkFields.isEmpty {
        waiting.insert(key)
        waitingForAll[part, default: 0] += 1
        continue
      }
      var wanted: [(ODSCode, [FieldID], Level)] = []
      if terms.level == .network {
        let leftOut = Set(
          (state.waivers[key] ?? []).filter(\.leavesOut).map(\.practice)
        )
        let members = context.members(of: key.organisation, on: key.achievementDate)
          .filter { !leftOut.contains($0) }
        if members.isEmpty {
          waiting.insert(key)
          lines.append(
            Line(
              part: part,
              declaration: key.organisation,
              what: "members",
              reason: "\(key.organisation) has no members that count on \(key.achievementDate), "
                + "which is not £0."
            )
          )
        }
        wanted = members.map { ($0, terms.memberFields, .practice) }
        wanted.append((key.organisation, terms.networkFields, .network))
      } else {
        wanted = [(key.organisation, (terms.memberFields + terms.networkFields), .practice)]
      }
      for (organisation, fields, level) in wanted {
        let gaps = values.gaps(of: organisation, in: fields)
        if !gaps.isEmpty { waiting.insert(key) }
        for (field, value) in values.misfits(of: organisation, in: fields, by: terms) {
          waiting.insert(key)
          lines.append(
            Line(
              part: part,
              declaration: key.organisation,
              organisation: organisation,
              what: "value",
              indicator: definitions[key.service]?.field(field)?.indicator,
              field: field,
              values: 1,
              reason: "\(field) of \(organisation) is \(value), which the field cannot be."
            )
          )
        }
        if !gaps.isEmpty, requirements[key.service]?[level] == nil {
          requirements[key.service, default: [:]][level] = definitions[key.service].map {
            GroupRequirements(of: $0, at: level)
          }
        }
        lines += Self.gaps(
          gaps,
          of: fields.count,
          organisation,
          key,
          definitions,
          requirements[key.service]?[level],
          values
        )
      }
      for organisation in context.notParticipating(in: key) {
        lines.append(
          Line(
            part: part,
            declaration: key.organisation,
            organisation: organisation,
            what: "participation",
            reason: "The participation of \(organisation) in \(key.service) is not Approved, so "
              + "it cannot be declared."
          )
        )
      }
    }
    // One line for a date of which nothing has come yet, not one for each of its thousands.
    for (part, count) in waitingForAll {
      lines.append(
        Line(
          part: part,
          what: "all values",
          reason: "No organisation has a payment value of \(part.service) for "
            + "\(part.achievementDate); \(Wording.count(count, "declaration")) "
            + "\(count == 1 ? "waits" : "wait") for it."
        )
      )
    }
    for (part, organisations) in absent {
      for organisation in organisations {
        lines.append(
          Line(
            part: part,
            declaration: Self.declaration(of: organisation, part, context),
            organisation: organisation,
            what: "not in extract",
            reason: "\(organisation) has values in the book and none in the extract; its values "
              + "are kept."
          )
        )
      }
    }
    for ask in state.askRows where ask.isOpen && ask.subject.isOfGoneValues {
      guard let part = ask.subject.part, let organisation = ask.subject.organisation else {
        continue
      }
      lines.append(
        Line(
          part: part,
          declaration: Self.declaration(of: organisation, part, context),
          organisation: organisation,
          what: "not in extract",
          field: ask.found.fields.count == 1 ? ask.found.fields.first : nil,
          values: ask.found.count,
          reason: "\(organisation) has \(Wording.count(ask.found.count, "value")) in the book "
            + "that \(ask.found.count == 1 ? "is" : "are") gone from the extract or blank in it; "
            + "what the book has is kept (\(ask.id))."
        )
      )
    }
    var sheet = Sheet(ReportLayouts.missing)
    for line in lines.sorted() { Self.add(line, to: &sheet) }
    self.sheet = sheet
    self.waiting = waiting
    self.parts = Set(values.keys)
  }

  /// Whether members or values of a declaration are missing; `nil` where its part was not looked at.
  public func isMissing(_ key: DeclarationKey) -> Bool? {
    let part = PartKey(service: key.service, achievementDate: key.achievementDate)
    return parts.contains(part) ? waiting.contains(key) : nil
  }

  private static func gaps(
    _ gaps: [FieldID],
    of required: Int,
    _ organisation: ODSCode,
    _ key: DeclarationKey,
    _ definitions: Definitions,
    _ requirements: GroupRequirements?,
    _ values: PaymentValues
  ) -> [Line] {
    guard !gaps.isEmpty else { return [] }
    let part = PartKey(service: key.service, achievementDate: key.achievementDate)
    if gaps.count == required, required > 1 {
      return [
        Line(
          part: part,
          declaration: key.organisation,
          organisation: organisation,
          what: "all values",
          values: required,
          reason: "\(organisation) has none of its \(Wording.count(required, "payment value"))."
        )
      ]
    }
    let definition = definitions[key.service]
    let groups = requirements?.completeness { values[organisation, $0] }
    return gaps.map { field in
      let indicator = definition?.field(field)?.indicator
      let name = indicator.flatMap { definition?.indicator($0)?.group }
      let group = groups?.first { $0.group == name }
      let of = group.map { "; \($0.group): \($0)" } ?? ""
      return Line(
        part: part,
        declaration: key.organisation,
        organisation: organisation,
        what: "value",
        group: group,
        indicator: indicator,
        field: field,
        values: 1,
        reason: "\(organisation) has no value of \(field)\(of)."
      )
    }
  }

  private static func declaration(
    of organisation: ODSCode,
    _ part: PartKey,
    _ context: DeclarationContext
  ) -> ODSCode? {
    guard context.terms(of: part.service)?.level == .network, !context.isNetwork(organisation)
    else { return organisation }
    let networks = context.networks(of: organisation, on: part.achievementDate)
    return networks.count == 1 ? networks[0] : nil
  }

  private static func add(_ line: Line, to sheet: inout Sheet) {
    sheet.cell(line.part.service.text)
    sheet.cell(line.part.achievementDate.iso)
    sheet.cell(line.declaration?.text)
    sheet.cell(line.organisation?.text)
    sheet.cell(line.what)
    sheet.cell(line.group?.group)
    sheet.cell(line.group?.description)
    sheet.cell(line.indicator?.text)
    sheet.cell(line.field?.text)
    sheet.cell(line.values)
    sheet.cell(line.reason)
    sheet.endRow()
  }
}
