public import Findings

extension Rule {
  /// Every rule of the book, by number.
  public static let book: [Rule] = [
    .fileDiffers,
    .fileMissing,
    .fileUnknown,
    .recordDamaged,
    .chainBroken,
    .versionMissing,
    .inputMissing,
    .inputDiffers,
    .currentWrong,
    .versionPruned,
    .leftBehind,
    .openToOthers,
    .objectDiffers,
    .quarantineDiffers,
    .prunedListDamaged,
    .replayDiffers,
    .replayUnderOtherRules,
  ]
}
