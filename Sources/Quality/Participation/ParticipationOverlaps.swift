public import Findings

/// Participations of one provider that have the same days.
public struct ParticipationOverlaps: Sendable {
  private let came: [Placed<ParticipationRow>]
  private let all: [ParticipationRow]

  /// Prepares the check.
  ///
  /// - Parameters:
  ///   - came: The rows that came in, with their places.
  ///   - all: All rows of the book, those among them.
  public init(_ came: [Placed<ParticipationRow>], in all: [ParticipationRow]) {
    self.came = came
    self.all = all
  }

  /// One finding for each row that came and shares days with another that is Offered or Approved.
  public func findings() -> [Finding] {
    guard !came.isEmpty else { return [] }
    let standing = all.filter { $0.status == .offered || $0.status == .approved }
    let byProvider = Dictionary(grouping: standing, by: \.organisation)
    return came.compactMap { placed in
      let row = placed.row
      guard row.status == .offered || row.status == .approved else { return nil }
      let other = (byProvider[row.organisation] ?? []).first {
        $0.service == row.service && $0.key != row.key && $0.start <= row.lastDay
          && row.start <= $0.lastDay
      }
      return other.map {
        Finding(
          .participationOverlaps,
          "\(row.start) to \(row.lastDay) and \($0.start) to \($0.lastDay) have days in common",
          at: placed.findingPlace,
          subject: row.subject
        )
      }
    }
  }
}
