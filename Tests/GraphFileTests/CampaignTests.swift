import FaultRig
import GraphFile
import Testing

/// A little of what `CygnetTorture` does at length.
@Suite struct CampaignTests {
  @Test func powerCutsLoseNoCommit() throws {
    try PowerCampaign(seed: 1).run(cases: 60)
  }

  @Test func faultsAreReportedOrSurvived() throws {
    try FaultCampaign(seed: 2, transactions: 12).run(stride: 3)
  }

  @Test(arguments: [true, false]) func cutFilesAreToldApart(_ isSealed: Bool) throws {
    let damage = try DamageCampaign(seed: 3, size: 18_000, isSealed: isSealed)
    for length in [0, 1, 7, 8, 100, 4_095, 4_096, 8_192, 12_287] { try damage.cut(at: length) }
    for length in stride(from: 12_288, through: damage.bytes.count, by: 53) {
      if length > damage.usedBytes + 200 { break }
      try damage.cut(at: length)
    }
  }

  @Test(arguments: [true, false]) func changedFilesGiveNoWrongAnswer(_ isSealed: Bool) throws {
    let damage = try DamageCampaign(seed: 4, size: 18_000, isSealed: isSealed)
    var outcomes: Set<DamageCampaign.Outcome> = []
    for place in stride(from: 0, to: damage.usedBytes, by: 41) {
      outcomes.insert(try damage.flip(place * 8 + place % 8))
    }
    for number in UInt64(0)..<60 { outcomes.insert(try damage.scramble(seed: number)) }
    #expect(outcomes.contains(.refused))
    #expect(outcomes.contains(.same))
    #expect(outcomes.contains(.torn) == !isSealed)
  }

  #if DEBUG
    /// Each planted bug is caught; here by what is quickest to catch it, by
    /// `CygnetTorture planted` with all that there is.
    @Test(arguments: PlantedBug.allCases) func plantedBugsAreCaught(_ bug: PlantedBug) throws {
      let parts: [PlantedCampaign.Part] =
        switch bug {
        case .notLocked: [.locks]
        case .replacedFileKept: [.replacement]
        case .chainUnchecked: [.transplant]
        case .saltKept, .rewriteDropsCommits, .replaySkipsOne: [.rewrite]
        case .damageTakenForTorn, .payloadHashUnchecked: [.damage]
        case .publishedBeforeSync, .failedSyncRetried, .syncFailureIgnored, .shortWriteIgnored,
          .failedWriteNotCutOff, .foundNotRewritten, .durableMarkLate:
          [.faults]
        case .commitNotSynced, .tornTailNotCutOff, .tornTakenForDamage,
          .folderNotSynced, .renamedBeforeSync, .rootBeforeChunks, .hintBeforeRoot,
          .replayedTwice:
          [.sweep]
        }
      #expect(try PlantedCampaign(bug, seed: 4, isLong: false).run(parts) != nil)
    }
  #endif
}
