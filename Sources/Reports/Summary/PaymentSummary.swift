import Findings
import Quality

/// What a run did to the pounds of declarations, as the summary says it.
struct PaymentSummary {
  private let before: DeclarationState
  private let after: DeclarationState

  init(_ before: DeclarationState, _ after: DeclarationState) {
    self.before = before
    self.after = after
  }

  /// Adds the section; a book that pays for nothing has none.
  func add(to page: inout TextPage) {
    guard !after.payments.isEmpty else { return }
    page.add(.heading("What the declarations pay, as they stand"))
    var (old, new) = (Money.zero, Money.zero)
    var (moved, blank) = (0, 0)
    for key in after.payments.keys.sorted() {
      let now = after.payments[key]?.total(\.standing)
      let then = before.payments[key]?.total(\.standing)
      if let then, let sum = try? old.plus(then) { old = sum }
      if let now, let sum = try? new.plus(now) { new = sum }
      if now == nil { blank += 1 }
      if now != then { moved += 1 }
    }
    let difference = (try? new.minus(old))?.signed ?? ""
    var lines = [
      "\(old.written) before the run, \(new.written) after it (\(difference)); "
        + "\(Wording.count(moved, "declaration")) moved. See payments.csv."
    ]
    if blank > 0 {
      lines.append(
        "\(Wording.count(blank, "declaration")) \(blank == 1 ? "has" : "have") no payment, because "
          + "something lacks: see the findings."
      )
    }
    for line in lines { page.add(.paragraph(line)) }
  }
}
