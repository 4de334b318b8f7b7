extension DeclarationState {
  /// The payment of a declaration as it would be worked out now, from what it was last calculated
  /// of.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - context: The facts.
  ///   - explaining: Whether the steps are written down.
  /// - Returns: The payment; `nil` where the service does not state how it is paid, or nothing was
  ///   calculated.
  public func workedOut(
    _ key: DeclarationKey,
    in context: DeclarationContext,
    explaining: Bool = false
  ) -> PaymentResult? {
    guard let basis = context.basis(of: key.service),
      let subject = paymentSubject(key, in: context)
    else { return nil }
    var result = basis.payment(
      of: subject,
      override: { override(for: key, $0) },
      explaining: explaining
    )
    takeAdvance(into: &result, of: key, in: context, explaining: explaining)
    return result
  }

  /// What a declaration's payment is worked out for, with the figures as last calculated; `nil` where
  /// nothing was.
  func paymentSubject(_ key: DeclarationKey, in context: DeclarationContext) -> PaymentSubject? {
    inputs[key].map {
      PaymentSubject(key, figures: calculated(key), inputs: $0, in: context)
    }
  }

  /// Works a declaration's payment out and keeps it with what it was worked out with.
  ///
  /// What leaves it blank is said: once a service and date for what is the same for all, and once
  /// for the declaration for what is its own.
  mutating func calculatePayment(
    _ key: DeclarationKey,
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) -> PaymentChange {
    guard let basis = context.basis(of: key.service),
      let result = workedOut(key, in: context)
    else { return clearPayment(key) }
    tell(result, of: key, stamp, &outcome)
    guard !result.items.isEmpty else { return clearPayment(key) }
    let number = termsNumber(basis.inputs(on: key.achievementDate), of: key)
    var payment = payments[key] ?? DeclarationPayment(terms: number)
    let before = payment.items.compactMapValues(\.standing)
    payment.terms = number
    payment.inputs = result.inputs
    for item in Set(payment.items.keys).union(result.items.keys) {
      let new = result.items[item]
      var stages = payment.items[item] ?? PaymentStages()
      stages.calculated = new?.calculated
      stages.standing = new?.standing
      stages.override = new?.override ?? ""
      payment.items[item] = stages == PaymentStages() ? nil : stages
    }
    payments[key] = payment
    return PaymentChange(from: before, to: result.items.mapValues(\.standing))
  }

  /// Forgets what was calculated; what was declared, approved and settled stays.
  mutating func clearPayment(_ key: DeclarationKey) -> PaymentChange {
    guard var payment = payments[key] else { return .none }
    let before = payment.items.compactMapValues(\.standing)
    for (item, stages) in payment.items {
      var stages = stages
      stages.calculated = nil
      stages.standing = nil
      stages.override = ""
      payment.items[item] = stages == PaymentStages() ? nil : stages
    }
    payment.inputs = []
    payments[key] = payment.items.isEmpty ? nil : payment
    return PaymentChange(from: before, to: [:])
  }

  /// Whether another state earns the same: the same figures of the same values, the same overrides,
  /// and the same payments as they were calculated; how far declarations have come does not matter.
  public func earnsSame(as other: DeclarationState) -> Bool {
    guard inputs == other.inputs, overrides == other.overrides,
      payments.keys == other.payments.keys
    else { return false }
    return payments.allSatisfy { key, payment in
      let was = other.payments[key]
      return payment.inputs == was?.inputs && calculated(key) == other.calculated(key)
        && payment.items.count == was?.items.count
        && payment.items.allSatisfy { item, stages in
          let then = was?.items[item]
          return stages.calculated == then?.calculated && stages.standing == then?.standing
            && stages.override == then?.override
        }
    }
  }

  /// Moves payments on with the figures of a step that a person takes.
  mutating func movePayment(_ key: DeclarationKey, isDeclaring: Bool) {
    guard var payment = payments[key] else { return }
    for (item, stages) in payment.items {
      if isDeclaring {
        payment.items[item]?.declared = stages.standing
      } else {
        payment.items[item]?.approved = stages.standing
      }
    }
    payments[key] = payment
  }

  // Declarations that were worked out under the same terms share their number.
  private mutating func termsNumber(_ inputs: [PaymentInput], of key: DeclarationKey) -> Int {
    let part = PartKey(service: key.service, achievementDate: key.achievementDate)
    let known = paymentTerms[part] ?? [:]
    if let number = known.filter({ $0.value.areSame(as: inputs) }).keys.min() { return number }
    let number = (known.keys.max() ?? 0) + 1
    paymentTerms[part, default: [:]][number] = inputs
    return number
  }

  /// Forgets terms that no declaration refers to any more.
  mutating func dropUnusedTerms() {
    var used: [PartKey: Set<Int>] = [:]
    for (key, payment) in payments {
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      used[part, default: []].insert(payment.terms)
    }
    for (part, terms) in paymentTerms {
      let kept = terms.filter { used[part]?.contains($0.key) ?? false }
      paymentTerms[part] = kept.isEmpty ? nil : kept
    }
  }

  private func tell(
    _ result: PaymentResult,
    of key: DeclarationKey,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    for problem in result.shared {
      outcome.findOnce(
        problem.rule,
        "\(key.service) \(key.achievementDate): \(problem.message)",
        about: "service \(key.service)",
        stamp
      )
    }
    for problem in result.own {
      outcome.findOnce(
        problem.rule,
        "\(key): \(problem.message)",
        about: "declaration \(key)",
        stamp
      )
    }
  }

  /// The override that stands for an indicator of a declaration: the one that names most of it, and
  /// of several the one that was entered last.
  func override(for key: DeclarationKey, _ indicator: IndicatorCode) -> PaymentOverrideRow? {
    guard !overrides.isEmpty else { return nil }
    func rank(_ row: PaymentOverrideRow) -> Int {
      (row.organisation == nil ? 0 : 2) + (row.achievementDate == nil ? 0 : 1)
    }
    return overrides.values.filter { $0.indicator == indicator && $0.isFor(key) }
      .max { left, right in
        if rank(left) != rank(right) { return rank(left) < rank(right) }
        if left.entered.at != right.entered.at { return left.entered.at < right.entered.at }
        return precedes(left.id, right.id)
      }
  }
}
