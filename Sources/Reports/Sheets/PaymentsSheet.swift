public import Quality

/// The report `payments.csv`: what is paid for each indicator, with totals that add up.
public struct PaymentsSheet: Sendable {
  /// The rows: declaration by declaration its indicators and their total; then commissioner by
  /// commissioner its networks, where practices are paid, and its total.
  public let sheet: Sheet

  private struct Group: Hashable {
    let part: PartKey
    let commissioner: ODSCode?
  }

  /// Works the rows out.
  ///
  /// - Parameters:
  ///   - state: The declarations.
  ///   - context: The facts.
  public init(_ state: DeclarationState, context: DeclarationContext) {
    var sheet = Sheet(ReportLayouts.payments)
    var groups: [Group: [DeclarationKey]] = [:]
    for (key, payment) in state.payments.sorted(by: { $0.key < $1.key }) {
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      let commissioner = context.commissioner(of: key.organisation)
      let group = Group(part: part, commissioner: commissioner)
      groups[group, default: []].append(key)
      for (item, stages) in payment.items.sorted(by: { $0.key < $1.key }) {
        Self.begin("indicator", part, commissioner, key.organisation, &sheet)
        sheet.cell(item.indicator?.text)
        sheet.cell(state.shownStatus(key))
        sheet.cell(stages.standing?.points?.description)
        sheet.cell(stages.standing?.money?.description)
        sheet.cell(stages.calculated?.points?.description)
        sheet.cell(stages.calculated?.money?.description)
        sheet.cell(stages.declared?.money?.description)
        sheet.cell(stages.approved?.money?.description)
        sheet.cell(stages.settled?.money?.description)
        sheet.cell(stages.override)
        for _ in 0..<3 { sheet.emptyCell() }
        sheet.endRow()
      }
      Self.begin("provider", part, commissioner, key.organisation, &sheet)
      sheet.emptyCell()
      sheet.cell(state.shownStatus(key))
      Self.add([payment], to: &sheet)
    }
    let all = groups.sorted { left, right in
      left.key.part != right.key.part
        ? left.key.part < right.key.part
        : (left.key.commissioner?.text ?? "") < (right.key.commissioner?.text ?? "")
    }
    for (group, keys) in all {
      if context.terms(of: group.part.service)?.level == .practice {
        Self.addNetworks(keys, group, state, context, to: &sheet)
      }
      Self.begin("commissioner", group.part, group.commissioner, nil, &sheet)
      sheet.emptyCell()
      sheet.emptyCell()
      Self.add(keys.compactMap { state.payments[$0] }, to: &sheet)
    }
    self.sheet = sheet
  }

  // A practice counts in its network as at the date; one in none or in several stands apart, so that
  // the networks of a commissioner add up to its total.
  private static func addNetworks(
    _ keys: [DeclarationKey],
    _ group: Group,
    _ state: DeclarationState,
    _ context: DeclarationContext,
    to sheet: inout Sheet
  ) {
    let byNetwork = Dictionary(grouping: keys) { key in
      let networks = context.networks(of: key.organisation, on: key.achievementDate)
      return networks.count == 1 ? networks[0].text : ""
    }
    for (network, keys) in byNetwork.sorted(by: { $0.key < $1.key }) {
      begin("network", group.part, group.commissioner, ODSCode(network), &sheet)
      sheet.emptyCell()
      sheet.emptyCell()
      add(keys.compactMap { state.payments[$0] }, to: &sheet)
    }
  }

  private static func begin(
    _ level: String,
    _ part: PartKey,
    _ commissioner: ODSCode?,
    _ organisation: ODSCode?,
    _ sheet: inout Sheet
  ) {
    sheet.cell(level)
    sheet.cell(part.service.text)
    sheet.cell(part.achievementDate.iso)
    sheet.cell(commissioner?.text)
    sheet.cell(organisation?.text)
  }

  // A total of which a part is blank is blank: it would be no total.
  private static func add(_ payments: [DeclarationPayment], to sheet: inout Sheet) {
    func pounds(_ amount: (DeclarationPayment) -> Money?) -> String? {
      let amounts = payments.compactMap(amount)
      guard amounts.count == payments.count else { return nil }
      return (try? Money.sum(amounts))?.description
    }
    func points(_ amount: (DeclarationPayment) -> ExactDecimal?) -> String? {
      var sum = Fraction.zero
      for payment in payments {
        guard let own = amount(payment), let next = try? sum.plus(Fraction(own)) else { return nil }
        sum = next
      }
      return (try? sum.rounded(to: .nine))?.description
    }
    sheet.cell(points { $0.points(\.standing) })
    sheet.cell(pounds { $0.total(\.standing) })
    sheet.cell(points { $0.points(\.calculated) })
    sheet.cell(pounds { $0.total(\.calculated) })
    sheet.cell(pounds { $0.total(\.declared) })
    sheet.cell(pounds { $0.total(\.approved) })
    sheet.cell(pounds { $0.total(\.settled) })
    sheet.emptyCell()
    sheet.cell(points(\.mostPoints))
    sheet.cell(pounds(\.advance))
    sheet.cell(pounds(\.remaining))
    sheet.endRow()
  }
}
