public import Quality

/// Puts answers that were carried forward, and defaults, into the rows of a part.
public struct AnswerMerge: Sendable {
  private let changes: [ODSCode: [CarryForward.Change]]
  private let fields: PartFields

  /// Takes the changes of one part.
  ///
  /// - Parameters:
  ///   - changes: The changes.
  ///   - fields: The ranks of the part's fields, the tick-boxes' among them.
  public init(_ changes: [CarryForward.Change], fields: PartFields) {
    self.changes = Dictionary(grouping: changes, by: \.organisation)
    self.fields = fields
  }

  /// Whose rows change, in order of their codes.
  public var organisations: [ODSCode] { changes.keys.sorted() }

  /// The rows of an organisation as the book shall hold them.
  ///
  /// - Parameters:
  ///   - organisation: The organisation.
  ///   - stored: What the book holds of it, `nil` if nothing.
  /// - Returns: The rows, with the submissions that they use, sorted, each once.
  public func rows(of organisation: ODSCode, over stored: StoredRows?) -> StoredRows {
    var answers: [UInt32: StoredAnswer] = [:]
    for row in stored?.rows ?? [] {
      guard let submission = stored?.submissions[Int(row.submission)] else { continue }
      answers[row.field] = StoredAnswer(row.value, submission)
    }
    for change in changes[organisation] ?? [] {
      answers[rank(change)] = change.after
    }
    let submissions = Set(answers.values.map(\.submission)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(submissions, UInt32(0)...))
    return StoredRows(
      organisation: organisation,
      submissions: submissions,
      rows: answers.sorted { $0.key < $1.key }.map { field, answer in
        StoredRow(
          field: field,
          submission: numbers[answer.submission] ?? 0,
          value: answer.value
        )
      }
    )
  }

  /// A difference for each change, but for those of only how the same answer was submitted.
  public var differences: [FieldDifference] {
    organisations.flatMap { organisation in
      (changes[organisation] ?? []).compactMap { change in
        guard let outcome = change.outcome else { return nil }
        return FieldDifference(
          organisation: organisation,
          field: rank(change),
          outcome: outcome,
          count: 1,
          before: change.before?.value.value,
          after: change.after.value.value,
          submittedBefore: change.before?.submission.at,
          submittedAfter: change.after.submission.isOfDefinition
            ? nil : change.after.submission.at,
          line: nil,
          reason: change.words
        )
      }
    }
  }

  private func rank(_ change: CarryForward.Change) -> UInt32 {
    guard let rank = fields.rank(of: change.field) else {
      preconditionFailure("\(change.field) is a field of the part's service")
    }
    return rank
  }
}

extension CarryForward.Change {
  /// How it compares; `nil` where it is the same answer.
  fileprivate var outcome: OutcomeClass? {
    guard let before, !before.value.isBlank else { return .new }
    return before.value == after.value ? nil : .changed
  }
}
