extension PaymentBasis {
  /// What all networks with figures come to on a payment date.
  ///
  /// - Parameters:
  ///   - subjects: The networks' declarations with their figures.
  ///   - date: The payment date.
  /// - Returns: The averages; blank where no network has a list. A network whose members' lists are
  ///   not all known is left out of them, and named.
  public func averages(
    of subjects: [PaymentSubject],
    on date: CalendarDate
  ) -> Calculated<NationalAverages> {
    guard let terms = dated[date], let wanted = terms.list else {
      return .blank([.listMissing(.nationalList)])
    }
    return NationalAverages.of(
      subjects.sorted { $0.key < $1.key }.map { subject in
        var denominators: [IndicatorCode: Int64] = [:]
        for item in terms.items {
          guard item.kind == .fraction, let code = item.item.indicator,
            let field = item.fields[.denominator],
            let number = subject.figures[field]?.number
          else { continue }
          denominators[code] = number
        }
        return NationalAverages.Network(
          subject.key.organisation,
          list: list(subject, wanted.kind, wanted.day).size,
          denominators: denominators
        )
      }
    )
  }

  /// Averages as the rows of `parameters.csv` that keep them as they are.
  ///
  /// - Parameters:
  ///   - averages: The averages.
  ///   - date: The payment date that they are of.
  ///   - source: Who says so.
  /// - Returns: The rows, in order.
  public func rows(
    of averages: NationalAverages,
    on date: CalendarDate,
    source: String
  ) -> [ParameterRow] {
    func row(
      _ name: ParameterName,
      _ indicator: IndicatorCode?,
      _ value: ExactDecimal?
    ) -> ParameterRow? {
      value.map {
        ParameterRow(
          service: service.service,
          period: .day(date),
          name: name,
          indicator: indicator,
          value: $0,
          unit: name.knownUnit ?? .number,
          source: source
        )
      }
    }
    var rows = [
      row(.nationalList, nil, try? averages.patients.rounded(to: .nine)),
      row(.networkCount, nil, ExactDecimal(averages.networks)),
    ]
    for (indicator, prevalence) in averages.prevalences {
      guard case .counted(let denominator, let list) = prevalence else { continue }
      rows.append(row(.nationalDenominator, indicator, ExactDecimal(Int(denominator))))
      rows.append(row(.nationalList, indicator, try? list.patients.rounded(to: .nine)))
    }
    return rows.compactMap(\.self).sorted()
  }
}

extension DeclarationState {
  /// The declarations of a service and date that have figures, as their payment is worked out from.
  ///
  /// - Parameters:
  ///   - part: The service and date.
  ///   - context: The facts.
  /// - Returns: The declarations with their figures, in order.
  public func paymentSubjects(
    of part: PartKey,
    in context: DeclarationContext
  ) -> [PaymentSubject] {
    inputs.keys.filter {
      $0.service == part.service && $0.achievementDate == part.achievementDate
        && declarations[$0].map { $0.status != .awaitingNetworkAchievement } ?? false
    }.sorted().map {
      PaymentSubject($0, figures: calculated($0), inputs: inputs[$0] ?? [:], in: context)
    }
  }
}
