extension PaymentBasis {
  /// Works a declaration's payment out.
  ///
  /// - Parameters:
  ///   - subject: The declaration with its figures.
  ///   - override: What an authority gives for an indicator.
  ///   - explaining: Whether the steps are written down.
  /// - Returns: What it came to.
  public func payment(
    of subject: PaymentSubject,
    override: (IndicatorCode) -> PaymentOverrideRow? = { _ in nil },
    explaining: Bool = false
  ) -> PaymentResult {
    var result = PaymentResult()
    guard let terms = dated[subject.key.achievementDate] else { return result }
    result.addShared(terms.problems + terms.items.flatMap(\.problems) + terms.unpaid)
    if kind.isByPoints {
      takePoints(terms, subject, override, explaining, &result)
      takeMostPoints(terms, subject, explaining, &result)
    } else {
      for item in terms.items {
        result.items[item.item] = local(item, terms, subject, explaining, &result)
      }
    }
    result.inputs.sort()
    return result
  }

  /// Writes how a network's values came about, unless they are its own.
  func explainSums(
    _ item: PaymentTerms.Item,
    _ subject: PaymentSubject,
    _ explanation: inout Explanation?
  ) {
    guard explanation != nil, item.kind != nil else { return }
    let own = subject.inputs[subject.key.organisation] ?? [:]
    let isOwn = item.fields.values.contains { own[$0] != nil }
    guard !subject.members.isEmpty, !isOwn else { return }
    let sum = NetworkSum(
      of: subject.members.map { member in
        NetworkSum.Member(member, item.value(of: member, in: subject), list: nil)
      }
    )
    _ = sum.value(explanation: &explanation)
  }

  /// An explanation without steps that knows where the quantities of an item come from.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - terms: The terms that it is of.
  ///   - subject: The declaration.
  ///   - lists: The lists that count, each as it is named in a step.
  /// - Returns: The explanation.
  func explanation(
    of item: PaymentTerms.Item,
    _ terms: PaymentTerms,
    _ subject: PaymentSubject,
    _ lists: [(quantity: Quantity, list: CountedList)]
  ) -> Explanation {
    var sources = terms.sources
    let quantities: [(FieldRole, Quantity)] = [
      (.numerator, .numerator), (.denominator, .denominator), (.count, .count),
      (.register, .register), (.yesNo, .answer),
    ]
    for (role, quantity) in quantities {
      guard let field = item.fields[role] else { continue }
      sources[quantity] = "field \(field)"
      for member in subject.members { sources[quantity.of(member.text)] = "field \(field)" }
    }
    // What is paid for is counted in units, whatever field has them.
    sources[.units] = sources[.count] ?? sources[.register]
    if let code = item.item.indicator?.text {
      for quantity in [Quantity.pointsAvailable, .lower, .upper] {
        sources[quantity] = terms.sources[quantity.of(code)]
      }
      if let source = terms.sources[.nationalRegister.of(code)] {
        sources[.nationalRegister] = source
      }
    }
    for (quantity, list) in lists {
      for row in list.members { sources[quantity.of(row.organisation.text)] = row.words }
      if list.members.isEmpty, let own = list.inputs.first { sources[quantity] = own.source }
    }
    if case .denominator = item.weighting {
      // A network's prevalence is counted by its denominator.
      sources[.register] = sources[.denominator]
      sources[.registerList] = sources[.list]
    }
    return Explanation(sources: sources)
  }
}
