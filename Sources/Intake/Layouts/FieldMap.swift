public import Findings
import Quality

/// The field-name map that goes with an extract: which long name is which short one.
///
/// `SERVICE_YEAR,IND_CODE,FIELD_NAME,SHORT_NAME`, as NHS England's pipelines keep it.
public enum FieldMap {
  /// One line of the map.
  public struct Line: Sendable, Hashable {
    /// The year as the file has it, such as `2023-24`.
    public let serviceYear: String
    /// The indicator.
    public let indicator: String
    /// The name as an extract has it.
    public let fieldName: String
    /// `Numerator`, `Denominator`, `MI Count`, or a short code.
    public let shortName: String
    /// Where it stands.
    public let place: Place
  }

  static let layout = Layout(
    name: "field-map",
    sentence: "Which short name each field name of an extract has.",
    columns: [
      Column("SERVICE_YEAR", .text, "The service's year, such as 2023-24."),
      Column("IND_CODE", .code, "The indicator."),
      Column("FIELD_NAME", .text, "The name as an extract has it; it may be a whole sentence."),
      Column("SHORT_NAME", .text, "Numerator, Denominator, MI Count, or a short code."),
    ],
    key: ["SERVICE_YEAR", "IND_CODE", "FIELD_NAME"]
  )
}
