extension DeclarationState {
  /// Takes the state from the book's tables; their order does not matter.
  public init(
    declarations: some Sequence<DeclarationRow>,
    figures: some Sequence<DeclarationFigureRow> = [],
    inputs: some Sequence<DeclarationInputRow> = [],
    holds: some Sequence<HoldRow> = [],
    cases: some Sequence<OffSystemRow> = [],
    waivers: some Sequence<WaiverRow> = [],
    payments: some Sequence<DeclarationPaymentRow> = [],
    paymentInputs: some Sequence<DeclarationPaymentInputRow> = [],
    paymentTerms: some Sequence<PaymentTermsRow> = [],
    overrides: some Sequence<PaymentOverrideRow> = [],
    messages: some Sequence<MessageRow> = [],
    decisions: some Sequence<DecisionRow> = [],
    asks: some Sequence<AskRow> = []
  ) {
    self.init()
    for row in declarations { self.declarations[row.key] = row }
    for row in figures { self.figures[row.key, default: [:]][row.field] = row.figures }
    for row in inputs {
      self.inputs[row.key, default: [:]][row.organisation, default: [:]][row.field] = row.value
    }
    for row in holds { self.holds[row.key, default: []].append(row) }
    for row in cases { self.cases[row.key, default: []].append(row) }
    for row in waivers.sorted() { self.waivers[row.key, default: []].append(row) }
    for row in payments {
      self.payments[row.key, default: DeclarationPayment(terms: row.terms)].items[row.item] =
        row.stages
    }
    for row in paymentInputs { self.payments[row.key]?.inputs.append(row.input) }
    self.payments = self.payments.mapValues { payment in
      var payment = payment
      payment.inputs.sort()
      return payment
    }
    for row in paymentTerms.sorted() {
      self.paymentTerms[row.part, default: [:]][row.number, default: []].append(row.input)
    }
    for row in overrides { self.overrides[row.id] = row }
    for row in messages { self.messages[row.id] = row }
    for row in decisions { self.decisions[row.id] = row }
    for row in asks { self.asks[row.id] = row }
    // The number at the end of an identifier counts in order of placing, which is not byte order.
    self.holds = self.holds.mapValues { $0.sorted(by: Self.precedesById) }
    self.cases = self.cases.mapValues { $0.sorted(by: Self.precedesById) }
  }

  /// The rows of `declarations.csv`, sorted.
  public var declarationRows: [DeclarationRow] { declarations.values.sorted() }

  /// The rows of `declaration-figures.csv`, sorted.
  public var figureRows: [DeclarationFigureRow] {
    figures.flatMap { key, fields in
      fields.map { DeclarationFigureRow(key: key, field: $0, figures: $1) }
    }.sorted()
  }

  /// The rows of `declaration-inputs.csv`, sorted.
  public var inputRows: [DeclarationInputRow] {
    inputs.flatMap { key, organisations in
      organisations.flatMap { organisation, fields in
        fields.map {
          DeclarationInputRow(key: key, organisation: organisation, field: $0, value: $1)
        }
      }
    }.sorted()
  }

  /// The rows of `declaration-payments.csv`, sorted.
  public var paymentRows: [DeclarationPaymentRow] {
    payments.flatMap { key, payment in
      payment.items.map {
        DeclarationPaymentRow(key: key, item: $0, terms: payment.terms, stages: $1)
      }
    }.sorted()
  }

  /// The rows of `declaration-payment-inputs.csv`, sorted.
  public var paymentInputRows: [DeclarationPaymentInputRow] {
    payments.flatMap { key, payment in
      payment.inputs.map { DeclarationPaymentInputRow(key: key, input: $0) }
    }.sorted()
  }

  /// The rows of `payment-terms.csv`, sorted.
  public var paymentTermsRows: [PaymentTermsRow] {
    paymentTerms.flatMap { part, terms in
      terms.flatMap { number, inputs in
        inputs.map { PaymentTermsRow(part: part, number: number, input: $0) }
      }
    }.sorted()
  }

  /// The rows of `overrides.csv`, sorted.
  public var overrideRows: [PaymentOverrideRow] { overrides.values.sorted() }

  /// The rows of `holds.csv`, sorted.
  public var holdRows: [HoldRow] { holds.values.flatMap { $0 }.sorted() }

  /// The rows of `off-system.csv`, sorted.
  public var caseRows: [OffSystemRow] { cases.values.flatMap { $0 }.sorted() }

  /// The rows of `waivers.csv`, sorted.
  public var waiverRows: [WaiverRow] { waivers.values.flatMap { $0 }.sorted() }

  /// The rows of `messages.csv`, sorted.
  public var messageRows: [MessageRow] { messages.values.sorted() }

  /// The rows of `decisions.csv`, sorted.
  public var decisionRows: [DecisionRow] { decisions.values.sorted() }

  static func precedesById(_ left: HoldRow, _ right: HoldRow) -> Bool {
    precedesByNumber(left.id, right.id)
  }

  static func precedesById(_ left: OffSystemRow, _ right: OffSystemRow) -> Bool {
    precedesByNumber(left.id, right.id)
  }

  private static func precedesByNumber(_ left: String, _ right: String) -> Bool {
    let (leftStem, leftNumber) = split(left)
    let (rightStem, rightNumber) = split(right)
    if leftStem != rightStem { return precedes(leftStem, rightStem) }
    return leftNumber < rightNumber
  }

  private static func split(_ id: String) -> (stem: String, number: Int) {
    guard let slash = id.lastIndex(of: "/"), let number = Int(id[id.index(after: slash)...]) else {
      return (id, 0)
    }
    return (String(id[..<slash]), number)
  }
}
