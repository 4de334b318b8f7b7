/// At which level a service is paid or an indicator's value stands.
public enum Level: String, Sendable, CaseIterable {
  /// A practice's.
  case practice
  /// A network's: added up over its practices, or a value of the network itself.
  case network
}
