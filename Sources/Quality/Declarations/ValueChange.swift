/// A value of an organisation that is new, or differs from the one that the book had.
public struct ValueChange: Hashable, Sendable {
  /// Whose value: a practice, or a network for its own rows.
  public let organisation: ODSCode
  /// The service.
  public let service: ServiceCode
  /// The day the value is as at.
  public let achievementDate: CalendarDate
  /// The field.
  public let field: FieldID
  /// What the field's values are for.
  public let purpose: Purpose
  /// What the book had; `nil` for a new value.
  public let old: AchievementValue?
  /// What it has now; `nil` if there is none any more.
  public let new: AchievementValue?
  /// How the value came, where that is known.
  public let submission: Submission?

  /// Makes a change.
  public init(
    organisation: ODSCode,
    service: ServiceCode,
    achievementDate: CalendarDate,
    field: FieldID,
    purpose: Purpose = .payment,
    old: AchievementValue?,
    new: AchievementValue?,
    submission: Submission? = nil
  ) {
    self.organisation = organisation
    self.service = service
    self.achievementDate = achievementDate
    self.field = field
    self.purpose = purpose
    self.old = old
    self.new = new
    self.submission = submission
  }

  /// The change in words: `A81003 CAN04.Numerator 14 → 9`, and how it came if nobody gave it for
  /// the date.
  var words: String {
    let words = "\(organisation) \(field) \(old?.shown ?? "none") → \(new?.shown ?? "missing")"
    return switch submission?.kind {
    case .carried: "\(words), carried forward"
    case .defaulted: "\(words), by default"
    case nil, .automatic, .manual: words
    }
  }
}

extension AchievementValue {
  /// The value in a sentence, where nothing at all would not be seen.
  var shown: String { self == .blank ? "missing" : text }

  /// The value, unless it is blank: a blank is no value.
  var present: AchievementValue? { self == .blank ? nil : self }
}
