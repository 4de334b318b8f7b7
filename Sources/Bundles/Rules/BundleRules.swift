public import Findings

extension Rule {
  /// Every rule of bundles, by number.
  public static let bundles: [Rule] = [
    .zipEndMissing,
    .zipEmpty,
    .zipEndMisplaced,
    .zipEndAmbiguous,
    .zipManyDisks,
    .zip64Inconsistent,
    .zipDirectoryDamaged,
    .zipLeadingBytes,
    .zipGap,
    .zipOverlap,
    .zipMemberDamaged,
    .zipMemberDiffers,
    .zipDescriptorDiffers,
    .zipMethodUnknown,
    .zipEncrypted,
    .zipDuplicateName,
    .zipNameNotText,
    .zipNameTooLong,
    .zipNameHidden,
    .zipNameUnsafe,
    .zipNotAFile,
    .zipExtraDamaged,
    .zipTooManyMembers,
    .zipMemberTooLarge,
    .zipContentTooLarge,
    .zipTooLarge,
    .zipRatio,
    .zipSizeWrong,
    .zipContentDamaged,
    .zipReaderDisagrees,
    .nestedArchive,
  ]
}
