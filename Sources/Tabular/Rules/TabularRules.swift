public import Findings

extension Rule {
  /// All rules of text, records and written files, by identifier.
  ///
  /// In the examples `<E9>` stands for a byte in hexadecimal.
  public static let tabular: [Rule] = [
    .bareQuote,
    .textAfterQuote,
    .unclosedQuote,
    .tooFewFields,
    .tooManyFields,
    .blankLine,
    .bareCarriageReturn,
    .nulCharacter,
    .recordTooLong,
    .mixedLineBreaks,
    .formulaText,
    .invalidUTF8,
    .windows1252Assumed,
    .mixedEncodings,
    .undefinedWindows1252,
    .invalidUTF16,
    .utf16Assumed,
  ]
}
