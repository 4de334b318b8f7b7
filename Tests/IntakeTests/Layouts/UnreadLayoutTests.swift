import Findings
import Testing

@testable import Intake

@Suite("Layouts that are known and not read")
struct UnreadLayoutTests {
  @Test(
    "Each is named",
    arguments: [
      ("QUALITY_SERVICE,ORG_CODE,ACH_DATE,IND_CODE,POINTS,APPROVED", "achieved points"),
      (
        "QUALITY_SERVICE,SP_ORG_CODE,SP_ORG_NAME,CO_ORG_CODE,PART_ST_DT,PART_ED_DT",
        "participating practices"
      ),
      ("Report Run Date:,,DD/MM/YYYY,,Quality Service Participation Status Report", "CQRS report"),
      ("A81001,16C,W,20200401,,0", "epcmem"),
      ("A81001,A81002,R,20200401,1", "succ"),
      (
        "PUBLICATION,EXTRACT_DATE,TYPE,CCG_CODE,ONS_CCG_CODE,CODE,POSTCODE,SEX,AGE,"
          + "NUMBER_OF_PATIENTS",
        "patients registered"
      ),
      ("PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE", "published with QOF"),
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
