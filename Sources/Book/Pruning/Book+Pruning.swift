import Files
public import Findings

extension Book {
  /// What ``prune(before:droppingInputs:at:by:)`` would drop.
  ///
  /// - Parameters:
  ///   - number: The oldest version to keep; the current one is always kept.
  ///   - droppingInputs: As there.
  /// - Returns: The versions, objects and inputs, counted.
  /// - Throws: `changedByHand`, or a failure to read.
  public func pruning(before number: Int, droppingInputs: Bool) throws(Failure) -> Pruning {
    do {
      return try PruningPlan(self, before: number, droppingInputs: droppingInputs).summary(self)
    } catch {
      throw ObjectWriter.failure(error)
    }
  }

  /// Drops versions, with the objects and inputs that only they need.
  ///
  /// The list `pruned.csv`, which is written first, keeps the SHA-256 of every version and input
  /// that is dropped, so that the chain still closes and verify can say what is gone. An
  /// interrupted pruning is finished by the next command that writes.
  ///
  /// - Parameters:
  ///   - number: The oldest version to keep; the current one is always kept.
  ///   - droppingInputs: Whether to drop also inputs that are still in effect, if only dropped
  ///     versions took them in. Without them, the state cannot be made again from its inputs.
  ///   - at: When, as ISO 8601 text.
  ///   - by: Who decided.
  /// - Returns: What was dropped.
  /// - Throws: `lockHeld`, `changedByHand`, or a failure to write.
  @discardableResult
  public func prune(
    before number: Int,
    droppingInputs: Bool = false,
    at: String,
    by: String
  ) throws(Failure) -> Pruning {
    do {
      let lock = try takeLock(by)
      defer { lock.release() }
      _ = try recover()
      let plan = try PruningPlan(self, before: number, droppingInputs: droppingInputs)
      let summary = try plan.summary(self)
      guard !plan.isEmpty else { return summary }
      try operations.makeFolderIfAbsent(layout.staging)
      var list = try pruned()
      for version in plan.versions { list.add(version, at: at, by: by) }
      for sha256 in plan.inputs {
        let names = try operations.list(layout.inputFolder(sha256))
        list.add(sha256, name: names.first ?? "", at: at, by: by)
      }
      try operations.replaceFile(layout.pruned, list.bytes, in: layout.root)
      for version in plan.versions {
        try operations.removeTree(layout.folder(of: version.number))
      }
      try Unreferenced(self).remove(plan.kept)
      try operations.removeTree(layout.staging)
      return summary
    } catch {
      throw ObjectWriter.failure(error)
    }
  }
}
