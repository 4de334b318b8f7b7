/// What a parameter is called, such as `point-value`.
public struct ParameterName: Code {
  /// The name as it was read.
  public let text: String

  /// Takes a name that a code may have.
  public init?(_ text: String) {
    guard FieldID(text) != nil else { return nil }
    self.text = text
  }

  private init(_ text: StaticString) { self.text = "\(text)" }

  /// What a point is worth.
  public static let pointValue = ParameterName("point-value" as StaticString)
  /// The national average list.
  public static let averageList = ParameterName("average-list" as StaticString)
  /// The share of last year's payment that is paid in advance.
  public static let aspirationShare = ParameterName("aspiration-share" as StaticString)
  /// What the earlier payment is multiplied by besides; 1 where there is none.
  public static let aspirationUprating = ParameterName("aspiration-uprating" as StaticString)
  /// The denominators of an indicator, added up over the networks that have data.
  public static let nationalDenominator = ParameterName("national-denominator" as StaticString)
  /// The lists of those networks, added up.
  public static let nationalList = ParameterName("national-list" as StaticString)
  /// The number of those networks.
  public static let networkCount = ParameterName("network-count" as StaticString)
  /// A rate for each patient of the raw list.
  public static let rawRate = ParameterName("raw-rate" as StaticString)
  /// A rate for each patient of the weighted list.
  public static let weightedRate = ParameterName("weighted-rate" as StaticString)
  /// A rate for each patient of the adjusted population.
  public static let adjustedRate = ParameterName("adjusted-rate" as StaticString)
  /// A rate for each patient of the adjusted population, for enhanced access.
  public static let enhancedAccessRate = ParameterName("enhanced-access-rate" as StaticString)
  /// A rate for each care home bed.
  public static let careHomeRate = ParameterName("care-home-rate" as StaticString)
  /// What a unit is paid.
  public static let fee = ParameterName("fee" as StaticString)
  /// A fixed sum.
  public static let retainer = ParameterName("retainer" as StaticString)

  /// The names that calculations know, each with its unit.
  public static let known: [(name: ParameterName, unit: ParameterUnit)] = [
    (.pointValue, .poundsPerPoint), (.averageList, .patients), (.aspirationShare, .percent),
    (.aspirationUprating, .number),
    (.nationalDenominator, .patients), (.nationalList, .patients), (.networkCount, .number),
    (.rawRate, .poundsPerPatient), (.weightedRate, .poundsPerPatient),
    (.adjustedRate, .poundsPerPatient), (.enhancedAccessRate, .poundsPerPatient),
    (.careHomeRate, .poundsPerUnit), (.fee, .poundsPerUnit), (.retainer, .pounds),
  ]
}
