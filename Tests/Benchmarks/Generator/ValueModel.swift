/// Every value of the extract and of the cumulative one after it, as a function of where it stands.
struct ValueModel: Sendable {
  /// What a cell holds.
  enum Cell: Equatable, Sendable {
    case number(Int)
    case yes, no, blank
    /// There is no such row.
    case absent
  }

  let shape: ExtractShape
  let catalogue: FieldCatalogue
  /// Whether this is the second extract, in which some values have changed.
  let isSecond: Bool

  /// Whether CQRS filled in all values of a practice's month itself.
  func isDefaulted(practice: Int, month: Int) -> Bool {
    Mixer.pick(120, shape.seed, .defaulted, practice, month) == 0
  }

  /// Fills the cells of a practice's month, in the order of its fields.
  ///
  /// - Returns: How the cells differ from those of the first extract.
  func fill(_ cells: inout [Cell], practice: Int, month: Int) -> Differences {
    var differences = Differences()
    let defaulted = isDefaulted(practice: practice, month: month)
    let size = 2000 + Mixer.pick(15_000, shape.seed, .listSize, practice)
    for place in catalogue.practiceFields.indices {
      let first = firstCell(place, practice, month, size: size, defaulted: defaulted)
      let second = secondCell(first, place, practice, month, defaulted: defaulted)
      differences.count(first, second)
      cells.append(isSecond ? second : first)
    }
    return differences
  }

  /// Fills the cells of a network's month: its tick-boxes, then its totals.
  ///
  /// - Returns: How the cells differ from those of the first extract.
  func fill(_ cells: inout [Cell], network: Int, members: Range<Int>, month: Int) -> Differences {
    var differences = Differences()
    for place in catalogue.tickFields.indices {
      let isYes = Mixer.pick(10, shape.seed, .tick, network, place) < min(month + 3, 9)
      let isEntered = isEntered(network: network, place: place)
      let first: Cell = isEntered && isYes ? .yes : .no
      let flips = isEntered && hasChanged(network, month, -1 - place)
      let second: Cell = flips ? (first == .yes ? .no : .yes) : first
      differences.count(first, second)
      cells.append(isSecond ? second : first)
    }
    for place in catalogue.practiceFields.indices where catalogue.practiceFields[place].isTotalled {
      var (first, second) = (0, 0)
      for practice in members {
        let defaulted = isDefaulted(practice: practice, month: month)
        let size = 2000 + Mixer.pick(15_000, shape.seed, .listSize, practice)
        let cell = firstCell(place, practice, month, size: size, defaulted: defaulted)
        if case .number(let value) = cell { first += value }
        if case .number(let value) = secondCell(
          cell,
          place,
          practice,
          month,
          defaulted: defaulted
        ) {
          second += value
        }
      }
      differences.count(.number(first), .number(second))
      cells.append(.number(isSecond ? second : first))
    }
    return differences
  }

  /// Whether a person entered a network's tick-box; if not, its value is the defaulted No.
  func isEntered(network: Int, place: Int) -> Bool {
    Mixer.pick(10, shape.seed, .user, network, place) < 7
  }

  private func firstCell(
    _ place: Int,
    _ practice: Int,
    _ month: Int,
    size: Int,
    defaulted: Bool
  ) -> Cell {
    if defaulted { return .number(0) }
    let field = catalogue.practiceFields[place]
    if field.role == .exclusion {
      let presence = Mixer.pick(4000, shape.seed, .presence, practice, month, place)
      if presence == 0 { return .absent }
      if Mixer.pick(64, shape.seed, .blank, practice, month, place) == 0 { return .blank }
    }
    let base = amount(field.denominator ?? place, practice, month, size)
    guard field.denominator != nil else { return .number(base) }
    let share = 300 + Mixer.pick(650, shape.seed, .share, practice, month, place)
    return .number(base * share / 1000)
  }

  private func secondCell(
    _ first: Cell,
    _ place: Int,
    _ practice: Int,
    _ month: Int,
    defaulted: Bool
  ) -> Cell {
    if defaulted { return first }
    let field = catalogue.practiceFields[place]
    if field.role == .exclusion {
      switch Mixer.pick(4000, shape.seed, .presence, practice, month, place) {
      case 0: return .number(amount(place, practice, month, 4000))
      case 1: return .absent
      default: break
      }
    }
    guard case .number(let value) = first, hasChanged(practice, month, place) else { return first }
    let step = 1 + Mixer.pick(5, shape.seed, .amount, practice, month, place)
    // A numerator goes down and anything else up, so that none passes its denominator.
    if field.role == .numerator { return .number(value - min(value, step)) }
    return .number(value + step)
  }

  // One in a hundred; organisations of either kind share the numbers, their fields do not.
  private func hasChanged(_ organisation: Int, _ month: Int, _ place: Int) -> Bool {
    Mixer.pick(100, shape.seed, .change, organisation, month, place) == 0
  }

  private func amount(_ place: Int, _ practice: Int, _ month: Int, _ size: Int) -> Int {
    // From a thousandth of the list up to two thirds of it; every fifth field is nearly always 0.
    let rate = Mixer.pick(5, shape.seed, .rate, place) == 0 ? 0 : rates(place)
    let noise = 700 + Mixer.pick(600, shape.seed, .value, practice, month, place)
    return size * rate / 1000 * (month + 8) / 20 * noise / 1000
  }

  private func rates(_ place: Int) -> Int {
    [2, 5, 10, 30, 80, 200, 350, 600][Mixer.pick(8, shape.seed, .rate, place, 1)]
  }
}
