import Findings

/// Gathers what is wrong with one bundle.
struct RefusalBuilder {
  let source: String
  private(set) var findings: [Finding] = []

  init(source: String) {
    self.source = source
  }

  /// Notes one thing and lets the check go on.
  mutating func note(_ rule: Rule, _ message: String, member: String? = nil, byte: Int? = nil) {
    findings.append(
      Finding(rule, message, at: Place(source: source, member: member, byte: byte))
    )
  }

  /// Notes the thing behind which nothing can be read any more.
  mutating func stop(
    _ rule: Rule,
    _ message: String,
    member: String? = nil,
    byte: Int? = nil
  ) -> BundleRefusal {
    note(rule, message, member: member, byte: byte)
    return BundleRefusal(findings)
  }

  /// Throws what was noted, if anything was.
  func check() throws(BundleRefusal) {
    if !findings.isEmpty { throw BundleRefusal(findings) }
  }
}
