public import Quality

/// Where the files of a part lie in a version.
public struct PartFiles: Sendable, Hashable {
  /// The part.
  public let key: PartKey

  /// Names the files of a part.
  public init(_ key: PartKey) {
    self.key = key
  }

  /// The folder of all parts.
  public static let root = "tables/achievement/"

  /// The folder, in the style that DuckDB, Spark and Trino read in place.
  public var folder: String {
    "\(Self.root)service=\(key.service)/achievement_date=\(key.achievementDate)"
  }

  /// The values.
  public var values: String { "\(folder)/part.csv" }
  /// The submissions.
  public var submissions: String { "\(folder)/submissions.csv" }
  /// What the version's run found different.
  public var differences: String { "\(folder)/differences.csv" }

  /// The parts that a version holds, sorted.
  public static func keys(in version: BookVersion) -> [PartKey] {
    version.files(under: root).compactMap { file in
      let steps = file.path.dropFirst(root.utf8.count).split(separator: "/")
      guard steps.count == 3, steps[2] == "part.csv", steps[0].hasPrefix("service="),
        steps[1].hasPrefix("achievement_date="),
        let service = ServiceCode(String(steps[0].dropFirst("service=".count))),
        let date = CalendarDate(iso: String(steps[1].dropFirst("achievement_date=".count)))
      else { return nil }
      return PartKey(service: service, achievementDate: date)
    }.sorted()
  }
}
