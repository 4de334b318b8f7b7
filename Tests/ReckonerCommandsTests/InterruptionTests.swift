import Book
import Foundation
import Glibc
import Testing

@testable import ReckonerCommands

/// Interrupts go to the process, as from a keyboard: the threads that do work have them blocked.
@Suite(.timeLimit(.minutes(1))) struct InterruptionTests {
  /// Whether the process has something of its own to do when it is interrupted, as the system has it.
  private static var isInterruptCaught: Bool {
    let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
    let caught = line?.split(separator: "\t").last.flatMap { UInt64($0, radix: 16) } ?? 0
    return caught & (1 << UInt64(SIGINT - 1)) != 0
  }

  @Test func theFirstInterruptRaisesAFlag() async {
    await #expect(processExitsWith: .exitCode(7)) {
      try Interruption.holding {
        kill(getpid(), SIGINT)
        while !Interruption.isRequested { usleep(1_000) }
        do throws(Interrupted) { try Interruption.check() } catch { exit(7) }
      }
    }
  }

  @Test func theSecondEndsTheProcess() async {
    await #expect(processExitsWith: .exitCode(130)) {
      try Interruption.holding {
        kill(getpid(), SIGINT)
        while !Interruption.isRequested { usleep(1_000) }
        kill(getpid(), SIGINT)
        while true { usleep(1_000) }
      }
    }
  }

  @Test func afterwardsAnInterruptIsWhatItWas() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      signal(SIGINT, SIG_DFL)
      try Interruption.holding {}
      kill(getpid(), SIGINT)
      while true { usleep(1_000) }
    }
  }

  @Test("an interrupt while files are taken in leaves the book before or after, never half")
  func ingestHoldsInterrupts() async {
    await #expect(processExitsWith: .exitCode(7)) {
      signal(SIGINT, SIG_DFL)
      let book = try ReplayBook()
      Thread.detachNewThread {
        while !InterruptionTests.isInterruptCaught { usleep(50) }
        kill(getpid(), SIGINT)
      }
      let ending = await book.run(
        "ingest",
        book.file("definitions"),
        book.file("relationships-april.csv"),
        book.file("extracts/2025-04-07"),
        at: "2025-04-07T08:30:00"
      )
      let number = try Book(opening: book.path).currentNumber()
      let verified = await book.run("verify", at: nil)
      let isWhole = ending.status == 130 ? number == 1 : number == 2
      exit(Interruption.isRequested && isWhole && verified.status == 0 ? 7 : 8)
    }
  }
}
