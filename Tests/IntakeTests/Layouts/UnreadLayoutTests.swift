import Findings
import Testing

@testable import Intake

@Suite("Layouts that are known and not read")
struct UnreadLayoutTests {
  @Test(
    "Each is named",
    arguments: [
      ("Report Run Date:,,DD/MM/YYYY,,Network Organisation Relationship Report", "CQRS report"),
      (
        "INDICATOR_CODE,REGISTER_FLAG,ZERO_REGISTER_FLAG,GROUP_CODE,INDICATOR_POINT_VALUE",
        "control table of QOF"
      ),
      ("A81001,16C,W,20200401,,0", "epcmem"),
      ("A81001,A81002,R,20200401,1", "succ"),
      (
        "ORG_ID,ACHIEVEMENT_DATE,DATA_REFERENCE_IDENTIFIER,ATTRIBUTE_IDENTIFIER,ATTRIBUTE_VALUE,"
          + "ATTRIBUTE_TYPE,CREATED_AT",
        "loading into CQRS"
      ),
    ]
  )
  func named(header: String, name: String) {
    let item = recognise("\(header)\n\(header)\n")
    #expect(item.tried.contains(name))
    #expect(item.tried.contains("this version does not read"))
    #expect(item.findings.isEmpty)
  }

  @Test("Practices and branches are told by 27 columns and the length of the code")
  func practices() {
    func line(_ code: String) -> String {
      let cells = [code, "NAME", "Y63", "QHM", "", "", "", "", "", "TS18 1HU", "19740401"]
      return (cells + Array(repeating: "", count: 16)).map { "\"\($0)\"" }.joined(separator: ",")
    }
    #expect(recognise("\(line("A81001"))\n").tried.contains("epraccur"))
    #expect(recognise("\(line("A81001001"))\n").tried.contains("ebranchs"))
  }
}
