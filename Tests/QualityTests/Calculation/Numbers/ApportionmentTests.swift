import Quality
import Testing

@Suite struct ApportionmentTests {
  @Test("shares add up to the number, whatever the weights, and none is above its weight")
  func addUp() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Int64.random(in: 0...40, using: &random)
      }
      let sum = weights.reduce(0, +)
      let total = Int64.random(in: 0...max(1, sum), using: &random)
      guard sum > 0 else {
        #expect(Apportionment.shares(of: total, by: weights) == nil)
        continue
      }
      let shares = try #require(Apportionment.shares(of: total, by: weights))
      #expect(shares.reduce(0, +) == total)
      #expect(zip(shares, weights).allSatisfy { $0 <= $1 && $0 >= 0 })
    }
  }

  @Test("the largest remainder comes first; of equal ones the first")
  func remainders() {
    // 10 by 1, 1, 1: 3⅓ each, so that one has 4. By 3, 2, 1: 5, 3⅓ and 1⅔.
    #expect(Apportionment.shares(of: 10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(Apportionment.shares(of: 10, by: [3, 2, 1]) == [5, 3, 2])
    #expect(Apportionment.shares(of: .max, by: [.max, .max]) == [.max / 2 + 1, .max / 2])
    #expect(Apportionment.shares(of: -1, by: [1]) == nil)
    #expect(Apportionment.shares(of: 1, by: [-1, 2]) == nil)
  }
}
