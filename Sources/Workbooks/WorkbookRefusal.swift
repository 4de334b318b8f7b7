public import Findings

/// Why a workbook was not taken: thrown, with what was found.
public struct WorkbookRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was found, at least one.
  public let findings: [Finding]

  /// Makes a refusal.
  ///
  /// - Parameter findings: What was found, at least one.
  public init(_ findings: [Finding]) {
    precondition(!findings.isEmpty, "a refusal has a reason")
    self.findings = findings
  }

  /// One line a finding: `book.xlsx:Sheet1!B7: error[XLS006] message`.
  public var description: String {
    findings.map { finding in
      let rule = finding.rule
      return "\(finding.place.text): \(rule.severity.word)[\(rule.id)] \(finding.message)"
    }.joined(separator: "\n")
  }
}
