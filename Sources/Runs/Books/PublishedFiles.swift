import Book
import Dispatch
import Findings
import Reports
import Synchronization

/// The files of a version that do not depend on one another, made by both cores.
struct PublishedFiles {
  /// Makes one file and puts it into the publication.
  typealias Job = @Sendable (Publication) throws(Failure) -> Void

  private final class Queue: Sendable {
    private struct State: Sendable {
      var next = 0
      var failures: [Int: Failure] = [:]
    }

    private let jobs: [Job]
    private let publication: Publication
    private let state = Mutex(State())

    init(_ jobs: [Job], _ publication: Publication) {
      self.jobs = jobs
      self.publication = publication
    }

    /// Takes one job after the other until none is left or one has failed.
    func work() {
      while let index = next() {
        do throws(Failure) { try jobs[index](publication) } catch {
          state.withLock { $0.failures[index] = error }
        }
      }
    }

    private func next() -> Int? {
      state.withLock { state in
        guard state.failures.isEmpty, state.next < jobs.count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    /// The failure of the first job that has one.
    var failure: Failure? {
      state.withLock { state in state.failures.min { $0.key < $1.key }?.value }
    }
  }

  private var jobs: [Job] = []

  /// Adds a file; those that take longest are best added first.
  mutating func add(_ job: @escaping Job) {
    jobs.append(job)
  }

  /// Adds the tables of a run's reports.
  mutating func add(reports makers: [RunReports.Maker]) {
    // The longest stand last by name.
    for make in makers.reversed() {
      add { publication throws(Failure) in
        let sheet = make()
        try publication.put(sheet, at: "reports/\(sheet.name).csv")
      }
    }
  }

  /// Makes all files.
  ///
  /// - Throws: What the first of them that failed threw; others are then not begun.
  func put(into publication: Publication) throws(Failure) {
    let queue = Queue(jobs, publication)
    DispatchQueue.concurrentPerform(iterations: min(jobs.count, 2)) { _ in queue.work() }
    if let failure = queue.failure { throw failure }
  }
}
