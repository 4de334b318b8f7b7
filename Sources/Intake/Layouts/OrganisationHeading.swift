/// Headings of the published lists of networks, whose wording changed with the commissioners.
enum OrganisationHeading {
  /// What commissioners were called over the years, the longest wording first.
  private static let commissioners = [
    "SUB ICB LOCATION", "SUB ICB LOC", "SUB ICB", "CLINICAL COMMISSIONING GROUP", "CCG",
  ]

  /// The heading folded, without question marks and remarks in brackets, and with one word for
  /// commissioners of any time.
  static func folded(_ heading: String) -> String {
    var text = HeaderName.folded(heading)
    if let open = text.firstIndex(of: "("), text.last == ")" {
      text = HeaderName.folded(String(text[..<open]))
    }
    while text.last == "?" || text.last == " " { text.removeLast() }
    text = " \(text) "
    for wording in commissioners {
      text = text.replacing(" \(wording) ", with: " COMMISSIONER ")
    }
    text = String(text.dropFirst().dropLast())
    // The list of networks once calls the column of names after the commissioners alone.
    return text == "COMMISSIONER" ? "COMMISSIONER NAME" : text
  }
}
