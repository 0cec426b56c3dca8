import Foundation

/// Sebastiano Vigna's splitmix64: small, seeded, the same everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
