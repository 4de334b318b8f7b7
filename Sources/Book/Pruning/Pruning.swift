/// What a pruning drops.
public struct Pruning: Sendable, Hashable {
  /// The numbers of the versions.
  public let versions: [Int]
  /// How many objects no other version has.
  public let objects: Int
  /// How many inputs.
  public let inputs: Int
  /// How many bytes the objects and inputs take.
  public let bytes: Int
}
