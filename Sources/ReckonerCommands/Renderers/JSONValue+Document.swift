import Tabular

extension JSONValue {
  /// The document as it is printed: its bytes can be shown on any terminal and pasted into any
  /// script.
  var document: String { document(escaping: VisibleText.isHidden) }
}
