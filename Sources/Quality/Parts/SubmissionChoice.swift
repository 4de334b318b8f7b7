/// Which of the rows that a delivery has for one field counts.
///
/// The latest by submission date and time, whoever submitted it; never the largest value. Rows
/// that the file itself does not mark as last submission never count, nor does the default of a
/// tick-box beside an answer that was given.
public enum SubmissionChoice: Hashable, Sendable {
  /// A row that counts: its index.
  case row(Int)
  /// Rows of the same moment that differ: the index of the first of each value. None counts.
  case conflict([Int])
  /// Only rows that are not the last submission.
  case none
}

extension SubmissionChoice {
  /// Chooses among the rows of one field.
  ///
  /// - Parameters:
  ///   - range: The rows of the field, in the order of the file; at least one.
  ///   - delivered: The organisation's rows.
  ///   - passOver: Called for each row that does not count, conflicts apart.
  /// - Returns: What counts.
  public static func choose(
    among range: Range<Int>,
    of delivered: DeliveredRows,
    passOver: (Int, PassedOver) -> Void
  ) -> SubmissionChoice {
    let rows = delivered.rows
    func at(_ index: Int) -> Timestamp {
      delivered.submissions[Int(rows[index].submission)].at
    }
    func answer(_ index: Int) -> TickBoxAnswer? {
      TickBoxAnswer(rows[index].value, delivered.submissions[Int(rows[index].submission)])
    }
    var given: Int?
    for index in range where rows[index].isLast && answer(index)?.isDefaulted == false {
      if given.map({ at(index) > at($0) }) ?? true { given = index }
    }
    func givesWay(_ index: Int) -> Bool {
      guard let given = given.flatMap(answer), let answer = answer(index) else { return false }
      return answer.givesWay(to: given)
    }
    var best: Int?
    for index in range where rows[index].isLast && !givesWay(index) {
      guard let standing = best else {
        best = index
        continue
      }
      if at(index) > at(standing) { best = index }
    }
    guard let best else {
      for index in range { passOver(index, .superseded(by: nil)) }
      return .none
    }
    var distinct = [best]
    for index in range where index != best {
      if let given, givesWay(index) {
        passOver(index, .defaulted(by: given))
      } else if !rows[index].isLast || at(index) < at(best) {
        passOver(index, .superseded(by: best))
      } else if let twin = distinct.first(where: { rows[$0].value == rows[index].value }) {
        passOver(index, .duplicate(of: twin))
      } else {
        distinct.append(index)
      }
    }
    return distinct.count > 1 ? .conflict(distinct) : .row(best)
  }
}
