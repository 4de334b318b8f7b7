extension IntakeContent {
  /// What it is, in words.
  public var name: String {
    switch self {
    case .extract: "bulk achievement extract"
    case .fieldMap: "field-name map"
    case .table(let table): "\(table.layoutName).csv"
    case .relationships: "relationships of practices and networks"
    case .publishedIndicators: "published indicators"
    case .participationReport: "participation status report of CQRS"
    case .signature: "signature of another file"
    case .checkedOnly(let words): words
    case .notATable: "no table"
    case .unrecognised: "not recognised"
    }
  }
}

extension OwnTable {
  /// The name of the table's layout.
  fileprivate var layoutName: String {
    switch self {
    case .services: "services"
    case .indicators: "indicators"
    case .fields: "fields"
    case .achievementDates: "achievement-dates"
    case .organisations: "organisations"
    case .relationships: "relationships"
    case .participation: "participation"
    case .decisions: "decisions"
    case .participationDecisions: "participation-decisions"
    case .userDecisions: "user-decisions"
    case .parameters: "parameters"
    case .listSizes: "list-sizes"
    case .prevalence: "prevalence"
    case .achievedPoints: "achieved-points"
    case .publishedFigures: "published-figures"
    }
  }
}
