public import Findings

extension RelationshipComparison {
  /// What a person should know of the differences; each rule is a file of `Rules/`.
  ///
  /// - Parameters:
  ///   - file: The newer file, for what is not in it any more.
  ///   - calculated: The day up to which figures may have been calculated; a change that takes
  ///     effect before it is back-dated. Without one, the day of the older relationships.
  ///   - place: Where a spell of the newer relationships was read, if that is known.
  ///   - list: The newer file that covers a network, where there are several.
  /// - Returns: The findings, rule by rule.
  public func findings(
    at file: Place,
    calculatedThrough calculated: CalendarDate? = nil,
    placeOf place: (Spell) -> Place? = { _ in nil },
    listOf list: (ODSCode) -> Place? = { _ in nil }
  ) -> [Finding] {
    spellsRemoved(at: { list($0) ?? file })
      + startsCorrected(at: { list($0) ?? file }, placeOf: place)
      + spellsReopened(at: { list($0) ?? file }, placeOf: place)
      + changesBackDated(at: { list($0) ?? file }, before: calculated ?? oldMembership.day)
      + newMembership.contestedFindings(at: file)
  }
}
