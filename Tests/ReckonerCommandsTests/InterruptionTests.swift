import Glibc
import Testing

@testable import ReckonerCommands

/// Interrupts go to the process, as from a keyboard: the threads that do work have them blocked.
@Suite(.timeLimit(.minutes(1))) struct InterruptionTests {
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
}
