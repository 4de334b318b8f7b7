/// An indicator of a service.
public struct IndicatorRow: TableRow {
  /// The service.
  public let service: ServiceCode
  /// The indicator's code.
  public let indicator: IndicatorCode
  /// What it measures.
  public let name: String
  /// The domain that its group is in; may be empty.
  public let domain: String
  /// The group of indicators it is in.
  public let group: String
  /// Whose value it is: a network's indicator, such as a tick-box, is a value of the network itself.
  public let level: Level
  /// How it is worked out.
  public let kind: IndicatorKind
  /// What it is for.
  public let purpose: Purpose
  /// The points it can earn.
  public let points: ExactDecimal?
  /// The percentage at and below which it earns nothing.
  public let lower: ExactDecimal?
  /// The percentage at and above which it earns everything.
  public let upper: ExactDecimal?
  /// What stands where nobody entered anything; `N` for a tick-box.
  public let defaultValue: AchievementValue?
  /// Whether an entered value stands at later achievement dates too.
  public let isCarriedForward: Bool
  /// Where these facts come from.
  public let source: String
  /// Whether a smaller percentage earns more: everything at and below the lower threshold, nothing
  /// at and above the upper one.
  public let isLowerBetter: Bool
  /// Whose prevalence its payment is weighted by.
  public let prevalence: IndicatorPrevalence
  /// Whether a register of 0 takes the points of its group from the maximum.
  public let reducesMaximum: Bool

  /// Makes a row.
  public init(
    service: ServiceCode,
    indicator: IndicatorCode,
    name: String,
    domain: String = "",
    group: String,
    level: Level,
    kind: IndicatorKind,
    purpose: Purpose,
    points: ExactDecimal? = nil,
    lower: ExactDecimal? = nil,
    upper: ExactDecimal? = nil,
    defaultValue: AchievementValue? = nil,
    isCarriedForward: Bool = false,
    source: String,
    isLowerBetter: Bool = false,
    prevalence: IndicatorPrevalence = .notStated,
    reducesMaximum: Bool = false
  ) {
    self.service = service
    self.indicator = indicator
    self.name = name
    self.domain = domain
    self.group = group
    self.level = level
    self.kind = kind
    self.purpose = purpose
    self.points = points
    self.lower = lower
    self.upper = upper
    self.defaultValue = defaultValue
    self.isCarriedForward = isCarriedForward
    self.source = source
    self.isLowerBetter = isLowerBetter
    self.prevalence = prevalence
    self.reducesMaximum = reducesMaximum
  }

  /// The layout of `indicators.csv`.
  public static let layout = Layout(
    name: "indicators",
    sentence: "The indicators of each service, with group, kind, points and thresholds.",
    columns: [
      Column("service", .service, "The service's code."),
      Column("indicator", .indicator, "The indicator's code, unique in the service."),
      Column("name", .text, "What the indicator measures."),
      Column("domain", .text, "The domain that the group is in.", optional: true),
      Column("group", .text, "The group of indicators that is entered and counted together."),
      Column(
        "level",
        .word(Level.allCases.map(\.rawValue)),
        "Whose value it is; a network's is a value of the network itself, such as a tick-box."
      ),
      Column("kind", .word(IndicatorKind.allCases.map(\.rawValue)), "How it is worked out."),
      Column(
        "purpose",
        .word(Purpose.allCases.map(\.rawValue)),
        "Whether it counts towards a payment or is for information only."
      ),
      Column("points", .decimal, "The points that it can earn.", optional: true),
      Column(
        "lower",
        .decimal,
        "The percentage at and below which it earns nothing.",
        optional: true
      ),
      Column(
        "upper",
        .decimal,
        "The percentage at and above which it earns all its points.",
        optional: true
      ),
      Column(
        "default",
        .value,
        "What stands where nobody entered anything: N for a tick-box.",
        optional: true
      ),
      Column(
        "carried_forward",
        .flag,
        "Whether an entered value stands at later achievement dates until another is entered."
      ),
      Column("source", .text, "Where these facts come from."),
      Column(
        later: "lower_is_better",
        .flag,
        "Y if all points are earned at and below lower, and none at and above upper; else N."
      ),
      Column(
        later: "prevalence_group",
        .text,
        "The group whose prevalence weights the payment; none if nothing does; empty if not stated."
      ),
      Column(
        later: "reduces_maximum",
        .flag,
        "Y if a register of 0 takes the points of the group from the maximum; else N."
      ),
    ],
    key: ["service", "indicator"]
  )

  /// Reads a row.
  public init?(cells: [String]) {
    guard cells.count == Self.layout.columns.count, let service = ServiceCode(cells[0]),
      let indicator = IndicatorCode(cells[1]), let level = Level(rawValue: cells[5]),
      let kind = IndicatorKind(rawValue: cells[6]), let purpose = Purpose(rawValue: cells[7]),
      let points = optionalCell(cells[8], ExactDecimal.init(_:)),
      let lower = optionalCell(cells[9], ExactDecimal.init(_:)),
      let upper = optionalCell(cells[10], ExactDecimal.init(_:)),
      let defaultValue = optionalCell(cells[11], AchievementValue.init),
      let isCarriedForward = flagCell(cells[12]),
      let isLowerBetter = optionalCell(cells[14], flagCell),
      let reducesMaximum = optionalCell(cells[16], flagCell)
    else { return nil }
    self.init(
      service: service,
      indicator: indicator,
      name: cells[2],
      domain: cells[3],
      group: cells[4],
      level: level,
      kind: kind,
      purpose: purpose,
      points: points,
      lower: lower,
      upper: upper,
      defaultValue: defaultValue,
      isCarriedForward: isCarriedForward,
      source: cells[13],
      isLowerBetter: isLowerBetter ?? false,
      prevalence: IndicatorPrevalence(cells[15]),
      reducesMaximum: reducesMaximum ?? false
    )
  }

  /// The row's cells.
  public var cells: [String] {
    [
      service.text, indicator.text, name, domain, group, level.rawValue, kind.rawValue,
      purpose.rawValue, points.cell, lower.cell, upper.cell, defaultValue.cell,
      isCarriedForward.cell, source, isLowerBetter.laterCell, prevalence.cell,
      reducesMaximum.laterCell,
    ]
  }

  /// Orders by service and indicator.
  public static func < (left: IndicatorRow, right: IndicatorRow) -> Bool {
    order(left.service, right.service) ?? order(left.indicator, right.indicator)
      ?? cellsPrecede(left, right)
  }
}
