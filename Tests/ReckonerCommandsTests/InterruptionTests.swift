import Glibc
import Testing

@testable import ReckonerCommands

@Suite struct InterruptionTests {
  @Test func theFirstInterruptRaisesAFlag() async {
    await #expect(processExitsWith: .exitCode(7)) {
      try Interruption.holding {
        raise(SIGINT)
        #expect(Interruption.isRequested)
        do throws(Interrupted) { try Interruption.check() } catch { exit(7) }
      }
    }
  }

  @Test func theSecondEndsTheProcess() async {
    await #expect(processExitsWith: .exitCode(130)) {
      try Interruption.holding {
        raise(SIGINT)
        raise(SIGINT)
      }
    }
  }

  @Test func afterwardsAnInterruptIsWhatItWas() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      signal(SIGINT, SIG_DFL)
      try Interruption.holding {}
      raise(SIGINT)
    }
  }
}
