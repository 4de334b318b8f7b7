/// What a list counts.
public enum ListSizeKind: String, Hashable, Sendable, CaseIterable {
  /// The patients who are registered.
  case raw
  /// The same, weighted by what their care costs.
  case weighted
  /// A network's population, adjusted.
  case adjusted
  /// The beds of care homes.
  case careHomeBeds = "care-home-beds"

  /// What it is, in words: `raw list`.
  public var words: String { self == .careHomeBeds ? "care home beds" : "\(rawValue) list" }

  /// What it counts.
  public var unit: String { self == .careHomeBeds ? "beds" : "patients" }
}
