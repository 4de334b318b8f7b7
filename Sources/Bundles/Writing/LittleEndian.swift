extension [UInt8] {
  /// Appends a number, lowest byte first.
  mutating func append(little number: some FixedWidthInteger & UnsignedInteger) {
    for shift in stride(from: 0, to: type(of: number).bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Appends a zip64 extra field that holds these numbers.
  mutating func appendZip64(_ numbers: [UInt64]) {
    append(little: UInt16(1))
    append(little: UInt16(8 * numbers.count))
    for number in numbers { append(little: number) }
  }
}
