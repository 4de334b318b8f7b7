import Findings
import Quality
import Testing

/// The one table of what can be done to an offer: every status, every move.
@Suite struct ParticipationMoveTests {
  /// The status, then what each move leads to: a status, or the rule that refuses it.
  static let table: [(status: ParticipationStatus?, answers: [ParticipationMove: String])] = [
    (
      nil,
      [
        .offer: "Offered", .withdraw: "SVC001", .cancel: "SVC001", .accept: "SVC001",
        .reject: "SVC001",
      ]
    ),
    (
      .offered,
      [
        .offer: "SVC006", .withdraw: "Cancelled", .cancel: "SVC002", .accept: "Approved",
        .reject: "Rejected",
      ]
    ),
    (
      .approved,
      [
        .offer: "SVC006", .withdraw: "SVC003", .cancel: "Cancelled", .accept: "SVC004",
        .reject: "SVC004",
      ]
    ),
    (
      .rejected,
      [
        .offer: "SVC006", .withdraw: "SVC003", .cancel: "Cancelled", .accept: "SVC004",
        .reject: "SVC004",
      ]
    ),
    (
      .cancelled,
      [
        .offer: "Offered", .withdraw: "SVC005", .cancel: "SVC005", .accept: "SVC005",
        .reject: "SVC005",
      ]
    ),
  ]

  @Test(arguments: table.indices)
  func everyMoveIsAnswered(index: Int) {
    let (status, answers) = Self.table[index]
    #expect(answers.count == ParticipationMove.allCases.count)
    for move in ParticipationMove.allCases {
      let said: String
      switch move.answer(from: status) {
      case .moves(let next): said = next.rawValue
      case .refused(let rule, let why):
        said = rule.id
        #expect(!why.isEmpty)
      }
      #expect(said == answers[move], "\(move) from \(status?.rawValue ?? "nothing")")
    }
  }

  @Test func theTableHasEveryStatus() {
    #expect(
      Self.table.map(\.status) == [nil] + ParticipationStatus.allCases.map(Optional.some)
    )
  }

  @Test func aReasonNamesWhatToDoInstead() {
    func why(_ move: ParticipationMove, _ status: ParticipationStatus) -> String {
      if case .refused(_, let why) = move.answer(from: status) { why } else { "" }
    }
    #expect(why(.cancel, .offered).contains("withdraw it instead"))
    #expect(why(.withdraw, .approved).contains("cancel it instead"))
    #expect(why(.withdraw, .rejected).contains("cancel it instead"))
    #expect(why(.accept, .cancelled).contains("offered again"))
  }
}
