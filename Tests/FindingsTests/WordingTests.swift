import Findings
import Testing

@Suite struct WordingTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-12_345_678, "-12,345,678")])
  func numbersHaveCommas(number: Int, text: String) {
    #expect(Wording.grouped(number) == text)
  }

  @Test(arguments: [
    (1, nil, "1 copy"), (2, "copies", "2 copies"), (1_000, nil, "1,000 copys"),
  ])
  func thingsAreCounted(number: Int, plural: String?, text: String) {
    #expect(Wording.count(number, "copy", plural) == text)
  }

  @Test func onlyTheFirstOfManyAreNamed() {
    #expect(Wording.names(["a", "b"], limit: 2) == "a; b")
    #expect(Wording.names(["a", "b", "c"], limit: 2, between: ", ") == "a, b, and 1 more")
  }

  @Test(arguments: [
    ("it left.", "Declare it again.", "It left; declare it again."),
    ("it left", "", "It left."),
    ("it left", "A81003 declares", "It left; A81003 declares."),
  ])
  func twoStatementsAreOneSentence(what: String, done: String, text: String) {
    #expect(Wording.sentence(what, done) == text)
  }
}
