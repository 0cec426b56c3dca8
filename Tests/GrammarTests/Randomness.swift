import CygnetCore
import Foundation

extension SplitMix64 {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

/// What the environment asks of the random tests.
enum Effort {
  private static let environment = ProcessInfo.processInfo.environment

  /// `CYGNET_SEED`, else a new seed each run; printed by the tests that use it.
  static let seed: UInt64 =
    environment["CYGNET_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0..<1_000_000_000)

  /// `CYGNET_LONG=1` multiplies the work.
  static let isLong = environment["CYGNET_LONG"] == "1"

  static func count(_ short: Int, long: Int) -> Int { isLong ? long : short }
}
