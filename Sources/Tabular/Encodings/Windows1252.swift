/// The code page windows-1252, from byte to Unicode scalar.
///
/// The table is the one of Unicode's `CP1252.TXT`; 81, 8D, 8F, 90 and 9D are not defined there.
enum Windows1252 {
  /// The scalar values of the bytes 80 to 9F, 0 where there is none.
  private static let upper: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The scalar value of a byte, `nil` for the five that have none.
  static func scalar(of byte: UInt8) -> UInt32? {
    guard byte >= 0x80, byte < 0xA0 else { return UInt32(byte) }
    let value = upper[Int(byte) - 0x80]
    return value == 0 ? nil : UInt32(value)
  }
}
