import FaultRig
import Foundation

/// Campaigns against graph files: what they look for is a commit that was acknowledged and
/// is gone, a wrong answer, or a file that cannot be opened.
@main enum Main {
  static let usage = """
    usage: CygnetTorture CAMPAIGN [--seed S] [--cases N]

      power      power cuts at random moments, also during recovery (250,000 cases)
      fault      each operation of 200 transactions failing in each way
      cut        a file of 64 KiB cut off after each of its bytes
      flip       each bit of a closed and of an unclosed file of 64 KiB turned
      scramble   larger changes at random places (100,000 cases)
      kill       a writing process killed at random moments (3,000 cases)
      lock       processes and threads that race to open one file (1,000 cases)
      copy       copies of a file while it is written to (500 cases)
      planted    each planted bug must be caught (debug builds)

    """

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      try Torture(words).run()
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }
}
