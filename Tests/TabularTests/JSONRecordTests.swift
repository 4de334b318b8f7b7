import Testing

@testable import Tabular

/// The form of records; that of documents is tested where they are printed.
@Suite struct JSONRecordTests {
  @Test func aRecordHasItsKeysSortedAndItsListsByLine() {
    let value = Tabular.JSONValue.object([
      ("b", .integer(Int.min)),
      (
        "a",
        .array([.object([("y", .null), ("x", .string("é\u{200B}\u{7F}\n\"\\"))]), .array([])])
      ),
      ("c", .array([])),
    ])
    #expect(
      String(decoding: value.record, as: UTF8.self) == """
        {
          "a": [
            {"x": "é\u{200B}\\u007f\\u000a\\"\\\\", "y": null},
            []
          ],
          "b": -9223372036854775808,
          "c": []
        }

        """
    )
  }
}
