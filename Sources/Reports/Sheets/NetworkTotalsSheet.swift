import Findings
import Quality
public import Reconciliation

/// `network-totals.csv`: CQRS's own totals that differ from ours or cannot be compared.
public struct NetworkTotalsSheet: Sendable {
  /// The rows, by service, date, network and field.
  public let sheet: Sheet

  /// Works the rows out.
  public init(_ totals: [NetworkTotals]) {
    var sheet = Sheet(ReportLayouts.networkTotals)
    for total in totals.sorted(by: Self.precedes) {
      let comparison = total.comparison
      var included: [String] = []
      var excluded: [String] = []
      for explanation in comparison.explanations {
        switch explanation {
        case .included(let practice), .counted(let practice): included.append(practice.text)
        case .excluded(let practice): excluded.append(practice.text)
        }
      }
      let missing = comparison.missing.map(\.text).joined(separator: " ")
      var lines: [(field: FieldID, difference: NetworkTotalComparison.Difference?)] =
        comparison.differences.map { ($0.field, $0) }
      lines += comparison.notCompared.map { ($0, nil) }
      for (field, difference) in lines.sorted(by: { $0.field < $1.field }) {
        sheet.cell(total.key.service.text)
        sheet.cell(total.key.achievementDate.iso)
        sheet.cell(total.network.text)
        sheet.cell(field.text)
        sheet.cell(difference.map { Int($0.official) })
        sheet.cell(difference.map { Int($0.ours) })
        sheet.cell(difference.map { Int($0.official - $0.ours) })
        sheet.cell(difference == nil ? nil : included.joined(separator: " "))
        sheet.cell(difference == nil ? nil : excluded.joined(separator: " "))
        sheet.cell(missing)
        sheet.cell(
          difference == nil
            ? "The members' values cannot be added up, so there is nothing to compare with."
            : Wording.sentence(comparison.reason, "")
        )
        sheet.endRow()
      }
    }
    self.sheet = sheet
  }

  private static func precedes(_ left: NetworkTotals, _ right: NetworkTotals) -> Bool {
    left.key != right.key ? left.key < right.key : left.network < right.network
  }
}
