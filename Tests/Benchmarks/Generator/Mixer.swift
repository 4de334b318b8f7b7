/// Even-looking numbers that depend on nothing but what they are made of.
///
/// The finaliser of SplitMix64 (Steele, Lea and Flood, 2014), so that every value of an extract can
/// be had without those before it.
enum Mixer {
  /// What a use of the mixer is for, so that no two uses see the same numbers.
  enum Purpose: UInt64 {
    case words, listSize, rate, value, share, blank, presence, change, amount, defaulted, user
    case time, tick, definition
  }

  /// A number of 64 bits made of a seed, a purpose and up to three numbers.
  static func mix(
    _ seed: UInt64,
    _ purpose: Purpose,
    _ a: Int,
    _ b: Int = 0,
    _ c: Int = 0
  ) -> UInt64 {
    var state = seed &+ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15
    state ^= UInt64(truncatingIfNeeded: a) &* 0xD6E8_FEB8_6659_FD93
    state ^= UInt64(truncatingIfNeeded: b) &* 0xA076_1D64_78BD_642F
    state ^= UInt64(truncatingIfNeeded: c) &* 0xE703_7ED1_A0B4_28DB
    state = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ state >> 27) &* 0x94D0_49BB_1331_11EB
    return state ^ state >> 31
  }

  /// A number from 0 up to a limit, without it.
  static func pick(
    _ limit: Int,
    _ seed: UInt64,
    _ purpose: Purpose,
    _ a: Int,
    _ b: Int = 0,
    _ c: Int = 0
  ) -> Int {
    Int(mix(seed, purpose, a, b, c).multipliedFullWidth(by: UInt64(limit)).high)
  }
}
