public import Quality

/// `messages.csv`: the messages that this run sent.
public struct MessagesSheet: Sendable {
  /// The rows, by identifier.
  public let sheet: Sheet

  /// Puts messages in order.
  public init(_ messages: some Sequence<MessageRow>) {
    var sheet = Sheet(MessageRow.layout)
    for message in messages.sorted() { sheet.row(message.cells) }
    self.sheet = sheet
  }
}
