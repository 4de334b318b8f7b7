import Quality

/// A whole number of any length, as its decimal digits: slow, and plain to see that it is right.
struct SlowNumber: Comparable {
  /// The digits, the last one first, without zeros that say nothing.
  let digits: [Int]

  init(_ digits: [Int]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
  }

  init(_ number: some BinaryInteger) {
    precondition(number >= 0)
    self.init(String(number).reversed().compactMap(\.wholeNumberValue))
  }

  var text: String { digits.isEmpty ? "0" : digits.reversed().map(String.init).joined() }

  static func + (left: SlowNumber, right: SlowNumber) -> SlowNumber {
    var (sum, carry) = ([Int](), 0)
    for place in 0..<max(left.digits.count, right.digits.count) {
      let one = place < left.digits.count ? left.digits[place] : 0
      let other = place < right.digits.count ? right.digits[place] : 0
      sum.append((one + other + carry) % 10)
      carry = (one + other + carry) / 10
    }
    return SlowNumber(sum + [carry])
  }

  /// Of a number that is not larger.
  static func - (left: SlowNumber, right: SlowNumber) -> SlowNumber {
    var (rest, borrowed) = ([Int](), 0)
    for place in left.digits.indices {
      let other = place < right.digits.count ? right.digits[place] : 0
      let digit = left.digits[place] - other - borrowed
      borrowed = digit < 0 ? 1 : 0
      rest.append(digit + borrowed * 10)
    }
    return SlowNumber(rest)
  }

  static func * (left: SlowNumber, right: SlowNumber) -> SlowNumber {
    var product = SlowNumber([])
    for (place, digit) in left.digits.enumerated() {
      let shifted = SlowNumber(Array(repeating: 0, count: place) + right.digits)
      for _ in 0..<digit { product = product + shifted }
    }
    return product
  }

  /// How often the other goes into it, by taking it away as long division does.
  static func / (left: SlowNumber, right: SlowNumber) -> SlowNumber {
    var (quotient, rest) = ([Int](), SlowNumber([]))
    for digit in left.digits.reversed() {
      rest = SlowNumber([digit] + rest.digits)
      var times = 0
      while rest >= right {
        rest = rest - right
        times += 1
      }
      quotient.append(times)
    }
    return SlowNumber(quotient.reversed())
  }

  static func < (left: SlowNumber, right: SlowNumber) -> Bool {
    left.digits.count == right.digits.count
      ? left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
      : left.digits.count < right.digits.count
  }
}

/// One such number over another, not below zero.
struct SlowFraction {
  let above: SlowNumber
  let below: SlowNumber

  init(_ above: SlowNumber, _ below: SlowNumber) {
    self.above = above
    self.below = below
  }

  init(_ above: some BinaryInteger, over below: some BinaryInteger) {
    self.init(SlowNumber(above), SlowNumber(below))
  }

  init(_ decimal: ExactDecimal) {
    self.init(decimal.billionths, over: 1_000_000_000)
  }

  init(_ fraction: Fraction) {
    self.init(fraction.numerator, over: fraction.denominator)
  }

  static func + (left: SlowFraction, right: SlowFraction) -> SlowFraction {
    SlowFraction(left.above * right.below + right.above * left.below, left.below * right.below)
  }

  static func - (left: SlowFraction, right: SlowFraction) -> SlowFraction {
    SlowFraction(left.above * right.below - right.above * left.below, left.below * right.below)
  }

  static func * (left: SlowFraction, right: SlowFraction) -> SlowFraction {
    SlowFraction(left.above * right.above, left.below * right.below)
  }

  static func / (left: SlowFraction, right: SlowFraction) -> SlowFraction {
    SlowFraction(left.above * right.below, left.below * right.above)
  }

  static func <= (left: SlowFraction, right: SlowFraction) -> Bool {
    left.above * right.below <= right.above * left.below
  }

  static func == (left: SlowFraction, right: SlowFraction) -> Bool {
    left.above * right.below == right.above * left.below
  }

  /// Rounded half up, in units of the last place.
  func scaled(to places: Int) -> String {
    let power = SlowNumber(Array(repeating: 0, count: places) + [1])
    let two = SlowNumber([2])
    return ((above * power * two + below) / (below * two)).text
  }
}
