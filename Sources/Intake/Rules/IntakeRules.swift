public import Findings

extension Rule {
  /// All rules of the room Intake, by identifier.
  public static let intake: [Rule] =
    [
      .valueNotWhole,
      .organisationCodeImpossible,
      .achievementDateUnreadable,
      .submissionMomentUnreadable,
      .lastSubmissionUnclear,
      .codeImpossible,
      .columnsMissing,
      .columnsRepeated,
      .columnUnknown,
      .rowDuplicate,
      .rowConflict,
      .rowSuperseded,
      .noCurrentRow,
      .fileCutShort,
      .notMonthEnd,
      .spreadsheetDates,
      .fieldUnmapped,
      .noSubmissionTimes,
      .noRows,
      .supersededButLater,
      .serviceUndefined,
      .organisationUnknown,
      .organisationAbsent,
      .bundleTakenBefore,
      .fileUnrecognised,
      .fileNotATable,
      .achievementDateUndefined,
      .submissionToCome,
      .submissionDatesMonthFirst,
      .achievementDateAbsent,
      .nothingToTakeIn,
      .reportTotalsDiffer,
      .reportIncomplete,
      .reportDateUnknown,
    ] + layouts
}
