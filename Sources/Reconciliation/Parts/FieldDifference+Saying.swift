import Findings
import Quality

extension FieldDifference {
  /// What is to be said of a difference that leaves the book as it is, or it would pass unseen.
  ///
  /// `nil` for one that the book takes on, and for what the reader of the delivery says itself.
  var saying: (rule: Rule, message: String)? {
    let rule: Rule
    switch outcome {
    case .missing:
      // Blank from the start: it has never been there.
      guard before != nil else { return nil }
      rule = after == nil ? .valueVanished : .valueBlanked
    case .superseded: rule = isDefaulted ? .answerDefaulted : .valueOlder
    case .conflict:
      // Whoever reads the delivery has said it already.
      if isWithinDelivery { return nil }
      rule = .valueContradictsBook
    case .unchanged, .new, .changed, .unexpected: return nil
    }
    func shown(_ value: AchievementValue?) -> String {
      value.map { $0 == .blank ? "blank" : "\($0)" } ?? "nothing"
    }
    return (rule, "the book has \(shown(before)), the extract \(shown(after)): \(reason)")
  }
}
