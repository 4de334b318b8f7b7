import Book
import Findings
import Quality

extension BookRun {
  /// The points as CQRS has them, those that the run took in among them.
  ///
  /// - Throws: `changedByHand` if the table is not one that was published.
  func achievedPoints() throws(Failure) -> [AchievedPointsRow] {
    if let rows = state.achievedPoints { return rows }
    return try BookTable.rows(AchievedPointsRow.self, in: base, of: book)
  }

  /// The figures as published, those that the run took in among them.
  ///
  /// - Throws: `changedByHand` if the table is not one that was published.
  func publishedFigures() throws(Failure) -> [PublishedFigureRow] {
    if let rows = state.publishedFigures { return rows }
    return try BookTable.rows(PublishedFigureRow.self, in: base, of: book)
  }
}
