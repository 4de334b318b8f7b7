public import Findings

/// Why a bundle was not taken: thrown, with everything that was found.
public struct BundleRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was found, at least one, in the order of the file.
  public let findings: [Finding]

  /// Makes a refusal.
  ///
  /// - Parameter findings: What was found, at least one.
  public init(_ findings: [Finding]) {
    precondition(!findings.isEmpty, "a refusal has a reason")
    self.findings = findings
  }

  /// One line a finding: `bundle.zip!member: error[ZIP015] message`.
  public var description: String {
    findings.map { finding in
      let rule = finding.rule
      return "\(finding.place.text): \(rule.severity.word)[\(rule.id)] \(finding.message)"
    }.joined(separator: "\n")
  }
}
