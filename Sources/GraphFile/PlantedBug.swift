/// Ways to get durability wrong. Debug builds can be told to go one of them, so that
/// the tests of durability are tested themselves; release builds have none.
package enum PlantedBug: String, CaseIterable, Sendable {
  /// Commits are acknowledged without a sync.
  case commitNotSynced
  /// Readers see a version before it is durable.
  case publishedBeforeSync
  /// A failed sync is tried again and believed.
  case failedSyncRetried
  /// Writing goes on after a failed sync.
  case syncFailureIgnored
  /// A write that writes less than it was given passes for a whole one.
  case shortWriteIgnored
  /// What a failed write left behind stays.
  case failedWriteNotCutOff
  /// A torn tail is left in place when a file is opened for writing.
  case tornTailNotCutOff
  /// What is found beyond the durable end of a file is believed to be on the disk.
  case foundNotRewritten
  /// Payloads are not compared with their hashes.
  case payloadHashUnchecked
  /// Frames are not compared with the chain.
  case chainUnchecked
  /// Damage of durable frames passes for a torn tail.
  case damageTakenForTorn
  /// Torn tails pass for damage.
  case tornTakenForDamage
  /// The folder is not synced after a rename.
  case folderNotSynced
  /// A rewritten file takes its name before it is durable.
  case renamedBeforeSync
  /// A rewritten file takes over the salt of the old one.
  case saltKept
  /// Transactions that commit during a rewrite are left behind.
  case rewriteDropsCommits
  /// A checkpoint's root is written before its chunks are durable, and counts without them.
  case rootBeforeChunks
  /// A hint names a directory that is not durable yet.
  case hintBeforeRoot
  /// Transactions that a checkpoint holds already are made again.
  case replayedTwice
  /// The transaction after a checkpoint is not made again.
  case replaySkipsOne
  /// What was written before the last sync is not marked as durable.
  case durableMarkLate
  /// The file is not locked.
  case notLocked
  /// The file is locked but not looked for under its path again.
  case replacedFileKept
}
