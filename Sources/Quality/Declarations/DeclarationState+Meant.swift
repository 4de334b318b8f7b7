import Findings

extension DeclarationState {
  /// The declaration that was probably meant, as the end of a sentence; empty where none is near.
  public func meant(_ key: DeclarationKey) -> String {
    let ofService = declarations.keys.filter { $0.service == key.service }
    let ofDate = ofService.filter { $0.achievementDate == key.achievementDate }
    let names = [
      Self.nearest(key.organisation.text, ofDate.map(\.organisation.text)),
      Self.nearest(
        key.text,
        declarations.keys.filter { $0.organisation == key.organisation }.map(\.text)
      ),
    ]
    return names.compactMap(\.self).first.map { "; did you mean \($0)?" } ?? ""
  }

  /// The organisation that was probably meant, as ``meant(_:)`` says it.
  public func meant(_ organisation: ODSCode, of service: ServiceCode) -> String {
    let codes = declarations.keys.filter { $0.service == service }.map(\.organisation.text)
    return Self.nearest(organisation.text, codes).map { "; did you mean \($0)?" } ?? ""
  }

  private static func nearest(_ name: String, _ known: [String]) -> String? {
    EditDistance.nearest(to: name, among: Set(known).sorted())
  }
}
