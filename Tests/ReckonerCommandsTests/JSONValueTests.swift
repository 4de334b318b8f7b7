import Foundation
import Tabular
import Testing

@testable import ReckonerCommands

@Suite struct JSONValueTests {
  @Test func theDocumentHasItsKeysInOrder() {
    let value = JSONValue.object([
      ("b", .integer(Int.min)), ("a", .array([.null, .bool(true), .array([]), .object([])])),
    ])
    #expect(
      value.document == """
        {
          "b": -9223372036854775808,
          "a": [
            null,
            true,
            [],
            {}
          ]
        }

        """
    )
  }

  @Test func whatCannotBeSeenIsEscapedAndComesBack() throws {
    let text = Samples.hostileText + "\"\\/\u{0}\u{7F}\u{2029}\u{E0041}é渋😀"
    let document = JSONValue.array([.string(text)]).document
    let isInert = document.unicodeScalars.allSatisfy { scalar in
      scalar == "\n" || VisibleText.shown(scalar) == String(scalar)
    }
    #expect(isInert)
    let back = try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String]
    #expect(back == [text])
    #expect(document.contains("\\u2028") && document.contains("\\u2029"))
  }
}
