import CygnetCore
import Foundation
import Testing

/// A zone file as a compiler of zones would write it.
private struct ZoneFileBuilder {
  var version: UInt8 = 0x32
  var types: [Int32] = [0]
  var changes: [(instant: Int64, type: UInt8)] = []
  var footer = "UTC0"
  var leapSeconds: UInt32 = 0

  private func big<T: FixedWidthInteger>(_ number: T) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian, Array.init)
  }

  private func block(timeSize: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
    let counts: [UInt32] = [
      0, 0, leapSeconds, UInt32(changes.count), UInt32(types.count), 4,
    ]
    for count in counts { bytes += big(count) }
    for change in changes {
      bytes += timeSize == 8 ? big(change.instant) : big(Int32(truncatingIfNeeded: change.instant))
    }
    bytes += changes.map(\.type)
    for type in types { bytes += big(type) + [0, 0] }
    bytes += Array("UTC\0".utf8)
    for _ in 0..<leapSeconds { bytes += Array(repeating: 0, count: timeSize + 4) }
    return bytes
  }

  var bytes: [UInt8] {
    if version == 0 { return block(timeSize: 4) }
    return block(timeSize: 4) + block(timeSize: 8) + Array("\n\(footer)\n".utf8)
  }
}

@Suite struct ZoneTests {
  /// Clocks go an hour forward at 1,000,000 and back at 2,000,000.
  private static let simple = ZoneFileBuilder(
    types: [3_600, 7_200], changes: [(1_000_000, 1), (2_000_000, 0)], footer: "")

  private func rules(_ builder: ZoneFileBuilder) throws -> ZoneRules {
    try #require(ZoneFile.rules(builder.bytes))
  }

  @Test func offsetsChangeAtTransitions() throws {
    let zone = try rules(Self.simple)
    #expect(zone.offset(at: .min) == 3_600)
    #expect(zone.offset(at: 999_999) == 3_600)
    #expect(zone.offset(at: 1_000_000) == 7_200)
    #expect(zone.offset(at: 1_999_999) == 7_200)
    #expect(zone.offset(at: 2_000_000) == 3_600)
    #expect(zone.offset(at: .max) == 3_600)
  }

  @Test func oldFilesAreReadToo() throws {
    var old = Self.simple
    old.version = 0
    #expect(try rules(old).transitions == rules(Self.simple).transitions)
  }

  @Test func gapsMoveForward() throws {
    let zone = try rules(Self.simple)
    // Clocks show 1,003,599 and then 1,007,200.
    for second: Int64 in [1_003_600, 1_005_000, 1_007_199] {
      let answer = zone.resolve(localSecond: second, preferring: 3_600)
      #expect(answer.localSecond == second + 3_600)
      #expect(answer.offset == 7_200)
    }
    #expect(zone.resolve(localSecond: 1_003_599, preferring: nil) == (1_003_599, 3_600))
    #expect(zone.resolve(localSecond: 1_007_200, preferring: nil) == (1_007_200, 7_200))
  }

  @Test func overlapsTakeTheEarlierUnlessAsked() throws {
    let zone = try rules(Self.simple)
    // Clocks show 2,007,199 and then 2,003,600 again.
    for second: Int64 in [2_003_600, 2_005_000, 2_007_199] {
      #expect(zone.resolve(localSecond: second, preferring: nil) == (second, 7_200))
      #expect(zone.resolve(localSecond: second, preferring: 3_600) == (second, 3_600))
      #expect(zone.resolve(localSecond: second, preferring: 99) == (second, 7_200))
    }
    #expect(zone.resolve(localSecond: 2_007_200, preferring: 7_200) == (2_007_200, 3_600))
  }

  /// Every local second that some instant shows leads back to that instant.
  @Test func instantsComeBack() throws {
    let zone = try rules(
      ZoneFileBuilder(
        types: [3_600], changes: [], footer: "CET-1CEST,M3.5.0,M10.5.0/3"))
    var generator = SplitMix64(seed: 1)
    for _ in 0..<2_000 {
      let instant = Int64.random(in: -60_000_000_000...60_000_000_000, using: &generator)
      let offset = zone.offset(at: instant)
      let local = instant + Int64(offset)
      #expect(zone.resolve(localSecond: local, preferring: offset) == (local, offset))
    }
  }

  @Test func theRuleGoesOnForEver() throws {
    let zone = try rules(
      ZoneFileBuilder(types: [3_600], changes: [], footer: "CET-1CEST,M3.5.0,M10.5.0/3"))
    // 2040-03-25T01:00Z and 2040-10-28T01:00Z.
    #expect(zone.offset(at: 2_216_249_999) == 3_600)
    #expect(zone.offset(at: 2_216_250_000) == 7_200)
    #expect(zone.offset(at: 2_234_998_799) == 7_200)
    #expect(zone.offset(at: 2_234_998_800) == 3_600)
    #expect([3_600, 7_200].contains(zone.offset(at: .max)))
    #expect([3_600, 7_200].contains(zone.offset(at: .min)))
  }

  @Test(arguments: [
    ("EST5EDT", 1_720_000_000, -14_400), ("EST5EDT", 1_705_000_000, -18_000),
    ("<-03>3", 0, -10_800), ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 1_705_000_000, 39_600),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_720_000_000, 3_600),
    ("IST-1GMT0,M10.5.0,M3.5.0/1", 1_705_000_000, 0),
    // Summer all year, and days by number.
    ("XXX3EDT4,0/0,J365/23", 1_705_000_000, -14_400),
    ("AAA0BBB,J60/0,J61/0", 951_868_800, 3_600), ("AAA0BBB,J60/0,J61/0", 951_782_400, 0),
  ])
  func posixRulesAreRead(_ text: String, _ instant: Int64, _ offset: Int32) throws {
    let rule = try #require(YearlyRule(text.utf8))
    let zone = ZoneRules(initialOffset: 0, transitions: [], rule: rule)
    #expect(zone.offset(at: instant) == offset)
  }

  @Test(arguments: [
    "", "E5", "EST", "EST5EDT,", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M1.1.1", "EST99",
    "EST5EDT,M3.2.0,M11.1.0x", "<+03", "EST5EDT,J0,J3", "EST5EDT4,M3.2.7,M11.1.0",
  ])
  func otherTextIsNoRule(_ text: String) {
    #expect(YearlyRule(text.utf8) == nil)
  }

  @Test func damagedFilesAreRefused() {
    let whole = Self.simple.bytes
    for length in 0..<whole.count - 1 { #expect(ZoneFile.rules(Array(whole[..<length])) == nil) }
    var generator = SplitMix64(seed: 2)
    for _ in 0..<5_000 {
      // Whatever is read, reading and asking must not stop the process.
      var bytes = whole
      for _ in 0..<3 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      guard let zone = ZoneFile.rules(bytes) else { continue }
      for second: Int64 in [-31_557_014_167_219_200, 0, 1_005_000, 31_556_889_864_403_199] {
        _ = zone.resolve(localSecond: second, preferring: nil)
      }
    }
    var leaping = Self.simple
    leaping.leapSeconds = 1
    #expect(ZoneFile.rules(leaping.bytes) == nil)
    #expect(ZoneFile.rules(Array("SE\t+5920+01803\tEurope/Stockholm\n".utf8)) == nil)
  }

  @Test(arguments: [
    "", "/etc/passwd", "..", "../x", "Europe/../../x", "Europe//Berlin", "Europe/", ".hidden",
    "Europe/.x", "a\0b", "a b", "Zürich", "right/UTC", "posix/UTC", "Europe\\Berlin",
    String(repeating: "a", count: 65),
  ])
  func namesStayInTheFolder(_ name: String) {
    #expect(!ZoneDatabase.isValid(name))
    let zones = ZoneDatabase { _ in
      Issue.record("asked for a file")
      return nil
    }
    #expect(zones.rules(name) == nil)
  }

  /// Beta has a history of its own, and since 1970 is like Alpha, which is the
  /// one of their country in the table.
  @Test func zonesAlikeSince1970AreOne() throws {
    var alpha = ZoneFileBuilder(types: [60, 3_600], changes: [(-9_000, 1)], footer: "AAA-1")
    let files: [String: [UInt8]] = {
      var files = ["A/Alpha": alpha.bytes]
      alpha.types[0] = 120
      files["A/Beta"] = alpha.bytes
      alpha.types[1] = 7_200
      alpha.footer = "AAA-2"
      files["A/Gamma"] = alpha.bytes
      files["zone.tab"] = Array(
        "# code\tplace\tzone\nXX\t+0+0\tA/Alpha\nYY\t+0+0\tA/Beta\nYY\t+0+0\tA/Gamma\n".utf8)
      files["zone1970.tab"] = Array("XX,YY\t+0+0\tA/Alpha\tnote\n".utf8)
      return files
    }()
    let zones = ZoneDatabase { files[$0] }
    #expect(zones.rules("A/Beta")?.offset(at: -10_000) == 60)
    #expect(zones.rules("A/Gamma")?.offset(at: -10_000) == 120)
    #expect(zones.rules("A/Delta") == nil)
    #expect(zones.rules("zone.tab") == nil)
    #expect(ZoneDatabase.empty.hasZones == false)
  }

  private static let folder = "/usr/share/zoneinfo/"

  @Test(.enabled(if: FileManager.default.fileExists(atPath: folder + "Europe/Berlin")))
  func theSystemsFilesAreRead() throws {
    let zones = ZoneDatabase { name in
      FileManager.default.contents(atPath: Self.folder + name).map(Array.init)
    }
    let berlin = try #require(zones.rules("Europe/Berlin"))
    #expect(berlin.offset(at: -4_000_000_000) == 3_208)
    #expect(berlin.offset(at: 1_500_000_000) == 7_200)
    #expect(berlin.offset(at: 4_000_000_000) == 7_200)
    #expect(zones.rules("America/New_York")?.offset(at: -4_000_000_000) == -17_762)
    #expect(zones.rules("Asia/Kathmandu")?.offset(at: 1_500_000_000) == 20_700)
    #expect(zones.rules("Atlantis/Poseidonis") == nil)
    // Every zone that comes with the system has rules that one can ask.
    let names = FileManager.default.enumerator(atPath: Self.folder)?.compactMap { $0 as? String }
    var count = 0
    for name in names ?? [] where ZoneDatabase.isValid(name) {
      guard let zone = zones.rules(name) else { continue }
      count += 1
      let local = 1_700_000_000 + Int64(zone.offset(at: 1_700_000_000))
      #expect(zone.resolve(localSecond: local, preferring: nil).localSecond == local, "\(name)")
    }
    #expect(count > 100)
  }
}
