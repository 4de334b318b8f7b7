public import Findings

extension Rule {
  /// PAR006: a value of a point that does not go with the average list beside it.
  public static let pointValueMisquoted = Rule(
    id: "PAR006",
    severity: .ask,
    title: "A value of a point that does not go with the average list beside it",
    why: "The two have risen together since 2015, so that one over the other is about 0.022142 "
      + "pounds a patient; figures that were passed on with a wrong digit do not fit.",
    remedy: "Compare both with the Statement of Financial Entitlements, and put the wrong one "
      + "right.",
    bad: "179.62 pounds, average list 8096",
    good: "179.26 pounds, average list 8096"
  )
}

extension PaymentTableCheck {
  /// Values of a point of practices whose share of the average list is not the usual one.
  func misquotedPointValues() -> [Finding] {
    struct Key: Hashable {
      let service: ServiceCode
      let period: ParameterPeriod
    }
    let isNew = Set(tables.parameters.map(\.row))
    let came = Set(tables.parameters.map { $0.row.keyCells })
    let kept = parametersOfBook.filter { !came.contains($0.keyCells) }.map { Placed($0) }
    let all = tables.parameters + kept
    func value(_ name: ParameterName, _ key: Key) -> Placed<ParameterRow>? {
      all.first {
        $0.row.name == name && $0.row.indicator == nil && $0.row.service == key.service
          && $0.row.period == key.period
      }
    }
    let keys = tables.parameters.map { Key(service: $0.row.service, period: $0.row.period) }
    var seen: Set<Key> = []
    return keys.filter { seen.insert($0).inserted }.compactMap { key in
      guard definitions[key.service]?.row.terms.kind == .practicePoints,
        let first = FinancialYear(startYear: 2015), key.period.start >= first.start,
        let pounds = value(.pointValue, key), let list = value(.averageList, key),
        isNew.contains(pounds.row) || isNew.contains(list.row),
        pounds.row.value.billionths > 0, list.row.value.billionths > 0
      else { return nil }
      let quotient =
        Int128(pounds.row.value.billionths) * Self.millionMillion
        / Int128(list.row.value.billionths)
      guard abs(quotient - Self.usual) > Self.tolerance else { return nil }
      let fitting = (Int128(pounds.row.value.billionths) * 2_000 / Self.usual + 1) / 2
      return Finding(
        .pointValueMisquoted,
        "\(pounds.row.value) pounds over \(list.row.value) patients is "
          + "\(Self.shown(quotient)), not about 0.022142 pounds; a list of about \(fitting) "
          + "would go with the value",
        at: (isNew.contains(pounds.row) ? pounds : list).findingPlace(of: "value"),
        subject: "service \(key.service), \(key.period)"
      )
    }
  }

  /// Quotients are held in parts of a million million pounds a patient.
  private static let millionMillion: Int128 = 1_000_000_000_000
  private static let usual = Int128(PointValueCheck.qualityAndOutcomes.expected.billionths) * 1_000
  private static let tolerance =
    Int128(PointValueCheck.qualityAndOutcomes.tolerance.billionths) * 1_000

  private static func shown(_ quotient: Int128) -> String {
    ExactDecimal(billionths: Int64(clamping: quotient / 1_000)).description
  }
}
