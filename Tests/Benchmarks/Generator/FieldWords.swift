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
    "who were offered an appointment", "with a recorded reading",
    "who took part in a group session",
    "in the twelve months to the end of the reporting period", "and who had not declined",
    "with an agreed plan, shared with the patient,", "recorded as \"declined\" on the system",
    "who were referred to the service", "in the last three months of the previous financial year",
    "with two or more prescriptions, of any strength,", "living in a care home",
    "excluding those newly registered", "who were seen within two weeks of asking",
    "with a latest result below the target", "whose carer was invited as well",
    "on or after the start date of the service and up to and including the achievement date",
  ]
  // Single words between the phrases keep the names as hard to deflate as real ones: about a tenth
  // of a file is left of it.
  private static let words = """
    ability access active acute adult advice allergy amber annual anxious arranged asthma autumn \
    balance barrier bedtime benefit blood bone brief bronze burden cardiac carer caution child \
    chronic clinic cohort comfort contact cough county course daily dental diet digital discharge \
    dosage drug early eating elderly elbow energy enhanced evening exercise family fasting fever \
    final fitness fluid folder forward frail garden gentle glucose group growth habit hearing \
    heart hourly housing immune inhaler injury insulin joint kidney knee language late learning \
    liver local lung memory mental mobile monthly morning muscle nerve night nurse older oral \
    outreach oxygen pain panel parent partial peak phase planned pulse quarter rapid ready regular \
    remote rest rural salt scan school season self severe shoulder skin sleep smoking social spine \
    spring stable step stroke summer support target telephone therapy thyroid tobacco travel \
    urban urgent vaccine video vision visit vitamin walking warfarin weekly weight winter wound
    """.split(separator: " ").map(String.init)
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
      let list = Mixer.pick(5, seed, .words, rank, 5, step) == 0 ? Self.middles : Self.words
      let middle = list[Mixer.pick(list.count, seed, .words, rank, 4, step)]
      step += 1
      if text.utf8.count + middle.utf8.count + Self.ending.utf8.count <= length + 10 {
        text += " " + middle
      }
    }
    return text + (length > 60 ? " " + Self.ending : ".")
  }
}
