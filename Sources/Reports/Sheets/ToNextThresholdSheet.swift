public import Quality

/// The report `to-next-threshold.csv`: how many more patients earn more, and what that is worth.
public struct ToNextThresholdSheet: Sendable {
  /// The rows, by declaration and indicator; a network's members behind it.
  public let sheet: Sheet

  /// Works the rows out, for the indicators that are a percentage.
  ///
  /// - Parameters:
  ///   - state: The declarations.
  ///   - context: The facts.
  public init(_ state: DeclarationState, context: DeclarationContext) {
    var sheet = Sheet(ReportLayouts.toNextThreshold)
    for key in state.payments.keys.sorted() {
      for prospect in state.prospects(of: key, in: context) {
        Self.add(prospect.provider, nil, prospect, key, to: &sheet)
        for member in prospect.members {
          Self.add(member, key.organisation, prospect, key, to: &sheet)
        }
      }
    }
    self.sheet = sheet
  }

  // The points are the network's: a practice has none of its own.
  private static func add(
    _ line: IndicatorProspect.Line,
    _ network: ODSCode?,
    _ prospect: IndicatorProspect,
    _ key: DeclarationKey,
    to sheet: inout Sheet
  ) {
    sheet.cell(key.service.text)
    sheet.cell(key.achievementDate.iso)
    sheet.cell(line.organisation.text)
    sheet.cell(network?.text)
    sheet.cell(prospect.indicator.text)
    sheet.cell(Int(line.numerator))
    sheet.cell(Int(line.denominator))
    sheet.cell(network == nil ? prospect.points?.description : nil)
    sheet.cell(line.patientsToNextPoint.map { Int($0) })
    sheet.cell(line.nextPointWorth?.description)
    sheet.cell(line.patientsToAllPoints.map { Int($0) })
    sheet.cell(network == nil ? prospect.allPoints?.description : nil)
    sheet.cell(line.allPointsWorth?.description)
    sheet.endRow()
  }
}
