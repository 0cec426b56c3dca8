import Foundation
import Testing

/// The openCypher conformance kit.
///
/// Environment: `CYGNET_TCK` names the kit's folder; `CYGNET_TCK_ONLY` keeps to
/// the cases whose name, `path | scenario | row`, contains a text;
/// `CYGNET_TCK_REPORT` names a file for a line per failing case.
@Suite struct ConformanceTests {
  private static let kit = ConformanceKit.given

  private static let chosen: [KitCase] = {
    let cases = kit?.cases ?? []
    guard let part = ConformanceKit.setting("CYGNET_TCK_ONLY") else { return cases }
    return cases.filter { $0.name.contains(part) }
  }()

  private static let scoreboard = Scoreboard(
    cases: chosen.count, skipped: (kit?.cases.count ?? 0) - chosen.count,
    report: ConformanceKit.setting("CYGNET_TCK_REPORT"))

  private static let howToGetTheKit: Comment =
    "set CYGNET_TCK to the folder of the openCypher conformance kit (tck in the repository of the openCypher project)"

  @Test(.enabled(if: kit != nil, howToGetTheKit), arguments: chosen)
  func conforms(_ example: KitCase) throws {
    let kit = try #require(Self.kit)
    let reason = CaseRunner.failure(of: example, in: kit)
    let gap = KnownGaps.listed.reason(for: example)
    switch (reason, gap) {
    case (nil, nil):
      try Self.scoreboard.count(example, .passed, reason: nil)
    case (let reason?, nil):
      try Self.scoreboard.count(example, .failed, reason: reason)
      Issue.record("\(reason)")
    case (let reason?, _?):
      try Self.scoreboard.count(example, .knownGap, reason: reason + " (known gap)")
    case (nil, _?):
      let reason = "passes, and is listed as a known gap"
      try Self.scoreboard.count(example, .failed, reason: reason)
      Issue.record("\(reason)")
    }
  }

  /// A run in continuous integration must not pass for want of the kit.
  @Test(.enabled(if: kit != nil || ConformanceKit.setting("CI") != nil, howToGetTheKit))
  func theKitIsWhole() throws {
    let kit = try #require(Self.kit, Self.howToGetTheKit)
    #expect(!kit.cases.isEmpty, "there are no cases in \(kit.folder.path)")
    #expect(!Self.chosen.isEmpty, "no case has the name that CYGNET_TCK_ONLY wants")
    for mistake in kit.mistakes { Issue.record("\(mistake)") }
  }

  @Test(.enabled(if: kit != nil, howToGetTheKit)) func knownGapsExist() throws {
    let kit = try #require(Self.kit)
    for gap in KnownGaps.listed.gaps where !kit.cases.contains(where: gap.covers) {
      Issue.record("the kit has no case \(gap.path) | \(gap.scenario) | \(gap.row ?? "*")")
    }
  }

  @Test func knownGapsAreReadable() { #expect(KnownGaps.listed.mistakes == []) }
}
