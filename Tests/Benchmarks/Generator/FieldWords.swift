/// Made-up field names that are as long as real ones and sound like them.
struct FieldWords {
  let seed: UInt64

  // The lengths of the long field names of the 2023-24 map, at every fortieth of them, and the
  // three longest: NHSDigital/ncdes, NCD_CQRS_Metadata_Mapping_2023-24.csv.
  private static let lengths = [
    35, 35, 36, 36, 36, 36, 36, 36, 41, 56, 62, 73, 75, 80, 82, 85, 88, 98, 108, 112, 115, 118, 120,
    122, 124, 128, 130, 132, 134, 147, 154, 164, 169, 179, 196, 213, 242, 271, 384, 450,
  ]
  private static let longest = [867, 657, 642]

  private static let openings = [
    "numerator": "Of the denominator, the number",
    "denominator": "Number of patients",
    "count": "Total number of registered patients",
  ]
  private static let middles = [
    "aged 18 years or over", "aged 65 years or over", "who had at least one review",
    "who received a home visit", "on the register of long-term conditions",
    "who were offered an appointment", "with a recorded reading", "who took part in a group session",
    "in the twelve months to the end of the reporting period", "and who had not declined",
    "with an agreed plan, shared with the patient,", "recorded as \"declined\" on the system",
    "who were referred to the service", "in the last three months of the previous financial year",
    "with two or more prescriptions, of any strength,", "living in a care home",
    "excluding those newly registered", "who were seen within two weeks of asking",
    "with a latest result below the target", "whose carer was invited as well",
    "on or after the start date of the service and up to and including the achievement date",
  ]
  private static let ending = "by the end of the reporting period."
  private static let letters = Array("ABCDEFGHILMNOPRSTUVXY".utf8)

  /// The `rank`-th short code, 6 to 10 characters.
  func short(_ rank: Int) -> String {
    let length = 6 + Mixer.pick(5, seed, .words, rank, 1)
    var bytes: [UInt8] = []
    for position in 0..<(length - 2) {
      bytes.append(Self.letters[Mixer.pick(Self.letters.count, seed, .words, rank, 2, position)])
    }
    // Two digits of the rank keep the codes apart.
    return String(decoding: bytes, as: UTF8.self) + Months.two(rank % 100)
  }

  /// A long name for a kind of field; the ranks go once through all lengths.
  func long(_ kind: String, rank: Int) -> String {
    let length =
      rank < Self.longest.count
      ? Self.longest[rank]
      : Self.lengths[Mixer.pick(Self.lengths.count, seed, .words, rank, 3)]
    var text = Self.openings[kind] ?? "Number"
    var step = 0
    while text.utf8.count + Self.ending.utf8.count < length {
      let middle = Self.middles[Mixer.pick(Self.middles.count, seed, .words, rank, 4, step)]
      if text.utf8.count + middle.utf8.count > length + 20 { break }
      text += " " + middle
      step += 1
    }
    return text + (length > 60 ? " " + Self.ending : ".")
  }
}
