public import Findings

extension Rule {
  /// NET009: a commissioner has lost too many of its spells.
  public static let relationshipsShrank = Rule(
    id: "NET009",
    severity: .error,
    title: "A commissioner has lost too many of its spells",
    why: "Spells are closed, not deleted, so a file with far fewer of them is cut short or "
      + "filtered.",
    remedy: "Get the whole file, in which spells that ended stand with their ends.",
    bad: "practice,network,start,end\nA81001,U10001,2024-04-01,   (of 12 spells that the book "
      + "has for the commissioner)",
    good: "practice,network,start,end\n… all 12 spells, those that ended with their ends"
  )
}

extension Finding {
  /// That too many of a covered commissioner's spells are gone.
  static func relationshipsShrank(
    _ commissioner: ODSCode,
    from old: Int,
    to new: Int,
    at file: Place
  ) -> Finding {
    Finding(
      .relationshipsShrank,
      "The file has \(new) spells of commissioner \(commissioner), and the book \(old)",
      at: file,
      subject: "commissioner \(commissioner)"
    )
  }
}
