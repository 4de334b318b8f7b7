import Findings
public import Quality

/// What was asked of a part by earlier deliveries, and answered.
public struct PartAsked: Sendable {
  /// The organisations that something was asked of.
  public private(set) var organisations: Set<ODSCode> = []
  private var answers: [AskSubject: AskRow] = [:]
  private let part: PartKey?

  /// Nothing was asked.
  public init() { part = nil }

  /// Takes what a book was asked.
  ///
  /// - Parameters:
  ///   - rows: All asks of the book.
  ///   - part: The part.
  public init(_ rows: some Sequence<AskRow>, of part: PartKey) {
    self.part = part
    for row in rows where row.subject.part == part {
      guard let organisation = row.subject.organisation else { continue }
      organisations.insert(organisation)
      if !row.isOpen { answers[row.subject] = row }
    }
  }

  /// The answer to a question about a value that is not in an extract any more.
  ///
  /// What a contradiction is about may be another one each time, so that it is asked again.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - organisation: Whose value it is.
  ///   - field: The field.
  /// - Returns: Who answered what; `nil` where nobody did.
  func answer(to rule: Rule, of organisation: ODSCode, _ field: FieldID) -> String? {
    guard let part, !answers.isEmpty, rule == .valueBlanked || rule == .valueVanished else {
      return nil
    }
    let subject = AskSubject(
      rule: rule.id,
      service: part.service,
      achievementDate: part.achievementDate,
      organisation: organisation
    )
    guard let row = answers[subject], row.found.fields.contains(field) else { return nil }
    return row.answerWords
  }
}
