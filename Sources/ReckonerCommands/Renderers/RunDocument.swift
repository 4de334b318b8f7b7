import Findings
import Runs
import Tabular

/// A run as one JSON document, also where it failed.
///
/// Within one `schemaVersion` members are only ever added.
struct RunDocument {
  /// The version of the document's shape.
  static let schemaVersion = 1

  /// The names of the command, from the root on.
  let command: [String]
  /// What the run gathered; `nil` where the command line made no sense.
  let job: Job?
  /// The verdict, if the job was done.
  let verdict: Verdict?
  /// What stopped it, if anything did.
  let failure: Failure?
  /// How it ends.
  let exitCode: Int32

  /// The document.
  var json: JSONValue {
    let findings = job?.findings ?? FindingLog()
    return .object([
      ("schemaVersion", .integer(Self.schemaVersion)),
      (
        "tool",
        .object([
          ("name", .string(ToolIdentity.name)), ("version", .string(ToolIdentity.version)),
        ])
      ),
      ("command", .array(command.map(JSONValue.string))),
      ("inputs", .array((job?.inputs ?? []).map(Self.input))),
      ("summary", summary(findings)),
      ("findings", .array(findings.groups.flatMap { $0.shown.map(finding) })),
      ("result", job?.result ?? job?.table?.json ?? .null),
      ("failure", failure.map(Self.failure) ?? .null),
    ])
  }

  private func summary(_ findings: FindingLog) -> JSONValue {
    let counts = Severity.allCases.reversed().map {
      ($0.word, JSONValue.integer(findings.count($0)))
    }
    let groups = findings.groups.map { group in
      JSONValue.object([
        ("rule", .string(group.rule.id)),
        ("file", .string(group.file)),
        ("field", JSONValue(group.field)),
        ("count", .integer(group.count)),
        ("shown", .integer(group.shown.count)),
      ])
    }
    return .object([
      ("counts", .object(counts)),
      ("shown", .integer(findings.groups.reduce(0) { $0 + $1.shown.count })),
      ("complete", .bool(failure == nil && verdict?.isComplete == true)),
      ("groups", .array(groups)),
      ("verdict", JSONValue(verdict?.text(of: findings))),
      ("next", JSONValue(verdict?.next(after: findings))),
      ("exitCode", .integer(Int(exitCode))),
    ])
  }

  private static func input(_ input: InputSummary) -> JSONValue {
    .object([
      ("path", .string(input.path)),
      ("member", JSONValue(input.member)),
      ("sha256", JSONValue(input.sha256)),
      ("bytes", JSONValue(input.bytes)),
      ("records", JSONValue(input.records)),
      ("encoding", JSONValue(input.encoding)),
      ("layout", JSONValue(input.layout)),
      ("status", .string(input.status.rawValue)),
      ("reason", JSONValue(input.reason)),
    ])
  }

  private func finding(_ finding: Finding) -> JSONValue {
    let naming = CommandNaming(book: job?.book)
    let remedy = finding.rule.remedy.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return .object([
      ("rule", .string(finding.rule.id)),
      ("severity", .string(finding.rule.severity.word)),
      ("message", .string(naming(finding.message))),
      ("place", Self.place(finding.place)),
      ("counterpart", finding.counterpart.map(Self.place) ?? .null),
      ("subject", JSONValue(finding.subject)),
      ("excerpt", JSONValue(finding.excerpt)),
      ("fix", .string(naming(remedy))),
    ])
  }

  private static func place(_ place: Place) -> JSONValue {
    .object([
      ("source", .string(place.source)),
      ("member", JSONValue(place.member)),
      ("line", JSONValue(place.line)),
      ("column", JSONValue(place.column)),
      ("record", JSONValue(place.record)),
      ("byte", JSONValue(place.byte)),
      ("field", JSONValue(place.field)),
      ("fieldNumber", JSONValue(place.fieldNumber)),
      ("cell", JSONValue(place.cell)),
    ])
  }

  private static func failure(_ failure: Failure) -> JSONValue {
    .object([
      ("code", .string(failure.code.word)),
      ("message", .string(failure.message)),
      ("subject", JSONValue(failure.subject)),
      ("remedy", JSONValue(failure.remedy)),
    ])
  }
}
