extension PaymentBasis {
  /// How an item's payment is weighted, and where the figures of it come from.
  struct Weighted {
    var weighting: PrevalenceWeighting
    var sources: [Quantity: String] = [:]
  }

  /// How an item's payment is weighted; `nil` where that is not known, which is said.
  func weighting(
    _ item: PaymentTerms.Item,
    _ subject: PaymentSubject,
    _ value: AchievedValue,
    _ list: CountedList,
    _ result: inout PaymentResult
  ) -> Weighted? {
    switch item.weighting {
    case .none: return Weighted(weighting: .none)
    case .unknown: return nil
    case .denominator(let national):
      guard case .fraction(_, let denominator) = value, let size = list.size else {
        return Weighted(weighting: .asNational)
      }
      return Weighted(weighting: .by(.counted(denominator, of: size), national: national))
    case .group(let group):
      guard let year = FinancialYear(containing: subject.key.achievementDate) else { return nil }
      let row = facts.prevalence(subject.key.organisation, group, year)
      let own = row.flatMap { Sourced(own: $0, list) }
      let national =
        (row.flatMap { Sourced(nationalBeside: $0) })
        ?? (facts.national(group, year).flatMap { Sourced(national: $0) })
      for figure in [own, national] { figure?.inputs.forEach { result.add($0) } }
      if own == nil { result.add([.valueMissing(.prevalence.of(group))]) }
      if let national, let problem = national.prevalence.problem(asNational: true) {
        result.addShared([.calculation(problem)])
        return nil
      }
      guard let national else {
        result.addShared([.calculation(.parameterMissing(.nationalPrevalence.of(group)))])
        return nil
      }
      guard let own else { return nil }
      return Weighted(
        weighting: .by(own.prevalence, national: national.prevalence),
        sources: own.sources.merging(national.sources) { first, _ in first }
      )
    }
  }
}

/// A prevalence of a group with what it was made of.
private struct Sourced {
  let prevalence: Prevalence
  var inputs: [PaymentInput] = []
  var sources: [Quantity: String] = [:]

  /// A practice's own; `nil` where its row has no list and no percentage, and the list that is paid by
  /// is none of registered patients.
  init?(own row: PrevalenceRow, _ list: PaymentBasis.CountedList) {
    let source = "\(row.year): \(row.source)"
    if let patients = row.list {
      prevalence = .counted(Int64(row.register), of: ListSize(patients: Int64(patients)))
      keep(.register, "\(row.register)", "patients", row, source, as: .register)
      keep(.registerList, "\(patients)", "patients", row, source, as: .registerList)
    } else if let percent = row.prevalence {
      prevalence = .stated(percent: percent)
      keep(.prevalence, "\(percent)", "percent", row, source, as: .prevalence)
    } else if let size = list.size, size.kind == .raw {
      // The prevalence that is paid by is the register over all registered patients.
      prevalence = .counted(Int64(row.register), of: size)
      keep(.register, "\(row.register)", "patients", row, source, as: .register)
      sources[.registerList] = list.inputs.first?.source
    } else {
      return nil
    }
  }

  /// The country's, as it stands beside a practice's own.
  init?(nationalBeside row: PrevalenceRow) {
    guard let percent = row.nationalPrevalence else { return nil }
    self.init(percent, of: row)
  }

  /// The country's, from its own row.
  init?(national row: PrevalenceRow) {
    if let percent = row.prevalence ?? row.nationalPrevalence {
      self.init(percent, of: row)
      return
    }
    guard let patients = row.list else { return nil }
    let source = "\(row.year): \(row.source)"
    self.init(.counted(Int64(row.register), of: ListSize(patients: Int64(patients))))
    let words = "\(row.register) of \(patients)"
    keep(.nationalPrevalence, words, "patients", row, source, as: .nationalRegister)
    sources[.nationalList] = source
  }

  private init(_ percent: ExactDecimal, of row: PrevalenceRow) {
    self.init(.stated(percent: percent))
    let source = "\(row.year): \(row.source)"
    keep(.nationalPrevalence, "\(percent)", "percent", row, source, as: .nationalPrevalence)
  }

  private init(_ prevalence: Prevalence) {
    self.prevalence = prevalence
  }

  private mutating func keep(
    _ name: PaymentInput.Name,
    _ value: String,
    _ unit: String,
    _ row: PrevalenceRow,
    _ source: String,
    as quantity: Quantity
  ) {
    inputs.append(PaymentInput(name, of: row.group, value, unit, source: source))
    sources[quantity] = source
  }
}
