/// Numbers, lists and sentences as English has them.
package enum Wording {
  /// A whole number with commas: `99,995`.
  package static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// A number of things: `1 record`, `8,412 records`.
  package static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// The first few names of many, and how many more there are.
  package static func names(
    _ all: [String],
    limit: Int = 5,
    between separator: String = "; "
  ) -> String {
    guard all.count > limit else { return all.joined(separator: separator) }
    return all.prefix(limit).joined(separator: separator)
      + "\(separator)and \(grouped(all.count - limit)) more"
  }

  /// One sentence of what happened and what is to be done, each with or without its full stop.
  package static func sentence(_ what: String, _ done: String) -> String {
    let first = capital(what.hasSuffix(".") ? String(what.dropLast()) : what)
    guard !done.isEmpty else { return "\(first)." }
    let second = lowerCase(done.hasSuffix(".") ? String(done.dropLast()) : done)
    return "\(first); \(second)."
  }

  private static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  // A word all in capitals is a name and stays as it is.
  private static func lowerCase(_ text: String) -> String {
    let second = text.dropFirst().first
    guard second?.isUppercase != true, second?.isNumber != true else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
