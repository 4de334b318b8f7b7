import Findings
import Intake
public import Quality

/// The lines of an instruction file, all of one family.
public enum InstructionLines: Sendable {
  /// Decisions on declarations, holds and off-system cases.
  case declarations([Placed<DecisionRow>])
  /// Decisions on offers of services.
  case participation([Placed<ParticipationDecisionRow>])
  /// Decisions on users and roles.
  case people([Placed<UserDecisionRow>])

  /// How many lines there are.
  public var count: Int {
    switch self {
    case .declarations(let rows): rows.count
    case .participation(let rows): rows.count
    case .people(let rows): rows.count
    }
  }

  /// The number of each line with what it is about.
  var subjects: [(line: Int?, what: String, subject: String)] {
    switch self {
    case .declarations(let rows): Self.subjects(rows)
    case .participation(let rows): Self.subjects(rows)
    case .people(let rows): Self.subjects(rows)
    }
  }

  private static func subjects<Row: InstructionRow>(
    _ rows: [Placed<Row>]
  ) -> [(line: Int?, what: String, subject: String)] {
    rows.map { ($0.place?.line, $0.row.what, $0.row.subject) }
  }

  /// The lines with their places put otherwise.
  func placed(_ place: (Place) -> Place) -> InstructionLines {
    switch self {
    case .declarations(let rows):
      .declarations(rows.map { Placed($0.row, at: $0.place.map(place)) })
    case .participation(let rows):
      .participation(rows.map { Placed($0.row, at: $0.place.map(place)) })
    case .people(let rows): .people(rows.map { Placed($0.row, at: $0.place.map(place)) })
    }
  }

  /// The lines of a file that came in; `nil` where it is no instruction file.
  init?(_ content: IntakeContent) {
    switch content {
    case .table(.decisions(let rows)): self = .declarations(rows)
    case .table(.participationDecisions(let rows)): self = .participation(rows)
    case .table(.userDecisions(let rows)): self = .people(rows)
    default: return nil
    }
  }
}
