/// What a delivery asked a person, until it is settled; the answer stands beside it.
///
/// An ask is gone from the table once a later delivery settles it, with an event that says so.
public struct AskRow: TableRow {
  /// The identifier: the version that asked first, and a number within it.
  public let id: String
  /// The number of the version that asked first.
  public let version: Int
  /// What is asked.
  public let subject: AskSubject
  /// What was found, as it was found last.
  public internal(set) var found: AskDraft
  /// When it was asked first.
  public let askedAt: Timestamp
  /// Who answered, when and how; `nil` while it is open.
  public internal(set) var answered: SignOff?

  init(id: String, version: Int, _ draft: AskDraft, at: Timestamp) {
    self.id = id
    self.version = version
    self.subject = draft.subject
    self.found = draft
    self.askedAt = at
  }

  /// Who answered what, in words; `nil` while it is open.
  public var answerWords: String? {
    answered.map { "\($0.by) answered \(id): \($0.note)" }
  }

  /// Whether nobody has answered yet.
  public var isOpen: Bool { answered == nil }

  /// Reads a row.
  public init?(cells: [String]) {
    var reader = CellReader(cells)
    do {
      self.id = try reader.text()
      self.version = try reader.value { Int($0) }
      let rule = try reader.text()
      let service = try reader.optional { ServiceCode($0) }
      let date = try reader.optional { CalendarDate(iso: $0) }
      let organisation = try reader.optional { ODSCode($0) }
      let text = try reader.text()
      let names = try reader.text().split(separator: " ")
      let fields = names.compactMap { FieldID(String($0)) }
      let count = try reader.value { Int($0) }
      let message = try reader.text()
      let file = try reader.text()
      let line = try reader.optional { Int($0) }
      self.askedAt = try reader.value { Timestamp(iso: $0) }
      self.answered = try SignOff.read(&reader)
      guard fields.count == names.count else { return nil }
      self.subject = AskSubject(
        rule: rule,
        service: service,
        achievementDate: date,
        organisation: organisation,
        text: text
      )
      self.found = AskDraft(
        subject,
        fields: fields,
        count: count,
        message,
        file: file,
        line: line
      )
    } catch {
      return nil
    }
  }

  /// The row's cells.
  public var cells: [String] {
    [id, String(version)] + subject.cells
      + [
        found.fields.map(\.text).joined(separator: " "), String(found.count), found.message,
        found.file, found.line.map(String.init) ?? "", askedAt.iso,
      ] + SignOff.cells(answered)
  }

  /// The table.
  public static let layout = Layout(
    name: "asks",
    sentence: "What deliveries asked a person, open or answered; what was settled is gone from it.",
    columns: [
      Column("id", .text, "The ask's identifier, by which it is answered."),
      Column("version", .count, "The number of the version that asked first."),
      Column("rule", .code, "The rule; explain shows it."),
      Column("service", .service, "The service, if it is about one.", optional: true),
      Column(
        "achievement_date",
        .date,
        "The achievement date, if it is about one.",
        optional: true
      ),
      Column(
        "organisation",
        .organisation,
        "The organisation, if it is about one.",
        optional: true
      ),
      Column("subject", .text, "What else it is about.", optional: true),
      Column("fields", .text, "The fields that it is about, a space between.", optional: true),
      Column("count", .count, "How many values, rows or organisations it is about."),
      Column("message", .text, "What was found, as it was found last."),
      Column("file", .text, "The file that it was found in last."),
      Column("line", .count, "The line of that file, if one line says it.", optional: true),
      Column("asked_at", .timestamp, "When it was asked first."),
      Column("answered_at", .timestamp, "When it was answered.", optional: true),
      Column("answered_by", .text, "Who answered.", optional: true),
      Column("answer", .text, "The answer.", optional: true),
    ],
    key: ["id"]
  )

  /// Orders by version and number.
  public static func < (left: AskRow, right: AskRow) -> Bool {
    if left.version != right.version { return left.version < right.version }
    let (first, second) = (left.id.utf8.count, right.id.utf8.count)
    if first != second { return first < second }
    return left.id != right.id ? precedes(left.id, right.id) : precedes(left.cells, right.cells)
  }
}
