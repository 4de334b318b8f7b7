/// Which patients a list counts.
public enum ListSizeKind: String, Sendable, CaseIterable {
  /// Those registered.
  case raw
  /// Those registered, weighted by need.
  case weighted
  /// Those of a network, adjusted.
  case adjusted
}
