import Book
import Findings
import Reports

extension Publication {
  /// Puts a sheet as CSV.
  func put(_ sheet: Sheet, at path: String) throws(Failure) {
    // A small one is mostly there already, as one without rows is; a large one must not be whole
    // in memory a second time.
    guard sheet.rowCount > 5_000 else {
      try put(path, bytes: sheet.csv().bytes, rows: sheet.rowCount)
      return
    }
    let output = try writer(for: path)
    try sheet.writeCSV { piece throws(Failure) in try output.append(piece) }
    _ = try output.finish(rows: sheet.rowCount)
  }
}
