import Findings
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("check", "chek", 1), ("check", "chekc", 1),
    ("kitten", "sitting", 3),
    ("ab", "ba", 1),
  ])
  func distances(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(left, right) == distance)
    #expect(EditDistance.between(right, left) == distance)
  }

  @Test func onlyWhatIsNearIsSuggested() {
    let names = ["check", "ingest", "status"]
    #expect(EditDistance.nearest(to: "chekc", among: names) == "check")
    #expect(EditDistance.nearest(to: "CHECK", among: names) == "check")
    #expect(EditDistance.nearest(to: "declare", among: names) == nil)
    #expect(EditDistance.nearest(to: String(repeating: "check", count: 1_000), among: names) == nil)
    #expect(EditDistance.nearest(to: "x", among: []) == nil)
  }
}
