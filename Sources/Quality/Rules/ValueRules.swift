public import Findings

extension Rule {
  /// The rules of achievement values as they compare with the book and with each other.
  public static let values: [Rule] = [
    .numeratorAboveDenominator, .valueBlanked, .valueVanished, .valueOlder, .valueContradictsBook,
    .answerDefaulted, .valueOfAnotherKind, .answerNotCarried,
    .submissionSwapped,
  ]
}
