/// One sheet of a workbook, as its workbook lists it.
public struct Sheet: Sendable, Hashable {
  /// The name on its tab.
  public let name: String
  /// Its place among the tabs, from 0.
  public let index: Int
  /// Whether people who open the workbook do not see it.
  public let isHidden: Bool
  /// Whether it has cells; a sheet that is only a chart or a dialog has none.
  public let isTable: Bool
  /// The member of the bundle that holds it.
  let member: String
}
