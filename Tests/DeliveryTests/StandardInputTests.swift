import Testing

/// `-` is standard input: read by `check`, from a pipe or a file, and refused where it must be kept.
@Suite struct StandardInputTests {
  typealias Row = SmallExtract.Row
  let desk: Desk
  let good = SmallExtract(SmallExtract.practices()).bytes

  init() throws { desk = try Desk() }

  /// What `check -` says of the same bytes, once through a pipe and once from a file.
  private func check(_ bytes: [UInt8]) throws -> [ReckonerProcess.Ending] {
    try desk.write("given", bytes)
    return try [.pipe(bytes), .file("\(desk.path)/given")].map {
      try ReckonerProcess.run(["check", "-"], in: desk.path, reading: $0)
    }
  }

  @Test("an extract, from a pipe and from a file")
  func extract() throws {
    let endings = try check(good)
    for ending in endings {
      #expect(ending.status == 0, "\(ending.talk)")
      #expect(ending.output.contains("No findings in 1 file, 10 records (all checked)"))
    }
    #expect(endings[0].output == endings[1].output)
  }

  @Test("more than a pipe holds at once")
  func long() throws {
    let rows = (0..<3_000).map { Row(organisation: "A\(10_000 + $0)") }
    for ending in try check(SmallExtract(rows).bytes) {
      #expect(ending.status == 0, "\(ending.talk)")
      #expect(ending.output.contains("3,000 records (all checked)"))
    }
  }

  @Test("a fault has its place, the file being called -")
  func fault() throws {
    for ending in try check(SmallExtract([Row(), Row(value: "x")]).bytes) {
      #expect(ending.output.contains("-:3:"), "\(ending.output)")
      #expect(ending.output.contains("error[EXT001]"))
      #expect(ending.status == 1)
    }
  }

  @Test("nothing at all is no file that was read")
  func nothing() throws {
    for ending in try check([]) { #expect(ending.status == 2, "\(ending.output)") }
  }

  @Test("a zip can be read from a file only, and the refusal says what to do")
  func zip() throws {
    let endings = try check(try Desk.zipped([("a.csv", good)]))
    #expect(endings[0].status == 2)
    #expect(endings[0].output.contains("save"), "\(endings[0].output)")
    #expect(endings[1].status == 0, "\(endings[1].output)")
    #expect(endings[1].output.contains("10 records (all checked)"))
  }

  @Test("ingest keeps what it takes in, so that it takes files only")
  func ingest() throws {
    try desk.makeBook()
    let before = try desk.tree("book")
    for source in [ReckonerProcess.Input.pipe(good), .file("\(desk.path)/given")] {
      try desk.write("given", good)
      let ending = try ReckonerProcess.run(
        ["ingest", "book", "-", "--by", "A Person"],
        in: desk.path,
        reading: source
      )
      #expect(ending.status == 64)
      #expect(
        ending.talk.contains("Standard input cannot be kept as an input: save it as a file first")
      )
    }
    #expect(try desk.tree("book") == before)
  }
}
