public import Book
public import Findings
public import Quality

/// Decisions of one family, and what they did.
///
/// Making it works everything out; ``publish(command:)`` publishes it. It is the one path of
/// decisions, whether they came in a file or were given one by one.
public struct DecisionRun: Sendable {
  /// Where a decision was given that came in no file, as findings name it.
  public static let source = "decision"

  /// The lines.
  public let file: InstructionFile
  /// The run, with the state as it is after them.
  public let run: BookRun
  /// What they did.
  public let outcome: DeclarationOutcome
  /// What was found, in order.
  public let findings: [Finding]
  /// Why none was carried out, where the findings say which are at fault; `nil` where all were.
  public let refusal: Failure?

  /// Does what the lines say.
  ///
  /// - Parameters:
  ///   - file: The lines.
  ///   - refused: What was found to be impossible before there was a line for it.
  ///   - start: A run over the book that has done nothing yet.
  ///   - source: Where they were given, as findings name it: the file is none that the person knows.
  /// - Throws: A `Failure` where the book cannot be read.
  public init(
    _ file: InstructionFile,
    refused: [Finding] = [],
    on start: BookRun,
    from source: String = Self.source
  ) throws {
    var run = start
    let outcome = try Self.take(file.lines, in: &run) { try start.paymentValues($0, $1) }
    var findings = refused
    for finding in outcome.findings where finding.rule != .decisionsRefused {
      findings.append(Self.told(finding, source))
    }
    var refusal: Failure?
    if outcome.isRefused || !refused.isEmpty {
      let lines = Set(
        outcome.findings.filter { $0.rule.severity == .error }.compactMap(\.place.line)
      )
      for (line, what, subject) in file.lines.subjects where !lines.contains(line ?? 0) {
        findings.append(Self.heldBack(what, subject, source))
      }
      refusal = Self.refusal(
        refused.count + lines.count,
        of: refused.count + file.lines.count,
        run.book.path
      )
    }
    self.file = file
    self.run = run
    self.outcome = outcome
    self.findings = findings
    self.refusal = refusal
  }

  /// Whether there is anything to publish.
  public var changesAnything: Bool { refusal == nil && !outcome.events.isEmpty }

  /// Publishes what the lines did, with the lines as the version's input.
  ///
  /// - Parameter command: The command, as it can be given again.
  /// - Returns: The new version; `nil` where nothing changed or something was refused.
  /// - Throws: `book-moved-on`, or a `Failure` where something cannot be read or written.
  public func publish(command: String) throws -> BookVersion? {
    guard changesAnything else { return nil }
    let publication = try run.book.beginPublication(by: run.actor)
    defer { publication.abandon() }
    _ = try publication.addInput(
      bytes: file.bytes,
      name: file.name,
      kind: InstructionFile.kind
    )
    return try run.publish(publication, command: command)
  }

  private static func told(_ finding: Finding, _ source: String) -> Finding {
    Finding(
      finding.rule,
      finding.message,
      at: Place(source: source),
      subject: finding.subject
    )
  }

  private static func heldBack(_ what: String, _ subject: String, _ source: String) -> Finding {
    Finding(
      .heldBackWithOthers,
      "\(what) was left as it was, because another one was refused",
      at: Place(source: source),
      subject: subject
    )
  }

  private static func refusal(_ count: Int, of all: Int, _ path: String) -> Failure {
    let message =
      all == 1
      ? "the decision was refused, and the book is unchanged"
      : "\(count) of \(all) decisions \(count == 1 ? "was" : "were") refused, so none was carried "
        + "out; the book is unchanged"
    return Failure(.decisionRefused, message, subject: path)
  }

  /// Takes the lines of an instruction file in, whole or not at all.
  ///
  /// - Parameters:
  ///   - lines: The lines, in order, with their places.
  ///   - run: The run, whose state and events they change; if one is refused, only findings are
  ///     added.
  ///   - values: The payment values of a service and achievement date as they are now.
  /// - Returns: What they did.
  /// - Throws: What `values` throws.
  static func take(
    _ lines: InstructionLines,
    in run: inout BookRun,
    values: (ServiceCode, CalendarDate) throws -> PaymentValues
  ) throws -> DeclarationOutcome {
    let outcome: DeclarationOutcome
    switch lines {
    case .declarations(let rows): outcome = try take(rows: rows, in: &run, values: values)
    case .participation(let rows): outcome = run.take(participation: rows)
    case .people(let rows): outcome = run.take(people: rows)
    }
    run.append(outcome)
    try run.state.checkRead()
    return outcome
  }

  private static func take(
    rows: [Placed<DecisionRow>],
    in run: inout BookRun,
    values: (ServiceCode, CalendarDate) throws -> PaymentValues
  ) throws -> DeclarationOutcome {
    let refused = run.check(rows.map { PersonalAct($0, in: run.state.declarations) })
    guard !refused.isRefused else { return refused }
    var read: [PartKey: PaymentValues] = [:]
    for part in run.state.declarations.partsNeeded(by: rows.map(\.row)) {
      read[part] = try values(part.service, part.achievementDate)
    }
    let known = read
    let context = run.state.context
    return run.state.declarations.take(
      decisions: rows,
      values: {
        known[PartKey(service: $0, achievementDate: $1)] ?? PaymentValues()
      },
      in: context,
      at: run.moment
    )
  }
}
