import Findings
import Quality
import Runs

extension CommandDecisions {
  /// Takes decisions on offers, whole or not at all, and shows what they did.
  ///
  /// - Parameters:
  ///   - word: What the file that keeps them is named after, such as `offer`.
  ///   - providers: Whose offers they are, in order.
  ///   - command: The command, as it can be given again.
  ///   - job: Gets the findings, the events, and what mends a refusal.
  ///   - line: Makes the line about one of the providers from its id and who decides.
  /// - Returns: What was done.
  /// - Throws: `decision-refused` if one was refused; otherwise a failure to read or write the book.
  mutating func take<Subject>(
    participation word: String,
    _ providers: [Subject],
    as command: GivenCommand,
    _ job: inout Job,
    line: @escaping (Subject, _ id: String, _ by: String) -> ParticipationDecisionRow
  ) throws -> DecisionRun.Done {
    let by = actor.by
    let file = try InstructionFile(
      participation: word,
      on: run.base,
      providers.map { provider in { id in line(provider, id, by) } }
    )
    return try take(file, as: command, &job)
  }

  /// Takes a decision on a user, and shows what it did.
  ///
  /// - Parameters:
  ///   - word: What the file that keeps it is named after, such as `grant`.
  ///   - command: The command, as it can be given again.
  ///   - job: Gets the findings, the events, and what mends a refusal.
  ///   - line: Makes the line from its id and who decides.
  /// - Returns: What was done.
  /// - Throws: `decision-refused` if it was refused; otherwise a failure to read or write the book.
  mutating func take(
    people word: String,
    as command: GivenCommand,
    _ job: inout Job,
    line: @escaping (_ id: String, _ by: String) -> UserDecisionRow
  ) throws -> DecisionRun.Done {
    let by = actor.by
    let file = try InstructionFile(people: word, on: run.base, [{ id in line(id, by) }])
    return try take(file, as: command, &job)
  }

  private mutating func take(
    _ file: InstructionFile,
    as command: GivenCommand,
    _ job: inout Job
  ) throws -> DecisionRun.Done {
    let decisions = try DecisionRun(file, on: run, from: DecisionRun.commandLine)
    let done = try take(decisions, as: command, &job)
    job.show(EventTable.table(done.outcome.events))
    return done
  }
}
