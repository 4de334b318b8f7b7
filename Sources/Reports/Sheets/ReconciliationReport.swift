import Findings
public import Quality
public import Reconciliation

/// `reconciliation.csv`: every value that differs, every figure that is another one by it, and
/// where each declaration stands that moved.
///
/// A run gives what its delivery came to and the state before it; without these it is what is open
/// in the book: every declaration of which something is to be done.
public struct ReconciliationReport: Sendable {
  /// The rows, by service, date and organisation; a declaration's own row, then its
  /// figures', before its values.
  public let sheet: Sheet

  /// Works the rows out.
  ///
  /// - Parameters:
  ///   - parts: What the parts of the delivery came to.
  ///   - state: The declarations after it was taken in.
  ///   - before: The declarations before; `nil` where nothing was taken in.
  ///   - events: The events of the run.
  ///   - context: The facts.
  ///   - definitions: The definitions.
  ///   - values: The current payment values, part by part, as far as they are at hand.
  public init(
    parts: [PartOutcome] = [],
    state: DeclarationState,
    before: DeclarationState? = nil,
    events: [EventRow] = [],
    context: DeclarationContext,
    definitions: Definitions,
    values: [PartKey: PaymentValues] = [:]
  ) {
    var sheet = Sheet(
      ReportLayouts.reconciliation,
      expecting: parts.reduce(0) { $0 + $1.differences.count }
    )
    let moves = DeclarationMoves(events, state)
    let figures = FigureRows(state, context, definitions, values)
    func add(_ key: DeclarationKey) {
      let part = PartKey(service: key.service, achievementDate: key.achievementDate)
      let payment = state.comparedPayment(of: key, with: values[part], in: context)
      Self.add(key, state, moves, payment, to: &sheet)
      figures.add(key, payment, to: &sheet)
    }
    let declarations = Dictionary(
      grouping: state.declarations.keys.filter { Self.isTouched($0, state, before) },
      by: { PartKey(service: $0.service, achievementDate: $0.achievementDate) }
    )
    let outcomes = Dictionary(parts.map { ($0.key, $0) }) { first, _ in first }
    for key in Set(declarations.keys).union(outcomes.keys).sorted() {
      var own = (declarations[key] ?? []).sorted()[...]
      if let part = outcomes[key] {
        var rows = DifferenceRows(part, as: .reconciliation, state, context)
        var rest = part.sortedDifferences[...]
        while let organisation = rest.first?.organisation {
          while let first = own.first, first.organisation <= organisation {
            add(own.removeFirst())
          }
          let end = rest.firstIndex { $0.organisation != organisation } ?? rest.endIndex
          rows.addAll(rest[..<end], to: &sheet)
          rest = rest[end...]
        }
      }
      for declaration in own { add(declaration) }
    }
    self.sheet = sheet
  }

  /// Whether a run moved the declaration, or something is to be done about it.
  ///
  /// One that was opened and has seen nothing since has nothing to say.
  private static func isTouched(
    _ key: DeclarationKey,
    _ state: DeclarationState,
    _ before: DeclarationState?
  ) -> Bool {
    guard let row = state.declarations[key] else { return false }
    if case .other = row.status { return true }
    guard row.revision > 1 else { return false }
    if let before, before.declarations[key]?.revision != row.revision { return true }
    if !state.openHolds(key).isEmpty { return true }
    guard let standing = state.standing(key) else { return false }
    return ReconciliationAction.forDeclaration(standing).action != .none
  }

  private static func add(
    _ key: DeclarationKey,
    _ state: DeclarationState,
    _ moves: DeclarationMoves,
    _ payment: PaymentChange?,
    to sheet: inout Sheet
  ) {
    guard let standing = state.standing(key) else { return }
    let (action, reason) = ReconciliationAction.forDeclaration(standing)
    var words = [reason.hasSuffix(".") ? String(reason.dropLast()) : reason]
    for hold in state.openHolds(key) where hold.cause == .person {
      words.append("on hold by \(hold.placed.by): \(hold.placed.note)")
    }
    if !moves.words(key).isEmpty {
      words.append(Wording.names(moves.words(key)))
    }
    sheet.cell(key.service.text)
    sheet.cell(key.achievementDate.iso)
    sheet.cell(key.organisation.text)
    sheet.cell("declaration")
    for _ in 0..<4 { sheet.emptyCell() }
    sheet.cell(action.rawValue)
    for _ in 0..<6 { sheet.emptyCell() }
    sheet.cell(key.organisation.text)
    sheet.cell(state.shownStatus(key))
    let pounds = payment.map { PoundsMoved($0.before, $0.after) } ?? .unknown
    sheet.cell(pounds.reason("\(words.joined(separator: "; "))."))
    pounds.add(to: &sheet)
    sheet.endRow()
  }
}
