extension PaymentBasis {
  /// A list that a payment counts, and what it is made of.
  struct CountedList {
    var size: ListSize?
    /// A network's members with their lists, where they were added up.
    var members: [ListSizeRow] = []
    var inputs: [PaymentInput] = []
    var problem: PaymentProblem?
  }

  /// The list of a provider with what it is made of, and what lacks, taken into a payment.
  func counted(
    _ subject: PaymentSubject,
    _ kind: ListSizeKind,
    _ day: CalendarDate,
    _ result: inout PaymentResult
  ) -> CountedList {
    let list = list(subject, kind, day)
    for input in list.inputs { result.add(input) }
    if let problem = list.problem { result.add(problem) }
    return list
  }

  /// The list of a provider, of exactly the kind and day that are asked for.
  ///
  /// A network's is its members' lists added up; its own row serves where no member has one.
  func list(
    _ subject: PaymentSubject,
    _ kind: ListSizeKind,
    _ day: CalendarDate
  ) -> CountedList {
    let words = "\(kind.words) as at \(day)"
    let own = facts.list(subject.key.organisation, kind, day)
    guard service.level == .network else {
      guard let own else {
        return .init(problem: .listLacking(subject.key.organisation, words))
      }
      return .init(size: own.size, inputs: [Self.input(own)])
    }
    let lists = subject.members.compactMap { facts.list($0, kind, day) }
    if lists.isEmpty {
      guard let own else {
        return .init(problem: .listLacking(subject.key.organisation, words))
      }
      return .init(size: own.size, inputs: [Self.input(own)])
    }
    let having = Set(lists.map(\.organisation))
    let lacking = subject.members.filter { !having.contains($0) }
    let inputs = lists.map(Self.input)
    guard lacking.isEmpty else {
      return .init(members: lists, inputs: inputs, problem: .listsLacking(lacking, words))
    }
    do {
      var sum = Fraction.zero
      for row in lists { sum = try sum.plus(row.size.patients) }
      let size = ListSize(exact: sum, kind, asAt: day)
      return .init(size: size, members: lists, inputs: inputs)
    } catch {
      return .init(inputs: inputs, problem: .calculation(.arithmetic(error, in: .list)))
    }
  }

  private static func input(_ row: ListSizeRow) -> PaymentInput {
    PaymentInput(
      .list,
      of: "\(row.organisation) \(row.kind.rawValue)",
      row.value.description,
      row.kind.unit,
      source: row.words
    )
  }

  /// Writes how a network's list came about.
  func explain(
    _ list: CountedList,
    as quantity: Quantity,
    _ explanation: inout Explanation?
  ) {
    guard !list.members.isEmpty, let size = list.size else { return }
    explanation?.add(
      quantity,
      "the members' lists added up",
      each: list.members.map { (quantity.of($0.organisation.text), "\($0.value)") },
      result: size.text
    )
  }
}

extension ListSizeRow {
  /// The list with its kind, its day and who says so.
  var words: String { "\(kind.words) as at \(asAt): \(source)" }
}
