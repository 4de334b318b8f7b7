/// Something that a payment was worked out with: a list, a parameter, a threshold.
public struct PaymentInput: Hashable, Sendable, Comparable {
  /// What it is.
  public enum Name: String, Sendable, CaseIterable {
    /// How the service is paid.
    case kind
    /// The points that the indicator can earn.
    case points
    /// The lower threshold.
    case lower
    /// The upper threshold.
    case upper
    /// Which way is better.
    case direction
    /// How the indicator is worked out.
    case indicatorKind = "indicator-kind"
    /// Whose prevalence weights the payment.
    case weighting
    /// The points that the service states in all.
    case totalPoints = "total-points"
    /// The list that the service counts, and its day.
    case listKind = "list-kind"
    /// What is rounded on the way, and to how many places.
    case rounding
    /// A parameter; what it is of is its name.
    case parameter
    /// The list of a provider.
    case list
    /// A register of a group of patients.
    case register
    /// The list that a register is measured against.
    case registerList = "register-list"
    /// The prevalence of a group of patients.
    case prevalence
    /// The prevalence of the country.
    case nationalPrevalence = "national-prevalence"
    /// What an authority gives.
    case override
    /// The most points that the provider can earn.
    case mostPoints = "most-points"
    /// What was paid in advance.
    case advance = "paid-in-advance"
  }

  /// The indicator; `nil` for what is not one's own.
  public let indicator: IndicatorCode?
  /// What it is.
  public let name: Name
  /// Whose it is: an organisation, a group of patients, or the name of a parameter; may be empty.
  public let subject: String
  /// Its value.
  public let value: String
  /// What it counts; may be empty.
  public let unit: String
  /// Where it comes from, with the day it is as at.
  public let source: String

  init(
    _ name: Name,
    of subject: String = "",
    for indicator: IndicatorCode? = nil,
    _ value: String,
    _ unit: String = "",
    source: String
  ) {
    self.indicator = indicator
    self.name = name
    self.subject = subject
    self.value = value
    self.unit = unit
    self.source = source
  }

  /// Whether it is the same figure, whoever says so.
  func isSame(as other: PaymentInput) -> Bool {
    indicator == other.indicator && name == other.name && subject == other.subject
      && value == other.value && unit == other.unit
  }

  /// Orders by indicator, name and subject.
  public static func < (left: PaymentInput, right: PaymentInput) -> Bool {
    precedes(left.cells, right.cells)
  }

  var cells: [String] {
    [indicator?.text ?? "", name.rawValue, subject, value, unit, source]
  }

  init(_ reader: inout CellReader) throws(CellReader.Mismatch) {
    indicator = try reader.optional { IndicatorCode($0) }
    name = try reader.value { Name(rawValue: $0) }
    subject = try reader.text()
    value = try reader.text()
    unit = try reader.text()
    source = try reader.text()
  }

  static let columns = [
    Column("indicator", .indicator, "The indicator, for what is one's own.", optional: true),
    Column("input", .word(Name.allCases.map(\.rawValue)), "What it is."),
    Column(
      "subject",
      .text,
      "Whose it is: an organisation, a group of patients, or a parameter's name.",
      optional: true
    ),
    Column("value", .text, "Its value; empty where none was known.", optional: true),
    Column("unit", .text, "What it counts.", optional: true),
    Column("source", .text, "Where it comes from, with the day it is as at.", optional: true),
  ]
  static let keyNames = ["indicator", "input", "subject"]
}

extension [PaymentInput] {
  /// Whether all are the same figures, whoever says so.
  ///
  /// What was paid in advance is not looked at: it follows from another declaration's approval and
  /// moves no figure of this one.
  func areSame(as others: [PaymentInput]) -> Bool {
    let (mine, theirs) = (filter { $0.name != .advance }, others.filter { $0.name != .advance })
    return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.isSame(as: $1) }
  }
}
