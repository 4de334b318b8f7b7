/// The unit of a parameter.
public enum ParameterUnit: String, Sendable, CaseIterable {
  /// Pounds for each point.
  case poundsPerPoint = "pounds-per-point"
  /// Pounds for each patient of a list.
  case poundsPerPatient = "pounds-per-patient"
  /// Pounds for each unit of a claim, a dose or a bed.
  case poundsPerUnit = "pounds-per-unit"
  /// Pounds.
  case pounds
  /// Patients.
  case patients
  /// Points.
  case points
  /// Parts of a hundred.
  case percent
  /// A number of anything else.
  case number
}
