/// What all networks together come to: worked out once, and then kept as it is.
///
/// The sums are kept, not the averages, so that nothing is rounded. A change of one network's members
/// would move them for every other network; that is why they change only when they are told to.
public struct NationalAverages: Hashable, Sendable {
  /// A network as it counts towards the averages.
  public struct Network: Hashable, Sendable {
    /// The network.
    public let code: ODSCode
    /// Its list; `nil` where the size is not known.
    public let list: ListSize?
    /// Its denominators by indicator, without those that are missing.
    public let denominators: [IndicatorCode: Int64]

    /// Makes a network.
    public init(_ code: ODSCode, list: ListSize?, denominators: [IndicatorCode: Int64]) {
      self.code = code
      self.list = list
      self.denominators = denominators
    }
  }

  /// How many networks were counted.
  public let networks: Int
  /// Their lists in all.
  public let patients: Fraction
  /// By indicator, the denominators of the networks that have one, of those networks' lists.
  public let prevalences: [IndicatorCode: Prevalence]
  /// The networks that were not counted, because the size of their list is not known.
  public let leftOut: [ODSCode]

  /// Takes averages as they were kept.
  public init(
    networks: Int,
    patients: Fraction,
    prevalences: [IndicatorCode: Prevalence],
    leftOut: [ODSCode] = []
  ) {
    self.networks = networks
    self.patients = patients
    self.prevalences = prevalences
    self.leftOut = leftOut
  }

  /// Works the averages out.
  ///
  /// - Parameter networks: All networks, each once, in whatever order.
  /// - Returns: The averages; blank where no network has a list.
  public static func of(_ networks: some Sequence<Network>) -> Calculated<NationalAverages> {
    var patients = Fraction.zero
    var (count, leftOut) = (0, [ODSCode]())
    var sums: [IndicatorCode: (denominators: Int64, patients: Fraction)] = [:]
    do {
      for network in networks {
        guard let list = network.list else {
          leftOut.append(network.code)
          continue
        }
        count += 1
        patients = try patients.plus(list.patients)
        for (indicator, denominator) in network.denominators {
          var sum = sums[indicator] ?? (0, .zero)
          let (added, isTooLarge) = sum.denominators.addingReportingOverflow(denominator)
          guard !isTooLarge else { return .blank([.tooLarge(.nationalRegister)]) }
          sum = (added, try sum.patients.plus(list.patients))
          sums[indicator] = sum
        }
      }
    } catch {
      return .blank([.arithmetic(error, in: .nationalList)])
    }
    guard count > 0 else { return .blank([.listMissing(.nationalList)]) }
    return .figure(
      NationalAverages(
        networks: count,
        patients: patients.reduced,
        prevalences: sums.mapValues { sum in
          let list = ListSize(exact: sum.patients.reduced, .raw, asAt: nil)
          return .counted(sum.denominators, of: list)
        },
        leftOut: leftOut.sorted()
      )
    )
  }

  /// The average list of a network.
  public var averageList: Fraction? {
    guard networks > 0 else { return nil }
    return try? patients.divided(by: Fraction(Int64(networks)))
  }

  /// How a network's payment for an indicator is weighted.
  ///
  /// - Parameters:
  ///   - indicator: The indicator.
  ///   - denominator: The network's denominator; `nil` where it has none, and then the national
  ///     prevalence is taken for its own.
  ///   - list: The network's list.
  /// - Returns: The weighting.
  public func weighting(
    _ indicator: IndicatorCode,
    denominator: Int64?,
    list: ListSize?
  ) -> PrevalenceWeighting {
    guard let denominator, let list else { return .asNational }
    return .by(.counted(denominator, of: list), national: prevalences[indicator])
  }
}
