import Findings

/// Why a declaration's payment is blank, or what should be known of it.
public enum PaymentProblem: Hashable, Sendable {
  /// What the calculation itself met.
  case calculation(CalculationProblem)
  /// Parameters of equally long periods that differ.
  case parameterAmbiguous(String)
  /// Nobody said whether prevalence weights the payment of this indicator.
  case weightingNotStated(IndicatorCode)
  /// The service does not say which list its payment counts.
  case listNotStated
  /// These members have no list while others have.
  case listsLacking([ODSCode], String)
  /// The provider has no list.
  case listLacking(ODSCode, String)
  /// Nothing is paid.
  case paysNothing

  /// The rule that it falls under.
  var rule: Rule {
    switch self {
    case .calculation(let problem): problem.rule
    case .parameterAmbiguous: .parameterAmbiguous
    case .weightingNotStated: .weightingNotStated
    case .listNotStated: .paidListNotStated
    case .listsLacking, .listLacking: .listSizeMissing
    case .paysNothing: .paysNothing
    }
  }

  /// Whether there is no payment because of it.
  var leavesBlank: Bool {
    switch self {
    case .calculation(let problem): problem.leavesBlank
    case .paysNothing: false
    default: true
    }
  }

  /// One sentence about the case, without a full stop.
  public var message: String {
    switch self {
    case .calculation(let problem): problem.message
    case .parameterAmbiguous(let words):
      "Of parameters for equally long periods it is not said which one counts, so the payment "
        + "stays blank: \(words)"
    case .weightingNotStated(let indicator):
      "Whether prevalence weights the payment of \(indicator) is not stated, so it stays blank"
    case .listNotStated:
      "Which list the payment counts is not stated, so it stays blank"
    case .listsLacking(let members, let list):
      "\(members.map(\.text).joined(separator: ", ")) \(members.count == 1 ? "has" : "have") no "
        + "\(list) and other members have one, so the payment stays blank"
    case .listLacking(let organisation, let list):
      "\(organisation) has no \(list), so the payment stays blank"
    case .paysNothing: "The service records who takes part, and pays nothing"
    }
  }
}
