/// Money that is paid by population: so many pounds a patient of one list or of several.
///
/// It is how networks are paid outside their indicators, and a local component's population-weighted
/// payment.
public struct PopulationFunding: Hashable, Sendable {
  /// A rate and the list that it is paid on.
  public struct Rate: Hashable, Sendable {
    /// The pounds a patient.
    public let pounds: ExactDecimal
    /// The kind of list.
    public let list: ListSizeKind
    /// The day of the list; `nil` takes a list of any day.
    public let asAt: CalendarDate?

    /// What the rate is called, such as `enhanced-access-rate`; empty where there is one of a list.
    public let name: String

    /// Makes a rate.
    public init(
      _ pounds: ExactDecimal,
      _ list: ListSizeKind,
      asAt: CalendarDate? = nil,
      name: String = ""
    ) {
      self.pounds = pounds
      self.list = list
      self.asAt = asAt
      self.name = name
    }

    /// The list that it is paid on, in words.
    var words: String { list.words + (asAt.map { " as at \($0)" } ?? "") }

    /// The rate as an explanation names it.
    var quantity: Quantity { .rate.of(name.isEmpty ? words : name) }
  }

  /// The rates; what they pay is added up.
  public let rates: [Rate]

  /// Makes terms.
  public init(_ rates: [Rate]) {
    self.rates = rates
  }

  /// What a provider is paid.
  ///
  /// - Parameters:
  ///   - lists: The provider's lists; for each rate, one of its kind and day.
  ///   - rounding: How the service rounds; the sum is rounded, not its parts.
  ///   - explanation: Where the steps are written; `nil` writes none.
  /// - Returns: The payment; blank where a list is not known.
  public func payment(
    on lists: [ListSize],
    rounding: Rounding = .standard,
    explanation: inout Explanation?
  ) -> Calculated<Money> {
    var problems: [CalculationProblem] = []
    var parts: [(Quantity, String)] = []
    var sum = Fraction.zero
    do {
      for rate in rates {
        let ofKind = lists.filter { $0.kind == rate.list }
        guard let list = ofKind.first(where: { rate.asAt == nil || $0.asAt == rate.asAt }) else {
          problems.append(
            ofKind.first.map { .listOfAnotherDay(asked: rate.words, given: $0.words) }
              ?? .listMissing(Quantity(rate.words))
          )
          continue
        }
        guard !list.patients.isNegative else {
          problems.append(.valueUnfit(.list, list.text))
          continue
        }
        sum = try sum.plus(list.patients.times(Fraction(rate.pounds)))
        if explanation != nil {
          parts.append((rate.quantity, "£\(rate.pounds)"))
          parts.append((Quantity(rate.words), list.text))
        }
      }
      guard problems.isEmpty else { return .blank(problems) }
      let payment = try Money(rounding: sum, to: rounding.money)
      explanation?.add(
        .payment,
        rates.count == 1 ? "rate × list" : "each rate × its list, added up",
        each: parts,
        exact: payment.written(before: sum),
        result: payment.written
      )
      return .figure(payment)
    } catch {
      return .blank([.arithmetic(error, in: .payment)])
    }
  }
}
