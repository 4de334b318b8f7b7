public import Book
public import Quality

extension BookState {
  /// The payment values that a version holds for a service and date.
  ///
  /// - Parameters:
  ///   - part: The service and date.
  ///   - version: The version.
  ///   - book: The book.
  /// - Returns: The values; `nil` where it holds none.
  /// - Throws: A `Failure` if they cannot be read.
  public func paymentValues(
    of part: PartKey,
    in version: BookVersion,
    of book: Book
  ) throws -> PaymentValues? {
    guard PartFiles.keys(in: version).contains(part) else { return nil }
    return try PaymentPart(part, in: version, of: book, fields: fields).values
  }
}
