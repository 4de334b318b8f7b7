import Tabular

extension ResultTable {
  /// A report of the book, as it stands there; `nil` if it has not even a header.
  init?(report bytes: [UInt8]) {
    var reader = RecordReader()
    var batch = RecordBatch()
    var table: ResultTable?
    for step in 0..<2 {
      if step == 0 { reader.read(bytes.span, into: &batch) } else { reader.finish(into: &batch) }
      for record in 0..<batch.count {
        let cells = batch.texts(of: record)
        guard let columns = table?.header.count else {
          table = ResultTable(cells)
          continue
        }
        if cells.count == columns { table?.add(cells) }
      }
    }
    guard let table else { return nil }
    self = table
  }
}
