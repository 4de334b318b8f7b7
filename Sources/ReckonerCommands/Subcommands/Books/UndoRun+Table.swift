import Book
import Quality
import Runs

extension UndoRun {
  /// The versions that are undone.
  var table: ResultTable {
    var table = ResultTable(["version", "at", "by", "command"])
    for version in undone {
      table.add([String(version.number), version.at, version.by, version.command])
    }
    return table
  }

  /// What people are shown: the versions, and what becomes of the declarations.
  func lines(isColoured: Bool) -> [String] {
    var table = ResultTable(["declaration", "now", "after"])
    for (key, now, after) in moved {
      table.add([key.text, now ?? "none", after ?? "none"])
    }
    let list = table.linesCutShort(isColoured: isColoured)
    return self.table.lines(isColoured: isColoured) + (list.isEmpty ? [] : [""] + list)
  }
}
