/// One step of strict UTF-8, by table 3-7 of the Unicode standard.
enum UTF8Sequence {
  /// A whole character of so many bytes.
  case valid(Int)
  /// The bytes at hand are the beginning of a character; more are needed.
  case incomplete
  /// Not UTF-8: so many bytes belong to the ill-formed sequence (its maximal subpart).
  case invalid(Int)

  /// Looks at the sequence that begins at `start`.
  @inline(__always)
  init(in bytes: Span<UInt8>, at start: Int) {
    let lead = bytes[start]
    let needed: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch lead {
    case 0x00...0x7F:
      self = .valid(1)
      return
    case 0xC2...0xDF: needed = 2
    case 0xE0: (needed, low) = (3, 0xA0)
    case 0xED: (needed, high) = (3, 0x9F)
    case 0xE1...0xEF: needed = 3
    case 0xF0: (needed, low) = (4, 0x90)
    case 0xF4: (needed, high) = (4, 0x8F)
    case 0xF1...0xF3: needed = 4
    default:
      self = .invalid(1)
      return
    }
    var length = 1
    while length < needed {
      guard start + length < bytes.count else {
        self = .incomplete
        return
      }
      let byte = bytes[start + length]
      guard byte >= low, byte <= high else {
        self = .invalid(length)
        return
      }
      low = 0x80
      high = 0xBF
      length += 1
    }
    self = .valid(needed)
  }
}
