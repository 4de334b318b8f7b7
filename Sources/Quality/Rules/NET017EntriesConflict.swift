public import Findings

extension Rule {
  /// NET017: two entries of the same time differ.
  public static let entriesConflict = Rule(
    id: "NET017",
    severity: .ask,
    title: "Two entries of the same time differ",
    why: "Neither is the later one, so nobody can tell which answer counts.",
    remedy: "Enter the answer again.",
    bad: "U10001,COV01,Yes/No Flag,Y,aaa100,2022-02-28T10:00:00\nU10001,COV01,Yes/No "
      + "Flag,N,bbb200,2022-02-28T10:00:00",
    good: "U10001,COV01,Yes/No Flag,Y,aaa100,2022-02-28T10:00:00\nU10001,COV01,Yes/No "
      + "Flag,N,bbb200,2022-02-28T11:00:00"
  )
}

extension TickBoxAnswer {
  /// That two entries conflict; `nil` where none do.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - indicator: The indicator.
  ///   - place: Where the entries were read.
  /// - Returns: The finding.
  public func conflictFinding(
    network: ODSCode,
    indicator: IndicatorCode,
    at place: Place
  ) -> Finding? {
    guard case .conflict(let entries) = self, let first = entries.first else { return nil }
    let answers = entries.map { "\($0.value) by \($0.submission.user)" }
    return Finding(
      .entriesConflict,
      "\(first.submission.at): \(answers.joined(separator: " and "))",
      at: place,
      subject: "network \(network), indicator \(indicator), \(first.achievementDate)"
    )
  }
}
