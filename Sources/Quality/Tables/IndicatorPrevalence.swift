/// Whose prevalence an indicator's payment is weighted by.
public enum IndicatorPrevalence: Sendable, Hashable {
  /// No source says.
  case notStated
  /// None: points and list size alone count.
  case none
  /// That of a group of patients, such as `AF`.
  case group(String)

  /// Reads a cell: empty, `none`, or a group.
  init(_ cell: String) {
    self = cell.isEmpty ? .notStated : cell == "none" ? .none : .group(cell)
  }

  /// The weighting as tables hold it.
  var cell: String {
    switch self {
    case .notStated: ""
    case .none: "none"
    case .group(let group): group
    }
  }
}
