/// Headings of the lists of patients, of which those of the commissioners were renamed.
enum ListHeading {
  /// The heading folded, with the oldest name of a commissioner's column.
  static func folded(_ heading: String) -> String {
    let name = HeaderName.folded(heading)
    for wording in ["SUB_ICB_LOCATION", "SUB_ICB_LOC", "SUB_ICB"] where name.contains(wording) {
      return name.replacing(wording, with: "CCG")
    }
    return name
  }
}
