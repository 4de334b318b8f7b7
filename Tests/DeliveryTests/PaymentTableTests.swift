import Testing

/// Lists, parameters and publications come into a book, are compared, kept, undone and made again.
@Suite struct PaymentTableTests {
  let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.makeBook(defined: false)
    let ending = try desk.ingest("\(Desk.samples)/services/QOF2324", at: "2025-04-01T09:00:00")
    #expect(ending.status == 0, "\(ending.output)")
  }

  private func lists(_ first: String, day: String = "01JAN2024") -> [UInt8] {
    Array(
      """
      PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS
      GP_PRAC_PAT_LIST,\(day),GP,99X,E1,T00001,ZZ1,ALL,ALL,\(first)
      GP_PRAC_PAT_LIST,\(day),GP,99X,E1,T00002,ZZ1,ALL,ALL,14738

      """.utf8
    )
  }

  private func table(_ name: String) throws -> String {
    try desk.text("book/current/tables/\(name).csv")
  }

  @Test("a list that differs is one finding with old, new and their files; the same is none")
  func lists() throws {
    try desk.write("january.csv", lists("5903"))
    let first = try desk.ingest("january.csv", at: "2025-04-02T09:00:00")
    #expect(first.status == 0)
    #expect(first.output.contains("list-sizes: added 2, changed 0"))
    #expect(first.output.contains("note[PAR012] 2 of 2 organisations are not known"))
    #expect(
      try table("list-sizes") == "organisation,kind,as_at,value,source\r\n"
        + "T00001,raw,2024-01-01,5903,january.csv\r\n"
        + "T00002,raw,2024-01-01,14738,january.csv\r\n"
    )
    let again = try desk.ingest("january.csv", at: "2025-04-03T09:00:00")
    #expect(again.output.contains("EXT024") && again.output.contains("version"))
    try desk.write("corrected.csv", lists("5930"))
    let second = try desk.ingest("corrected.csv", at: "2025-04-04T09:00:00")
    #expect(
      second.output.contains(
        "warning[PAR009] 1 figure differs: T00001 raw as at 2024-01-01: 5903 (january.csv) → "
          + "5930 (corrected.csv)"
      ),
      "\(second.output)"
    )
    #expect(second.status == 0)
    // The list of another day is another list.
    try desk.write("april.csv", lists("5950", day: "01APR2024"))
    let third = try desk.ingest("april.csv", at: "2025-04-05T09:00:00")
    #expect(!third.output.contains("PAR009"))
    #expect(try table("list-sizes").split(separator: "\r\n").count == 5)

    let undone = try desk.run([
      "undo", "book", "--by", "A Person", "--yes", "--at", "2025-04-06T09:00:00",
    ])
    #expect(undone.status == 0, "\(undone.output)\(undone.talk)")
    #expect(try table("list-sizes").split(separator: "\r\n").count == 3)
    let verified = try desk.run(["verify", "book", "--replay"])
    #expect(verified.status == 0, "\(verified.output)\(verified.talk)")
  }

  @Test("a changed value of a point is said, and that it does not go with the average list")
  func parameters() throws {
    try desk.write(
      "parameters.csv",
      Array(
        ("service,period,name,indicator,value,unit,source,as_at\r\n"
          + "QOF2324,2023/24,point-value,,231.43,pounds-per-point,a letter,\r\n").utf8
      )
    )
    let ending = try desk.ingest("parameters.csv")
    #expect(ending.output.contains("parameters: added 0, changed 1"))
    #expect(
      ending.output.contains("warning[PAR008] 1 figure differs: QOF2324 point-value 2023/24: "),
      "\(ending.output)"
    )
    #expect(ending.output.contains("→ 231.43 pounds-per-point (a letter)"))
    #expect(ending.output.contains("ask[PAR006] 231.43 pounds over 9639 patients is 0.0240097"))
    #expect(ending.status == 1)
    #expect(try table("parameters").contains("average-list,,9639,patients"))
  }

  @Test("a parameter of a service that is not defined refuses the delivery, and nothing changes")
  func unknownService() throws {
    try desk.write(
      "parameters.csv",
      Array(
        ("service,period,name,indicator,value,unit,source,as_at\r\n"
          + "QOF9999,2023/24,point-value,,231.43,pounds-per-point,a letter,\r\n").utf8
      )
    )
    let before = try desk.tree("book")
    let ending = try desk.ingest("parameters.csv")
    #expect(ending.output.contains("parameters.csv:2:1: error[PAR001]"), "\(ending.output)")
    #expect(ending.status == 3)
    #expect(
      try desk.tree("book").filter { $0.key.hasPrefix("versions") }.keys.sorted()
        == before.filter { $0.key.hasPrefix("versions") }.keys.sorted()
    )
  }

  @Test("registers, points and published figures are kept, and stay when other files come")
  func figures() throws {
    let layouts = "\(Desk.samples)/layouts"
    let ending = try desk.ingest(
      "\(layouts)/PREVALENCE_2324.csv",
      "\(layouts)/INDICATOR_ACHIEVED_POINTS.csv",
      "\(layouts)/ACHIEVEMENT_2324.csv",
      "\(layouts)/ORGANISATION_REFERENCE_2324.csv",
      "\(layouts)/MAPPING_INDICATORS_2324.csv",
      at: "2025-04-02T09:00:00"
    )
    #expect(ending.status == 0, "\(ending.output)")
    let prevalence =
      "organisation,group,year,register,list,list_type,prevalence,"
      + "national_prevalence,source\r\n"
      + "T00001,AF,2023/24,113,5903,TOTAL,,,PREVALENCE_2324.csv\r\n"
      + "T00001,DM,2023/24,402,4688,17OV,,,PREVALENCE_2324.csv\r\n"
    #expect(try table("prevalence") == prevalence)
    #expect(try table("achieved-points").split(separator: "\r\n").count == 4)
    #expect(try table("published-figures").split(separator: "\r\n").count == 7)
    try desk.write("january.csv", lists("5903"))
    #expect(try desk.ingest("january.csv", at: "2025-04-03T09:00:00").status == 0)
    #expect(try table("prevalence") == prevalence)
    try desk.write(
      "PREVALENCE_2324_v2.csv",
      Array(
        ("PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\r\n"
          + "T00001,AF,131,TOTAL,5903\r\nT00001,DM,402,17OV,4688\r\n").utf8
      )
    )
    let corrected = try desk.ingest("PREVALENCE_2324_v2.csv", at: "2025-04-04T09:00:00")
    #expect(corrected.output.contains("warning[PAR010] 1 figure differs: T00001 AF 2023/24: "))
    #expect(corrected.output.contains("prevalence: added 0, changed 2"))
    try desk.write(
      "points.csv",
      Array(
        ("QUALITY_SERVICE,ORG_CODE,ACH_DATE,IND_CODE,POINTS,APPROVED\r\n"
          + "QOF2324,T00001,20240331,AF006,12.5,Approved\r\n").utf8
      )
    )
    let points = try desk.ingest("points.csv", at: "2025-04-05T09:00:00")
    #expect(points.output.contains("PAR022") && points.output.contains("ask[PAR020] 12.5 points"))
    let verified = try desk.run(["verify", "book", "--replay"])
    #expect(verified.status == 0, "\(verified.output)\(verified.talk)")
  }

  @Test("a whole publication in a zip of any name is taken in by what its members are")
  func bundle() throws {
    let names = [
      "PREVALENCE_2324.csv", "ACHIEVEMENT_2324.csv", "MAPPING_NHS_GEOGRAPHIES_2324.csv",
      "PRACTICE_VALIDATION_OUTCOMES_2324.csv", "MAPPING_PCAS_EXCL_TO_INDICATOR_2324.csv",
    ]
    let members = try names.map { name in
      (name, Array(try SmallFile.bytes("\(Desk.samples)/layouts/\(name)")))
    }
    try desk.zip("download.zip", members)
    let ending = try desk.ingest("download.zip")
    #expect(ending.status == 0, "\(ending.output)")
    #expect(try table("prevalence").contains("download.zip!PREVALENCE_2324.csv"))
    try desk.zip("again, under another name.zip", members.reversed())
    let again = try desk.ingest("again, under another name.zip", at: "2025-04-07T09:00:00")
    #expect(!again.output.contains("PAR010"))
  }

  @Test("a new value of a point is told, and moves nothing of a service that says not how it pays")
  func declarations() throws {
    let other = try Desk()
    try other.makeBook()
    let head = "service,period,name,indicator,value,unit,source,as_at\r\n"
    try other.write(
      "one.csv",
      Array("\(head)NCD2425,2024/25,point-value,,198,pounds-per-point,a,\r\n".utf8)
    )
    try other.write(
      "two.csv",
      Array("\(head)NCD2425,2024/25,point-value,,200,pounds-per-point,b,\r\n".utf8)
    )
    #expect(try other.ingest("one.csv", at: "2025-04-02T09:00:00").status == 0)
    let extract = "\(Desk.samples)/extracts/2025-05-06/Bulk_Ach_Ex_NCD2425_20240401_20250331.zip"
    _ = try other.ingest(extract, at: "2025-05-06T09:00:00")
    let aggregated = try other.run([
      "aggregate", "book", "--by", "A Person", "--at", "2025-05-07T09:00:00",
    ])
    #expect(aggregated.status <= 1, "\(aggregated.output)\(aggregated.talk)")
    let ending = try other.ingest("two.csv", at: "2025-05-08T09:00:00")
    #expect(!ending.output.contains("DEC018"), "\(ending.output)")
    #expect(ending.output.contains("PAR008"))
  }
}
