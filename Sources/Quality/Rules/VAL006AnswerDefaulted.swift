public import Findings

extension Rule {
  /// VAL006: a default came where an answer had been entered.
  public static let answerDefaulted = Rule(
    id: "VAL006",
    severity: .note,
    title: "A default where a Yes or No was entered or carried forward",
    why: "CQRS fills a tick-box in where it knows of no answer; that is never a change of one that "
      + "somebody gave, however late the default was submitted.",
    remedy: "Nothing, unless the answer itself has to be another: then enter that one.",
    bad: "N by cro-calc-request-processor where the book has Y by aaa100",
    good: "N by aaa100"
  )
}
