import Findings
import Quality
import Tabular

/// The submissions of a part as a table, and back.
enum SubmissionTable {
  static func read(
    _ bytes: [UInt8],
    of file: FileRecord
  ) throws(Failure) -> [ODSCode: [Submission]] {
    var submissions: [ODSCode: [Submission]] = [:]
    var reader = RecordReader()
    var batch = RecordBatch()
    var isHeader = true
    for step in 0..<2 {
      if step == 0 { reader.read(bytes.span, into: &batch) } else { reader.finish(into: &batch) }
      for record in 0..<batch.count {
        let cells = batch.texts(of: record)
        if isHeader {
          isHeader = false
          continue
        }
        guard cells.count == 5, let organisation = ODSCode(cells[0]),
          let kind = SubmissionKind(rawValue: cells[2]),
          let at = cells[4].isEmpty ? Timestamp(seconds: 0) : Timestamp(iso: cells[4]),
          Int(cells[1]) == (submissions[organisation]?.count ?? 0) + 1
        else {
          throw Failure(
            .changedByHand,
            "\(file.path) is not a table of submissions as the book writes it",
            subject: file.path
          )
        }
        submissions[organisation, default: []].append(
          Submission(kind: kind, user: cells[3], at: at)
        )
      }
    }
    return submissions
  }
}
