import Foundation
import Quality
import TestSupport
import Testing

@testable import ReckonerCommands

@Suite struct SchemaCommandTests {
  private static let layout = Layout(
    name: "samples",
    sentence: "A sample.",
    columns: [
      Column("code", .organisation, "A code."),
      Column("kind", .word(["a.b", "c"]), "A kind.", optional: true),
      Column("day", .date, "A day."),
      Column("moment", .timestamp, "A moment."),
      Column("flag", .flag, "A flag."),
      Column("count", .count, "A count."),
    ],
    key: ["code", "day"]
  )

  @Test func metadata() {
    #expect(
      TableMetadata.json(Self.layout).document.hasPrefix(
        """
        {
          "@context": "http://www.w3.org/ns/csvw",
          "url": "samples.csv",
          "dc:description": "A sample.",
          "dialect": {
            "header": true,
            "encoding": "utf-8",
            "delimiter": ",",
            "quoteChar": "\\"",
            "doubleQuote": true,
            "lineTerminators": [
              "\\r\\n"
            ]
          },
          "tableSchema": {
            "columns": [
              {
                "name": "code",
                "titles": "code",
                "datatype": {
                  "base": "string",
                  "format": "[A-Za-z0-9]{3,12}"
                },
                "required": true,
                "dc:description": "A code."
              },
              {
                "name": "kind",
                "titles": "kind",
                "datatype": {
                  "base": "string",
                  "format": "a\\\\.b|c"
                },
                "required": false,
        """
      )
    )
  }

  /// The patterns say what the types say.
  @Test(arguments: [
    ColumnType.organisation, .service, .indicator, .code, .value, .word(["a.b", "x-y", "z"]),
  ])
  func patternsAgreeWithTypes(type: ColumnType) throws {
    let layout = Layout(name: "t", sentence: "", columns: [Column("c", type, "")], key: [])
    let data = Data(TableMetadata.json(layout).document.utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let schema = try #require(document["tableSchema"] as? [String: Any])
    let columns = try #require(schema["columns"] as? [[String: Any]])
    let datatype = try #require(columns[0]["datatype"] as? [String: String])
    let pattern = try Regex(try #require(datatype["format"]))
    let visible = (0x20...0x7E).map { String(UnicodeScalar(UInt8($0))) }
    let lengths = [1, 2, 3, 12, 13, 18, 19, 40, 41, 120, 121]
    let cells =
      visible + visible.map { "A1\($0)9" } + lengths.map { String(repeating: "7", count: $0) }
      + ["Y", "N", "-1", "1.5", "a.b", "axb", "x-y", "é", "A\n1"]
    for cell in cells {
      let isMatch = try pattern.wholeMatch(in: cell) != nil
      #expect(isMatch == (type.problem(with: cell) == nil), "\(type) \(cell)")
    }
  }

  @Test func exportIsRepeatableAndTouchesOnlyWhatDiffers() async throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/schemas"
    let first = await Transcript.of(["schema", "export", target])
    #expect(first.output.contains("/services.csv-metadata.json "))
    #expect(first.output.contains(" written\n"))
    let again = await Transcript.of(["schema", "export", target])
    #expect(!again.output.contains(" written\n"))
    #expect(again.output.contains("0 files written to"))
    let services = URL(fileURLWithPath: target + "/services.csv-metadata.json")
    let bytes = try Data(contentsOf: services)
    #expect(bytes.last == 0x0A)
    try Data("{}".utf8).write(to: services)
    let repaired = await Transcript.of(["schema", "export", target])
    #expect(repaired.output.contains("replaced"))
    #expect(try Data(contentsOf: services) == bytes)
    let names = try FileManager.default.contentsOfDirectory(atPath: target)
    #expect(
      names.sorted() == LayoutBook.all.layouts.map { "\($0.name).csv-metadata.json" }.sorted()
    )
    for name in names {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(target)/\(name)"))
      #expect(try JSONSerialization.jsonObject(with: data) is [String: Any])
    }
  }

  @Test func layoutsAreWholeAndTheirNamesDiffer() {
    let layouts = LayoutBook.all.layouts
    #expect(Set(layouts.map(\.name)).count == layouts.count)
    for layout in layouts {
      #expect(!layout.key.isEmpty && Set(layout.key).isSubset(of: layout.header))
      #expect(layout.columns.allSatisfy { $0.sentence.hasSuffix(".") })
    }
  }

  @Test func aTableIsShownWithOrWithoutItsSuffix() async {
    let plain = await Transcript.of(["schema", "show", "services"])
    #expect(plain.output.hasPrefix("services.csv: The quality services"))
    #expect(await Transcript.of(["schema", "show", "services.csv"]) == plain)
  }
}
