import Findings
import Intake
import Quality

extension Ingestion {
  /// Puts the field-name maps of the delivery over the fields that the book has.
  ///
  /// A map names no service. It is used for the services of the extracts beside it, also of those
  /// that are in effect already, whose time or achievement dates are in the year of its lines.
  ///
  /// - Returns: Whether a map came.
  mutating func takeFieldMaps() -> Bool {
    let extracts = read.compactMap(\.extract)
    var came = false
    for item in read {
      guard case .fieldMap(let lines) = item.content else { continue }
      // One that is in effect already asks for no extract again.
      if extracts.isEmpty, inEffect.contains(item.place.source) { continue }
      came = true
      take(lines, from: item.place, beside: extracts)
    }
    return came
  }

  private mutating func take(
    _ lines: [FieldMap.Line],
    from place: Place,
    beside extracts: [ExtractDelivery]
  ) {
    let definitions = run.state.definitions
    var used: Set<FieldMap.Line> = []
    let services = Set(extracts.flatMap(\.partKeys).map(\.service)).sorted()
    for service in services {
      let fields = extracts.flatMap(\.fields).filter { $0.service == service.text }
      let days = extracts.flatMap(\.partKeys).filter { $0.service == service }
        .map(\.achievementDate)
      let definition = definitions[service]
      let indicators = Set(fields.map(\.indicator))
      let own = lines.filter { line in
        Self.isOf(line.serviceYear, service, definition, days)
          && (indicators.contains(line.indicator.text)
            || definition?.indicator(line.indicator) != nil)
      }
      guard !own.isEmpty else { continue }
      used.formUnion(own)
      let merge = FieldMapMerge(
        own,
        for: service,
        definedBy: definition,
        over: run.state.fields,
        source: "field-name map \(names.name(of: place.source))"
      )
      run.state.fields = (run.state.fields + merge.rows).sorted()
      for finding in merge.findings { report(finding) }
      let match = FieldMapMatch(
        own,
        fields: fields.map {
          FieldMapMatch.Field(indicator: $0.indicator, name: $0.name, rows: $0.rows)
        }
      )
      report(
        Finding(
          .fieldMapTaken,
          "\(Wording.count(merge.rows.count, "field")) of \(service) named now, "
            + "\(merge.knownCount) named before; of the extract's rows "
            + "\(Wording.grouped(match.exactRows)) have a field of the map letter by letter, "
            + "\(Wording.grouped(match.mappedRows)) after folding, "
            + "\(Wording.grouped(match.unmappedRows)) have none",
          at: place,
          subject: "service \(service)"
        )
      )
    }
    let unused = Set(lines).subtracting(used).count
    if used.isEmpty {
      sayUnused(lines, place, services)
    } else if unused > 0 {
      report(
        Finding(
          .fieldMapTaken,
          "\(Wording.count(unused, "line")) not used: of another year, or of an indicator that "
            + "neither the extract nor its service has",
          at: place
        )
      )
    }
  }

  private mutating func sayUnused(
    _ lines: [FieldMap.Line],
    _ place: Place,
    _ services: [ServiceCode]
  ) {
    let years = Set(lines.map(\.serviceYear)).sorted().joined(separator: ", ")
    report(
      Finding(
        .fieldMapOfNoService,
        services.isEmpty
          ? "no extract came with the map of \(years)"
          : "no line of the map of \(years) fits an extract beside it: "
            + services.map(\.text).joined(separator: ", "),
        at: place
      )
    )
  }

  /// Whether lines of that year, or of that service by its code, are for a service.
  private static func isOf(
    _ text: String,
    _ service: ServiceCode,
    _ definition: ServiceDefinition?,
    _ days: [CalendarDate]
  ) -> Bool {
    guard let year = FinancialYear(text) else { return text == service.text }
    return definition?.row.overlaps(year)
      ?? days.contains { year.start <= $0 && $0 <= year.end }
  }
}

extension IntakeItem {
  /// The extract that it holds, if it holds one.
  var extract: ExtractDelivery? {
    if case .extract(let extract) = content { extract } else { nil }
  }
}
