import Findings

extension DeclarationState {
  /// Takes in that definitions, parameters, lists, prevalences or overrides changed.
  ///
  /// A calculated declaration whose payment would now be worked out with something else gets the
  /// cause `parameter`; a financially approved one stands. One finding a service and date, with the
  /// number of declarations and of pounds, never a case each.
  ///
  /// - Parameters:
  ///   - before: The facts before the change.
  ///   - stateBefore: The declarations before it; `nil` where they did not change with it.
  ///   - context: The facts after it.
  ///   - stamp: Who took it in, and when.
  /// - Returns: What it did.
  public mutating func takePaymentTables(
    from before: DeclarationContext,
    _ stateBefore: DeclarationState? = nil,
    in context: DeclarationContext,
    by stamp: Stamp
  ) -> DeclarationOutcome {
    var outcome = DeclarationOutcome()
    let earlier = stateBefore ?? self
    var differing: [PartKey: [DeclarationKey]] = [:]
    for (key, row) in declarations where row.status != .awaitingNetworkAchievement {
      guard inputs[key] != nil, let now = workedOut(key, in: context), differs(key, now, context)
      else { continue }
      // One that stands was told when it came to differ, and is not told with every change.
      if row.status == .financiallyApproved, let then = earlier.workedOut(key, in: before),
        isSame(now, then, key, before, context)
      {
        continue
      }
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      differing[part, default: []].append(key)
    }
    for (part, keys) in differing.sorted(by: { $0.key < $1.key }) {
      tell(part, keys.sorted(), context, stamp, &outcome)
    }
    return outcome
  }

  private mutating func tell(
    _ part: PartKey,
    _ keys: [DeclarationKey],
    _ context: DeclarationContext,
    _ stamp: Stamp,
    _ outcome: inout DeclarationOutcome
  ) {
    let what = words(part, keys, context)
    var moved: [DeclarationKey] = []
    var standing: [DeclarationKey] = []
    for key in keys {
      if declarations[key]?.status == .financiallyApproved {
        standing.append(key)
      } else if declarations[key]?.causes.contains(.parameter) == false {
        moved.append(key)
      }
    }
    guard !moved.isEmpty || !standing.isEmpty else { return }
    let poundsMoved = pounds(moved, context)
    let poundsStanding = pounds(standing, context)
    for key in moved {
      add(.parameter, to: key, because: "what it is paid by changed: \(what)", stamp, &outcome)
    }
    outcome.find(
      .parametersChanged,
      "What \(part.service) \(part.achievementDate) is paid by changed (\(what)): "
        + "\(moved.count) declarations await aggregation\(poundsMoved), and \(standing.count) "
        + "financially approved ones stand\(poundsStanding)",
      about: "service \(part.service)",
      stamp
    )
  }

  // Whether a payment would be worked out with something else than it was.
  private func differs(
    _ key: DeclarationKey,
    _ now: PaymentResult,
    _ context: DeclarationContext
  ) -> Bool {
    guard let basis = context.basis(of: key.service), !now.items.isEmpty else {
      return payments[key] != nil
    }
    guard let payment = payments[key] else { return true }
    let part = PartKey(service: key.service, achievementDate: key.achievementDate)
    let terms = paymentTerms[part]?[payment.terms] ?? []
    return !payment.inputs.areSame(as: now.inputs)
      || !terms.areSame(as: basis.inputs(on: key.achievementDate))
  }

  private func isSame(
    _ now: PaymentResult,
    _ then: PaymentResult,
    _ key: DeclarationKey,
    _ before: DeclarationContext,
    _ context: DeclarationContext
  ) -> Bool {
    let terms = before.basis(of: key.service)?.inputs(on: key.achievementDate) ?? []
    return now.inputs.areSame(as: then.inputs)
      && terms.areSame(
        as: context.basis(of: key.service)?.inputs(on: key.achievementDate) ?? []
      )
  }

  /// By how many pounds the payments move that had a figure and have one: ` (−£412.18 in all)`.
  private func pounds(_ keys: [DeclarationKey], _ context: DeclarationContext) -> String {
    var sum = Money.zero
    var (known, unknown) = (0, 0)
    for key in keys {
      let change = PaymentChange(
        from: (payments[key]?.items ?? [:]).compactMapValues { $0.approved ?? $0.standing },
        to: (workedOut(key, in: context)?.items ?? [:]).mapValues(\.standing)
      )
      if let difference = change.difference, let next = try? sum.plus(difference) {
        sum = next
        known += 1
      } else {
        unknown += 1
      }
    }
    guard known > 0 else { return "" }
    let others = unknown > 0 ? "; \(unknown) have no figure before or after" : ""
    return " (\(sum.signed) in all\(others))"
  }

  /// What differs, in words: the terms that are the same for all, and how many lists and registers.
  private func words(
    _ part: PartKey,
    _ keys: [DeclarationKey],
    _ context: DeclarationContext
  ) -> String {
    let now = context.basis(of: part.service)?.inputs(on: part.achievementDate) ?? []
    var words: [String] = []
    var own: Set<PaymentInput.Name> = []
    var isFirst = false
    for key in keys {
      guard let payment = payments[key] else {
        isFirst = true
        continue
      }
      for text in Self.changes(from: paymentTerms[part]?[payment.terms] ?? [], to: now)
      where !words.contains(text) { words.append(text) }
      let inputs = workedOut(key, in: context)?.inputs ?? []
      for input in payment.inputs + inputs
      where
        !(payment.inputs.contains { $0.isSame(as: input) }
        && inputs.contains { $0.isSame(as: input) })
      {
        own.insert(input.name)
      }
    }
    if isFirst { words.append("it is worked out for the first time") }
    words += own.map(\.words).sorted()
    let rest = words.count - 4
    return words.prefix(4).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }

  private static func changes(from old: [PaymentInput], to new: [PaymentInput]) -> [String] {
    func name(_ input: PaymentInput) -> String {
      [
        input.indicator?.text ?? "", input.name == .parameter ? "" : input.name.words,
        input.subject,
      ]
      .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let before = Dictionary(old.map { (name($0), $0.value) }) { first, _ in first }
    let after = Dictionary(new.map { (name($0), $0.value) }) { first, _ in first }
    return Set(before.keys).union(after.keys).sorted(by: precedes).compactMap { name in
      func shown(_ value: String?) -> String { value.flatMap { $0.isEmpty ? nil : $0 } ?? "none" }
      guard shown(before[name]) != shown(after[name]) else { return nil }
      return "\(name) \(shown(before[name])) → \(shown(after[name]))"
    }
  }
}

extension PaymentInput.Name {
  /// What it is, in words.
  var words: String {
    switch self {
    case .list: "list sizes"
    case .register, .registerList: "registers"
    case .prevalence, .nationalPrevalence: "prevalences"
    case .override: "overrides"
    case .advance: "what was paid in advance"
    default: rawValue.replacing("-", with: " ")
    }
  }
}
