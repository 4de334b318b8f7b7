import Findings
import Quality
import Reconciliation

/// Writes the differences of one part into a sheet, each with its action and reason.
struct DifferenceRows {
  /// Which columns a row has.
  enum Form {
    /// Those of `differences.csv`.
    case differences
    /// Those of `reconciliation.csv`.
    case reconciliation
  }

  private struct Sentence: Hashable {
    let what: String
    let done: String
  }

  let part: PartOutcome
  let context: DeclarationContext
  var actions: ValueActions
  /// How many payment fields each indicator has.
  private(set) lazy var paymentFields = Dictionary(
    part.fields.filter { $0.purpose == .payment }.map { ($0.indicator, 1) },
    uniquingKeysWith: +
  )
  private let form: Form
  private let state: DeclarationState
  private let service: [UInt8]
  private let date: [UInt8]
  private var sentences: [Sentence: [UInt8]] = [:]
  private var moments: (Timestamp, [UInt8])?
  private var earlierMoments: (Timestamp, [UInt8])?
  private var statuses: [[ODSCode]: String] = [:]

  init(
    _ part: PartOutcome,
    as form: Form,
    _ state: DeclarationState,
    _ context: DeclarationContext
  ) {
    self.part = part
    self.form = form
    self.state = state
    self.context = context
    service = Array(part.key.service.text.utf8)
    date = Array(part.key.achievementDate.iso.utf8)
    actions = ValueActions(part.key, state, context)
  }

  /// Adds the row of one difference.
  mutating func add(_ difference: FieldDifference, to sheet: inout Sheet) {
    let field = difference.field.map { part.fields[Int($0)] }
    let answer = actions.answer(
      difference.organisation,
      field?.field,
      field?.purpose ?? .payment,
      difference.outcome
    )
    begin(difference.organisation, in: &sheet)
    if form == .reconciliation { sheet.cell(field == nil ? "organisation" : "value") }
    sheet.cell(field?.field.text)
    sheet.cell(field?.indicator.text)
    sheet.cell(field?.purpose.rawValue)
    sheet.cell(difference.outcome.rawValue)
    sheet.cell(answer.action.rawValue)
    sheet.cell(difference.count)
    sheet.cell(difference.before)
    sheet.cell(difference.after)
    Self.add(difference.submittedBefore, &earlierMoments, to: &sheet)
    Self.add(difference.submittedAfter, &moments, to: &sheet)
    sheet.cell(difference.line)
    guard form == .reconciliation else {
      sheet.cell(sentence(difference.reason, answer.reason))
      sheet.endRow()
      return
    }
    add(answer.declarations, to: &sheet)
    let pounds = pounds(of: [difference], answer.declarations)
    if let field, pounds.difference != nil {
      let change =
        "\(difference.organisation) \(field.field) \(difference.before?.text ?? "none") → "
        + (difference.after?.text ?? "none")
      sheet.cell(pounds.reason(Wording.sentence(change, answer.reason)))
    } else {
      sheet.cell(sentence(difference.reason, answer.reason))
    }
    pounds.add(to: &sheet)
    sheet.endRow()
  }

  /// What payment values of one indicator of an organisation move, where one declaration depends on
  /// them.
  func pounds(of differences: [FieldDifference], _ declarations: [ODSCode]) -> PoundsMoved {
    guard declarations.count == 1, let declaration = declarations.first,
      let first = differences.first, let rank = first.field,
      context.basis(of: part.key.service) != nil
    else { return .unknown }
    let changes = differences.compactMap { difference -> ValueEffect? in
      guard let rank = difference.field, part.fields[Int(rank)].purpose == .payment else {
        return nil
      }
      return (part.fields[Int(rank)].field, difference.before, difference.after)
    }
    guard changes.count == differences.count,
      let effect = state.effect(
        of: changes,
        of: first.organisation,
        on: DeclarationKey(
          service: part.key.service,
          achievementDate: part.key.achievementDate,
          organisation: declaration
        ),
        for: part.fields[Int(rank)].indicator,
        in: context
      )
    else { return .unknown }
    return PoundsMoved(effect.before, effect.after)
  }

  private typealias ValueEffect = (
    field: FieldID, before: AchievementValue?, after: AchievementValue?
  )

  /// Adds the cells that say what a row is of.
  func begin(_ organisation: ODSCode, in sheet: inout Sheet) {
    sheet.cell(service)
    sheet.cell(date)
    sheet.cell(organisation.text)
  }

  /// Adds the cells of the declarations that a row's values belong to.
  mutating func add(_ declarations: [ODSCode], to sheet: inout Sheet) {
    sheet.cell(declarations.map(\.text).joined(separator: " "))
    sheet.cell(status(of: declarations))
  }

  // The values of one submission follow one another, so the last moment is nearly always the next.
  private static func add(
    _ moment: Timestamp?,
    _ last: inout (Timestamp, [UInt8])?,
    to sheet: inout Sheet
  ) {
    guard let moment else { return sheet.emptyCell() }
    if let last, last.0 == moment { return sheet.cell(last.1) }
    let bytes = Array(moment.iso.utf8)
    last = (moment, bytes)
    sheet.cell(bytes)
  }

  private mutating func sentence(_ what: String, _ done: String) -> [UInt8] {
    let key = Sentence(what: what, done: done)
    if let bytes = sentences[key] { return bytes }
    let bytes = Array(Wording.sentence(what, done).utf8)
    // Conflicts name their values, so that their sentences are too many to be worth keeping.
    if sentences.count < 1_000 { sentences[key] = bytes }
    return bytes
  }

  private mutating func status(of declarations: [ODSCode]) -> String? {
    guard !declarations.isEmpty else { return nil }
    if let status = statuses[declarations] { return status }
    let status = declarations.compactMap { organisation in
      state.shownStatus(
        DeclarationKey(
          service: part.key.service,
          achievementDate: part.key.achievementDate,
          organisation: organisation
        )
      )
    }.joined(separator: "; ")
    statuses[declarations] = status
    return status
  }
}
