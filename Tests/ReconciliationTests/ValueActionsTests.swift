import Quality
import Testing

@testable import Reconciliation

/// What has to be done about a value, by where its declaration stands.
@Suite struct ValueActionsTests {
  private static let field = PartWorld.fields.rows[1].field

  @Test(
    arguments: [
      ("T00001", .changed, .payment, "awaiting aggregation", ["U00001"]),
      ("T00001", .new, .payment, "awaiting aggregation", ["U00001"]),
      ("T00001", .changed, .managementInformation, "none", ["U00001"]),
      ("T00001", .missing, .payment, "ask", ["U00001"]),
      ("T00001", .superseded, .payment, "none", ["U00001"]),
      ("T00003", .changed, .payment, "awaiting aggregation", ["U00002"]),
      // CQRS's own total is compared and never added in; a stranger has no declaration.
      ("U00001", .changed, .payment, "none", []),
      ("T00099", .changed, .payment, "none", []),
      ("T00099", .unexpected, .payment, "ask", []),
      // In two networks on the day: somebody has to choose.
      ("T00004", .changed, .payment, "ask", ["U00001", "U00002"]),
    ] as [(String, OutcomeClass, Purpose, String, [String])]
  )
  func answer(
    organisation: String,
    outcome: OutcomeClass,
    purpose: Purpose,
    action: String,
    declarations: [String]
  ) {
    var world = PartWorld(north: ["T00001", "T00004"], south: ["T00003", "T00004"])
    world.open()
    var actions = ValueActions(PartWorld.key, world.state, world.context)
    let answer = actions.answer(PartWorld.ods(organisation), Self.field, purpose, outcome)
    #expect(answer.action.rawValue == action)
    #expect(answer.declarations.map(\.text) == declarations)
    // An answer that is remembered is the same.
    let again = actions.answer(PartWorld.ods(organisation), Self.field, purpose, outcome)
    #expect(again.action == answer.action && again.reason == answer.reason)
  }

  @Test("of two actions the one that must not be overlooked stands for both")
  func weights() {
    let weights = ReconciliationAction.allCases.map(\.weight)
    #expect(Set(weights).count == weights.count)
    #expect(ReconciliationAction.allCases.max { $0.weight < $1.weight } == .ask)
    #expect(
      ReconciliationAction.allCases.min { $0.weight < $1.weight } == ReconciliationAction.none
    )
  }
}
