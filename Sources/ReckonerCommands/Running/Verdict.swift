import Findings

/// The last line of a run: what was found and read, what was written or not, what to do next.
struct Verdict: Sendable, Hashable {
  /// What was done, without a full stop, where counting files does not say it: `9 layouts`.
  var done: String?
  /// How many files and members were read.
  var files: Int?
  /// How many records were read.
  var records: Int?
  /// Whether all that was given was read; if not, the exit code is never 0 or 1.
  var isComplete: Bool
  /// What was or was not written, without a full stop: `The book is unchanged`.
  var effect: String?
  /// The command to run next.
  var next: String?

  /// Makes a verdict.
  init(
    _ done: String? = nil,
    files: Int? = nil,
    records: Int? = nil,
    isComplete: Bool = true,
    effect: String? = nil,
    next: String? = nil
  ) {
    self.done = done
    self.files = files
    self.records = records
    self.isComplete = isComplete
    self.effect = effect
    self.next = next
  }

  /// The line for people.
  ///
  /// Where findings stand and no next command is given, it is to explain the gravest of them.
  func text(of findings: FindingLog) -> String {
    var sentences: [String] = []
    if let done { sentences.append(done) }
    if files != nil || records != nil || !findings.isEmpty || !isComplete {
      sentences.append(reading(findings))
    }
    if let effect { sentences.append(effect) }
    let line = sentences.map { "\($0)." }.joined(separator: " ")
    guard let next = next(after: findings) else { return VisibleText.visible(line) }
    return VisibleText.visible("\(line) Next: \(next)")
  }

  /// The command to run next.
  func next(after findings: FindingLog) -> String? {
    if let next { return next }
    let gravest = findings.groups.first { $0.rule.severity == findings.highest }
    return gravest.map { "\(ToolIdentity.name) explain \($0.rule.id)" }
  }

  private func reading(_ findings: FindingLog) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = findings.count(severity)
      return count == 0 ? nil : Wording.count(count, severity.word)
    }
    var text = counts.isEmpty ? "No findings" : counts.joined(separator: ", ")
    let read = [
      files.map { Wording.count($0, "file") }, records.map { Wording.count($0, "record") },
    ]
    .compactMap(\.self)
    if !read.isEmpty {
      text +=
        " in \(read.joined(separator: ", ")) \(isComplete ? "(all checked)" : "(not all read)")"
    } else if !isComplete {
      text += " (not all read)"
    }
    return text
  }
}
