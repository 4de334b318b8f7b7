/// What is the same in all rows of one organisation and achievement date.
struct RunText {
  /// Who submitted a row.
  enum User: Int, CaseIterable {
    case processor, defaulted, automated, person
  }

  /// Everything in front of the indicator.
  let front: [UInt8]
  private let tails: [[UInt8]]
  private let earlier: [[UInt8]]

  /// Makes the text of a run.
  ///
  /// - Parameters:
  ///   - shape: The extract's shape, for its seed.
  ///   - code: The organisation's code.
  ///   - month: The month, from 0.
  ///   - number: The organisation's place in the extract.
  ///   - isResubmitted: Whether the values differ from the first extract, and so the submission.
  init(_ shape: ExtractShape, code: String, month: Int, number: Int, isResubmitted: Bool) {
    let date = Months.achievementDate(month)
    front = Array("\(ExtractShape.service),\(ExtractShape.serviceName),\(code),\(date),".utf8)
    let time = Mixer.pick(86_400, shape.seed, .time, number, month, isResubmitted ? 1 : 0)
    let day = (isResubmitted ? 20 : 4) + time % 3
    let person = 1000 + Mixer.pick(9000, shape.seed, .user, number)
    let users = ["None,cro-processor", "All,cro-calc-request-processor", "None,AUTOMATED"]
    let clock = "\(Months.two(time / 3600)):\(Months.two(time / 60 % 60)):\(Months.two(time % 60))"
    let submitted = "\(Months.submissionDate(after: month, day: day)),\(clock)"
    let all = users + ["None,user\(person)"]
    tails = all.map { Array(",\($0),\(submitted),Y".utf8) }
    let before = "\(Months.submissionDate(after: month, day: 2)),\(clock)"
    earlier = ["Y", "N"].map { Array(",None,cro-processor,\(before),\($0)".utf8) }
  }

  /// Everything behind the value but the end of the line.
  func tail(_ user: User) -> [UInt8] {
    tails[user.rawValue]
  }

  /// The same for a submission some days before.
  func tail(earlierMarked isMarked: Bool) -> [UInt8] {
    earlier[isMarked ? 1 : 0]
  }
}
