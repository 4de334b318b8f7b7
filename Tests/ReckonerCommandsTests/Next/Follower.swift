import Book
import Foundation
import Quality
import Runs

@testable import ReckonerCommands

/// Does what each command says comes next, until none is left.
struct Follower {
  /// Why following ended otherwise than with nothing left.
  enum Circle: Error {
    /// The same command came again on the same version.
    case cameAgain(String, after: [String])
    /// It took too long.
    case tooLong([String])
    /// A command failed as none that is named may.
    case failed(String, Int32, String)
    /// A place for words of one's own that is not known.
    case unfilled(String)
  }

  private struct Document: Decodable {
    struct Summary: Decodable {
      let next: String?
    }
    let summary: Summary
  }

  /// The book's folder.
  let path: String
  /// What to put where a person has to name files, one after the other where several will do.
  var files: [String: [String]] = [:]
  /// When it acts, `nil` for the clock's moment.
  var moment: String?
  /// The commands so far.
  private(set) var done: [String] = []

  init(_ path: String) { self.path = path }

  /// Starts from `status`, and follows.
  ///
  /// - Returns: The commands, in order.
  mutating func follow(limit: Int = 80) async throws -> [String] {
    var next: String? = "reckoner status \(path)"
    var seen: Set<String> = []
    while let command = next {
      let version = (try? OpenBook(path).version.number) ?? 0
      guard seen.insert("\(version) \(command)").inserted else {
        throw Circle.cameAgain(command, after: done)
      }
      guard done.count < limit else { throw Circle.tooLong(done) }
      done.append(command)
      let words = try filled(GivenCommand.words(of: command) ?? [])
      let ran = await Transcript.of(words + ["--format", "json"])
      guard ran.status <= 1 else {
        throw Circle.failed(command, ran.status, ran.output + ran.talk)
      }
      let text = Data(ran.output.utf8)
      next = try JSONDecoder().decode(Document.self, from: text).summary.next
    }
    return done
  }

  /// The first network that waits for a choice.
  private func contested() throws -> String {
    let contest = try WhatNext(path, OpenBook(path)).situation.contest
    return contest?.key.organisation.text ?? ""
  }

  private mutating func filled(_ words: [String]) throws -> [String] {
    var filled: [String] = []
    for word in words.dropFirst() {
      switch word {
      case NextSteps.name: filled.append("Ann")
      case NextSteps.text: filled.append("agreed")
      case NextSteps.network: filled.append(try contested())
      default:
        guard BookLack(rawValue: word) != nil else {
          filled.append(word)
          continue
        }
        guard let first = files[word]?.first else { throw Circle.unfilled(word) }
        filled.append(first)
        if files[word]?.count ?? 0 > 1 { files[word]?.removeFirst() }
      }
    }
    if let moment, filled.contains("--by") { filled += ["--at", moment] }
    return filled
  }
}
