/// A field of a service, as an extract names it.
public struct ExtractField: Sendable, Hashable {
  /// The service's code.
  public let service: String
  /// The indicator's code.
  public let indicator: String
  /// The name, as it stands.
  public let name: String
  /// How many rows of the extract it has.
  public let rows: Int
}
