/// A row whose figure is compared with the one that was taken in before.
public protocol ComparableFigure: TableRow {
  /// Whose figure it is, in words.
  var figureName: String { get }
  /// The figure as people read it.
  var figureText: String { get }
  /// Who says so; empty while rows of others' files wait for the name that their file is kept under.
  var source: String { get set }
  /// The day that it is as at, if that is not part of its name.
  var figureDay: CalendarDate? { get }
}

extension ComparableFigure {
  /// No day beside the name.
  public var figureDay: CalendarDate? { nil }
}

extension ParameterRow: ComparableFigure {
  /// The service, the name, the indicator and the period.
  public var figureName: String {
    "\(service) \(name)\(indicator.map { " \($0)" } ?? "") \(period)"
  }
  /// The value with its unit.
  public var figureText: String { "\(value) \(unit.rawValue)" }
  /// The day that the value is as at.
  public var figureDay: CalendarDate? { asAt }
}

extension ListSizeRow: ComparableFigure {
  /// The organisation, the kind of list and its day.
  public var figureName: String { "\(organisation) \(kind.rawValue) as at \(asAt)" }
  /// The number of patients.
  public var figureText: String { value.description }
}

extension PrevalenceRow: ComparableFigure {
  /// The practice, the group and the year.
  public var figureName: String { "\(organisation) \(group) \(year)" }
  /// The register, and what it is measured by.
  public var figureText: String {
    var text = "register \(register)"
    if let list { text += " of \(list)" }
    if !listType.isEmpty { text += " \(listType)" }
    if let prevalence { text += ", \(prevalence) %" }
    if let nationalPrevalence { text += ", nationally \(nationalPrevalence) %" }
    return text
  }
}

extension AchievedPointsRow: ComparableFigure {
  /// The provider, the indicator, the service and the day.
  public var figureName: String { "\(organisation) \(indicator) \(service) \(achievementDate)" }
  /// The points and where they stand.
  public var figureText: String {
    (points?.description ?? "no points") + (status.isEmpty ? "" : " \(status)")
  }
}

extension PublishedFigureRow: ComparableFigure {
  /// The practice, the indicator, the measure and the year.
  public var figureName: String {
    "\(organisation)\(indicator.map { " \($0)" } ?? "") \(measure.rawValue) \(year)"
  }
  /// The figure.
  public var figureText: String { value.description }
}
