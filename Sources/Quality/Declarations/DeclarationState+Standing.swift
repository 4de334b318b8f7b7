extension DeclarationState {
  /// Where a declaration stands as a whole; `nil` if there is none.
  public func standing(_ key: DeclarationKey) -> DeclarationStanding? {
    standing(key, isAggregated: true, hasOpenCases: !openCases(key).isEmpty)
  }

  /// Where a declaration stands to one value.
  ///
  /// - Parameters:
  ///   - key: The declaration.
  ///   - organisation: Whose value.
  ///   - field: The field.
  ///   - terms: The terms of the service.
  /// - Returns: The standing; `nil` if there is no such declaration.
  public func standing(
    _ key: DeclarationKey,
    to organisation: ODSCode,
    _ field: FieldID,
    _ terms: DeclarationTerms
  ) -> DeclarationStanding? {
    // The case of a practice's joining or leaving settles its values too.
    let hasOpenCases = openCases(key).contains {
      $0.practice == organisation && ($0.field == field || $0.cause != .value)
    }
    let isOwn = terms.level == .practice || organisation == key.organisation
    return standing(key, isAggregated: !isOwn, hasOpenCases: hasOpenCases)
  }

  private func standing(
    _ key: DeclarationKey,
    isAggregated: Bool,
    hasOpenCases: Bool
  ) -> DeclarationStanding? {
    declarations[key].map { row in
      DeclarationStanding(
        status: row.status,
        causes: row.causes,
        holds: Set(openHolds(key).map(\.cause)),
        hasOpenCases: hasOpenCases,
        wasDeclared: row.declared != nil,
        isAggregated: isAggregated
      )
    }
  }
}
