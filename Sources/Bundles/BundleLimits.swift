/// How large a bundle may be: for safety, not for size.
public struct BundleLimits: Sendable, Hashable {
  /// The most bytes of the zip itself.
  public var bundleBytes: Int
  /// The most bytes of all members together, unpacked.
  public var contentBytes: Int
  /// The most bytes of one member, unpacked.
  public var memberBytes: Int
  /// The most members, folders among them.
  public var members: Int
  /// How many times as large as it is packed a member, or all of them together, may become.
  public var ratio: Int
  /// Up to how many bytes of output the ratio does not matter: small files of blanks pack well.
  public var ratioFreeBytes: Int

  /// Makes limits; the defaults hold a year of the national extract many times over.
  ///
  /// - Parameters:
  ///   - bundleBytes: 4 GiB.
  ///   - contentBytes: 16 GiB.
  ///   - memberBytes: 8 GiB.
  ///   - members: 10,000.
  ///   - ratio: 200; real files of this trade were seen at 3 to 125.
  ///   - ratioFreeBytes: 16 MiB.
  public init(
    bundleBytes: Int = 4 << 30,
    contentBytes: Int = 16 << 30,
    memberBytes: Int = 8 << 30,
    members: Int = 10_000,
    ratio: Int = 200,
    ratioFreeBytes: Int = 16 << 20
  ) {
    self.bundleBytes = bundleBytes
    self.contentBytes = contentBytes
    self.memberBytes = memberBytes
    self.members = members
    self.ratio = ratio
    self.ratioFreeBytes = ratioFreeBytes
  }
}
