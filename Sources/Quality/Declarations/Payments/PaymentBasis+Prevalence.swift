extension PaymentBasis {
  /// How an item's payment is weighted, with what it goes by.
  func weighting(
    _ item: PaymentTerms.Item,
    _ subject: PaymentSubject,
    _ value: AchievedValue,
    _ list: CountedList,
    _ result: inout PaymentResult
  ) -> PrevalenceWeighting {
    switch item.weighting {
    case .none: return .none
    case .denominator(let national):
      guard case .fraction(_, let denominator) = value, let size = list.size else {
        return .asNational
      }
      return .by(.counted(denominator, of: size), national: national)
    case .group(let group):
      return weighting(group, subject, list, &result)
    }
  }

  private func weighting(
    _ group: String,
    _ subject: PaymentSubject,
    _ list: CountedList,
    _ result: inout PaymentResult
  ) -> PrevalenceWeighting {
    guard let year = FinancialYear(containing: subject.key.achievementDate) else {
      return .by(nil, national: nil)
    }
    let row = facts.prevalence(subject.key.organisation, group, year)
    let country = facts.national(group, year)
    func keep(_ name: PaymentInput.Name, _ value: String, _ unit: String, _ source: String) {
      let input = PaymentInput(name, of: group, value, unit, source: source)
      if !result.inputs.contains(input) { result.inputs.append(input) }
    }
    var own: Prevalence?
    if let row {
      let source = "\(year): \(row.source)"
      if let patients = row.list {
        keep(.register, "\(row.register)", "patients", source)
        keep(.registerList, "\(patients)", "patients", source)
        own = .counted(Int64(row.register), of: ListSize(patients: Int64(patients)))
      } else if let percent = row.prevalence {
        keep(.prevalence, "\(percent)", "percent", source)
        own = .stated(percent: percent)
      } else if let size = list.size, size.kind == .registered {
        // The prevalence that is paid by is the register over all registered patients.
        keep(.register, "\(row.register)", "patients", source)
        own = .counted(Int64(row.register), of: size)
      }
    }
    var national: Prevalence?
    if let percent = row?.nationalPrevalence {
      keep(.nationalPrevalence, "\(percent)", "percent", "\(year): \(row?.source ?? "")")
      national = .stated(percent: percent)
    } else if let country {
      let source = "\(year): \(country.source)"
      if let percent = country.prevalence ?? country.nationalPrevalence {
        keep(.nationalPrevalence, "\(percent)", "percent", source)
        national = .stated(percent: percent)
      } else if let patients = country.list {
        keep(.nationalPrevalence, "\(country.register) of \(patients)", "patients", source)
        national = .counted(
          Int64(country.register),
          of: ListSize(patients: Int64(patients))
        )
      }
    }
    if national == nil {
      result.add([.calculation(.parameterMissing(.nationalPrevalence.of(group)))])
    }
    return .by(own, national: national)
  }
}
