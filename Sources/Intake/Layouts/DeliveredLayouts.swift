/// The layouts of others that payments are worked out from, or compared with.
enum DeliveredLayouts {
  static var all: [any DeliveredLayout.Type] {
    [
      AchievedPointsList.self, ParticipationList.self, RegisteredPatients.self,
      RegisteredPatientsByAge.self, RegisteredPatientsMap.self, PublishedAchievement.self,
      PublishedPrevalence.self, PublishedPrevalenceOf2013.self, PublishedIndicators.self,
      PublishedGeographies.self, PublishedMaximumPoints.self, PublishedValidation.self,
      PublishedAdjustments.self,
    ]
  }
}
