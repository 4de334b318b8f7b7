import Crypto

/// Writes an extract block by block.
///
/// It is a value, so that one thread can make the next block while another deflates this one.
struct ExtractGenerator: Sendable {
  private static let blockSize = 4 << 20
  private static let header = Array(
    ("QUALITY_SERVICE,NAME,ORG_CODE,ACH_DATE,IND_CODE,FIELD_NAME,VALUE,DEFAULT_VALUES_USED,"
      + "SUBMIT_USER_ID,SUBMIT_DATE,SUBMIT_TIME,LAST_SUBMISSION\r\n").utf8
  )
  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  private let shape: ExtractShape
  private let model: ValueModel
  private let organisations: Organisations
  private var plan: FaultPlan
  private var run = 0
  private var key = 0
  private var hasher = SHA256()

  /// Data rows so far, planted ones and ragged ones among them.
  private(set) var rows = 0
  /// Bytes so far, with the header.
  private(set) var bytes = 0
  /// How the extract differs from the first one of the same shape.
  private(set) var differences = Differences()
  /// Rows of network totals and tick-boxes.
  private(set) var networkRows = 0

  /// Makes a generator.
  init(_ shape: ExtractShape, isSecond: Bool, faults: FaultCounts) {
    self.shape = shape
    model = ValueModel(shape: shape, catalogue: FieldCatalogue(shape), isSecond: isSecond)
    organisations = Organisations(shape)
    plan = FaultPlan(faults, keys: shape.keys)
  }

  /// Whether every fault found its place.
  var plantedAll: Bool { plan.isDone }

  /// The SHA-256 of all bytes so far.
  var digest: String {
    hasher.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// The next bytes of the extract, none at its end, and the generator that goes on from there.
  func next() -> (after: ExtractGenerator, block: [UInt8]) {
    var after = self
    let block = after.makeBlock()
    return (after, block)
  }

  private mutating func makeBlock() -> [UInt8] {
    var block: [UInt8] = []
    block.reserveCapacity(Self.blockSize + 1 << 19)
    if bytes == 0 { block += Self.header }
    let runs = organisations.inOrder.count * shape.months
    while run < runs, block.count < Self.blockSize {
      appendWaiting(to: &block)
      appendRun(to: &block)
      run += 1
    }
    if run == runs { appendWaiting(to: &block) }
    bytes += block.count
    hasher.update(data: block)
    return block
  }

  private mutating func appendWaiting(to block: inout [UInt8]) {
    for row in plan.due(at: rows) {
      block += row
      rows += 1
    }
  }

  private mutating func appendRun(to block: inout [UInt8]) {
    let number = run % organisations.inOrder.count
    let month = run / organisations.inOrder.count
    let organisation = organisations.inOrder[number]
    var cells: [ValueModel.Cell] = []
    cells.reserveCapacity(shape.fields)
    let moved: Differences
    switch organisation {
    case .practice(let practice):
      moved = model.fill(&cells, practice: practice, month: month)
    case .network(let network):
      let members = organisations.members(ofNetwork: network)
      moved = model.fill(&cells, network: network, members: members, month: month)
    }
    differences += moved
    let text = RunText(
      shape,
      code: organisations.code(organisation),
      month: month,
      number: number,
      isResubmitted: model.isSecond && !moved.isEmpty
    )
    switch organisation {
    case .practice(let practice): append(cells, of: practice, month, text, to: &block)
    case .network(let network): append(cells, ofNetwork: network, text, to: &block)
    }
  }

  private mutating func append(
    _ cells: [ValueModel.Cell],
    of practice: Int,
    _ month: Int,
    _ text: RunText,
    to block: inout [UInt8]
  ) {
    let defaulted = model.isDefaulted(practice: practice, month: month)
    var behind: [UInt8] = []
    for (place, cell) in cells.enumerated() {
      key += 1
      guard cell != .absent else { continue }
      let field = model.catalogue.practiceFields[place]
      let user = defaulted ? .defaulted : user(practice, month, place)
      let start = block.count
      Self.append(text.front, field.text, cell, text.tail(user), to: &block)
      rows += 1
      if field.role == .exclusion, !defaulted, case .number(let value) = cell,
        let planned = plan.take(at: key)
      {
        plant(planned, value, field.text, text, user, from: start, in: &block, behind: &behind)
      }
    }
    block += behind
  }

  private mutating func append(
    _ cells: [ValueModel.Cell],
    ofNetwork network: Int,
    _ text: RunText,
    to block: inout [UInt8]
  ) {
    let catalogue = model.catalogue
    let ticks = catalogue.tickFields.count
    var total = 0
    // Rows stand in the order of the indicators, in which the tick-boxes come last but are first
    // among the cells.
    for place in catalogue.practiceFields.indices where catalogue.practiceFields[place].isTotalled {
      let field = catalogue.practiceFields[place]
      Self.append(text.front, field.text, cells[ticks + total], text.tail(.processor), to: &block)
      total += 1
    }
    for place in catalogue.tickFields.indices {
      let user: RunText.User =
        model.isEntered(network: network, place: place) ? .person : .defaulted
      let field = catalogue.tickFields[place]
      Self.append(text.front, field.text, cells[place], text.tail(user), to: &block)
    }
    key += cells.count
    rows += cells.count
    networkRows += cells.count
  }

  private mutating func plant(
    _ planned: FaultPlan.Planned,
    _ value: Int,
    _ field: [UInt8],
    _ text: RunText,
    _ user: RunText.User,
    from start: Int,
    in block: inout [UInt8],
    behind: inout [UInt8]
  ) {
    var row: [UInt8] = []
    let other = ValueModel.Cell.number(value + 1 + key % 7)
    switch planned.fault {
    case .duplicate:
      row = Array(block[start...])
    case .conflict:
      Self.append(text.front, field, other, text.tail(user), to: &row)
    case .supersededMarked, .supersededUnmarked:
      let tail = text.tail(earlierMarked: planned.fault == .supersededMarked)
      Self.append(text.front, field, other, tail, to: &row)
    case .raggedShort:
      block.removeLast(4)
      block += Self.lineEnd
      return
    case .raggedLong:
      block.removeLast(2)
      block += Array(",Y\r\n".utf8)
      return
    }
    if planned.isFar {
      plan.keep(row, twin: rows)
    } else {
      behind += row
      rows += 1
    }
  }

  // Two rows in a thousand are a person's, two are of the older automatic user.
  private func user(_ practice: Int, _ month: Int, _ place: Int) -> RunText.User {
    switch Mixer.pick(1000, shape.seed, .user, practice, month, place) {
    case 0, 1: .person
    case 2, 3: .automated
    default: .processor
    }
  }

  private static func append(
    _ front: [UInt8],
    _ field: [UInt8],
    _ cell: ValueModel.Cell,
    _ tail: [UInt8],
    to block: inout [UInt8]
  ) {
    block += front
    block += field
    switch cell {
    case .number(let value): append(value, to: &block)
    case .yes: block.append(0x59)
    case .no: block.append(0x4E)
    case .blank, .absent: break
    }
    block += tail
    block += lineEnd
  }

  private static func append(_ value: Int, to block: inout [UInt8]) {
    var power = 1
    while value / power > 9 { power *= 10 }
    while power > 0 {
      block.append(UInt8(truncatingIfNeeded: 0x30 + value / power % 10))
      power /= 10
    }
  }
}
