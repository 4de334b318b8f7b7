/// The indicators of the service and their fields.
struct FieldCatalogue: Sendable {
  /// What a field says; the words are those of the table of fields.
  enum Role: String, Sendable {
    case numerator, denominator, count, exclusion
    case yesNo = "yes-no"
  }

  /// One indicator.
  struct Indicator: Sendable {
    let code: String
    let isForPayment: Bool
    let isNetworkLevel: Bool
  }

  /// One field of one indicator.
  struct Field: Sendable {
    let indicator: Int
    let name: String
    let role: Role
    /// The place, among the practices' fields, of the denominator of a numerator.
    var denominator: Int?
    /// Whether networks have a row with their total.
    var isTotalled = false
    /// What stands in a row between the date and the value: indicator and field, quoted as needed.
    var text: [UInt8] = []
  }

  private(set) var indicators: [Indicator] = []
  /// The fields of practices, in the order of their rows.
  private(set) var practiceFields: [Field] = []
  /// The tick-boxes of networks.
  private(set) var tickFields: [Field] = []

  /// Makes the catalogue of a shape.
  init(_ shape: ExtractShape) {
    let words = FieldWords(seed: shape.seed)
    addIndicators(shape)
    let own = indicators.indices.filter { !indicators[$0].isNetworkLevel }
    var fields = Self.sentences(shape, words, indicators, own)
    fields += Self.codes(shape, words, own, count: shape.practiceFields - fields.count)
    practiceFields = finished(fields, totalled: shape.totalledFields)
    tickFields = indicators.indices.filter { indicators[$0].isNetworkLevel }.map {
      var field = Field(indicator: $0, name: "Yes/No Flag", role: .yesNo)
      field.text = Self.text(indicators[$0].code, field.name)
      return field
    }
  }

  /// All fields: those of practices, then the tick-boxes.
  var fields: [Field] { practiceFields + tickFields }

  private mutating func addIndicators(_ shape: ExtractShape) {
    let count = max(1, shape.practiceFields * 112 / 452)
    let families = ["ACC", "CAN", "CVD", "EHC", "HIN", "RES", "SMR", "VAC"]
    for index in 0..<count {
      // 40 of 112 are for payment.
      if index < count * 40 / 112 {
        let code = families[index % 8] + Months.two(index / 8 + 1)
        indicators.append(Indicator(code: code, isForPayment: true, isNetworkLevel: false))
      } else {
        let code = "NCDMI" + (index < 100 ? "0" : "") + Months.two(index)
        indicators.append(Indicator(code: code, isForPayment: false, isNetworkLevel: false))
      }
    }
    for index in 0..<shape.tickFields {
      let code = "NET" + Months.two(index + 1)
      indicators.append(Indicator(code: code, isForPayment: true, isNetworkLevel: true))
    }
  }

  private static func sentences(
    _ shape: ExtractShape,
    _ words: FieldWords,
    _ indicators: [Indicator],
    _ own: [Int]
  ) -> [Field] {
    var fields: [Field] = []
    for index in own where fields.count + 2 <= shape.practiceFields {
      // Every ninth indicator, unless it is for payment, is a count alone.
      if index % 9 == 8 && !indicators[index].isForPayment {
        let name = words.long("count", rank: 2 * index)
        fields.append(Field(indicator: index, name: name, role: .count))
      } else {
        for (offset, role) in [Role.denominator, .numerator].enumerated() {
          let name = words.long(role.rawValue, rank: 2 * index + offset)
          fields.append(Field(indicator: index, name: name, role: role))
        }
      }
    }
    return fields
  }

  private static func codes(
    _ shape: ExtractShape,
    _ words: FieldWords,
    _ own: [Int],
    count: Int
  ) -> [Field] {
    // A hundred codes serve many indicators, as PAT_AGEU18 does in real extracts.
    var taken: Set<[Int]> = []
    var fields: [Field] = []
    var attempt = 0
    while fields.count < count {
      let index = own[Mixer.pick(own.count, shape.seed, .words, attempt, 5)]
      let rank = Mixer.pick(100, shape.seed, .words, attempt, 6)
      attempt += 1
      guard taken.insert([index, rank]).inserted else { continue }
      fields.append(Field(indicator: index, name: words.short(rank), role: .exclusion))
    }
    return fields
  }

  private func finished(_ unsorted: [Field], totalled: Int) -> [Field] {
    var fields = unsorted.sorted {
      (indicators[$0.indicator].code, $0.name) < (indicators[$1.indicator].code, $1.name)
    }
    var denominators: [Int: Int] = [:]
    for (place, field) in fields.enumerated() where field.role == .denominator {
      denominators[field.indicator] = place
    }
    // Totals are of sentences, first those for payment.
    let order = fields.indices.filter { fields[$0].role != .exclusion }
    let paid = order.filter { indicators[fields[$0].indicator].isForPayment }
    let unpaid = order.filter { !indicators[fields[$0].indicator].isForPayment }
    for place in (paid + unpaid).prefix(totalled) { fields[place].isTotalled = true }
    for place in fields.indices {
      let field = fields[place]
      if field.role == .numerator { fields[place].denominator = denominators[field.indicator] }
      fields[place].text = Self.text(indicators[field.indicator].code, field.name)
    }
    return fields
  }

  private static func text(_ code: String, _ name: String) -> [UInt8] {
    Array("\(code),\(quoted(name)),".utf8)
  }

  /// A field of a record, quoted where RFC 4180 asks for it.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
