import Findings
import Tabular

@testable import Intake

/// A table as it comes from text, with the findings of reading it.
func table(_ text: String, file: String = "file.csv") -> (table: TextTable, log: FindingLog) {
  var reader = RecordReader()
  var batch = RecordBatch()
  let place = Place(source: file)
  var all: [TextTable.Record] = []
  var log = FindingLog()
  func take(_ batch: RecordBatch) {
    for fault in batch.faults { log.report(batch.finding(fault, in: place)) }
    for record in 0..<batch.count {
      all.append(
        TextTable.Record(
          cells: batch.texts(of: record),
          place: batch.place(ofField: nil, in: record, of: place)
        )
      )
    }
  }
  reader.read(Array(text.utf8).span, into: &batch)
  take(batch)
  reader.finish(into: &batch)
  take(batch)
  let table = TextTable(
    place: place,
    header: all.first?.cells ?? [],
    headerPlace: all.first?.place ?? place,
    records: Array(all.dropFirst()),
    summary: reader.summary
  )
  return (table, log)
}

/// What a text is recognised as.
func recognise(_ text: String, file: String = "file.csv") -> IntakeItem {
  let (table, log) = table(text, file: file)
  return LayoutRecognition.recognise(table, findings: log)
}

extension IntakeItem {
  /// The identifiers of the rules that have findings, in order.
  var rules: [String] { findings.groups.map(\.rule.id).sorted() }

  /// The first finding of a rule.
  func finding(of rule: Rule) -> Finding? {
    findings.groups.first { $0.rule == rule }?.shown.first
  }

  /// Why it was not recognised, empty if it was.
  var tried: String {
    if case .unrecognised(let tried) = content { tried } else { "" }
  }
}

/// A sheet of a workbook, its cells from A1.
func sheet(_ name: String, _ rows: [[String]]) -> PartnerWorkbook.Sheet {
  func place(_ row: Int) -> Place {
    Place(source: "book.xlsx", record: row, cell: "\(name)!A\(row + 1)")
  }
  return PartnerWorkbook.Sheet(
    name: name,
    table: TextTable(
      place: Place(source: "book.xlsx"),
      header: rows.first ?? [],
      headerPlace: place(0),
      records: rows.indices.dropFirst().map {
        TextTable.Record(cells: rows[$0], place: place($0))
      },
      summary: nil
    )
  )
}
