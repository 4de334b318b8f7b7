import Quality
import Runs

extension PlannedPayments {
  /// Every item of a declaration that would be paid otherwise, and then the declaration.
  var table: ResultTable {
    var table = ResultTable([
      "service", "achievement_date", "organisation", "indicator", "points_before", "points_after",
      "pounds_before", "pounds_after", "pounds_difference", "note",
    ])
    for line in lines {
      let begin = [
        line.key.service.text, line.key.achievementDate.iso, line.key.organisation.text,
      ]
      let note = line.isApproved ? "stands; to be settled off the system" : ""
      for item in line.change.items {
        var moved: Money?
        if let before = item.before?.money, let after = item.after?.money {
          moved = try? after.minus(before)
        }
        table.add(
          begin + [
            item.item.description, item.before?.points?.description ?? "",
            item.after?.points?.description ?? "", item.before?.money?.description ?? "",
            item.after?.money?.description ?? "", moved?.description ?? "", note,
          ]
        )
      }
      table.add(
        begin + [
          "", "", "", line.change.before?.description ?? "",
          line.change.after?.description ?? "", line.change.difference?.description ?? "", note,
        ]
      )
    }
    return table
  }
}
