import Cygnet

/// `cygnet check`, `backup`, `compact` and `salvage`: care of a graph's file.
struct FileCommand {
  let output: StandardOutput
  let messages: Messages

  /// - Returns: whether all was well.
  func run(_ command: Arguments.FileCommand) throws(OutputFailure) -> Bool {
    do throws(CygnetError) {
      switch command {
      case .check(let path): return try check(path)
      case .backup(let path, let target):
        let database = try Database.open(path, storage: StorageOptions(isReadOnly: true))
        try database.backup(to: target)
        messages.say("\(Count.text(database.schema)) written to \(target)")
      case .compact(let path):
        let before = Platform.fileSize(path)
        let database = try Database.open(path)
        try database.compact()
        try database.close()
        let after = Platform.fileSize(path)
        messages.say("\(path): \(Count.bytes(before)) before, \(Count.bytes(after)) now")
      case .salvage(let path, let target): try salvage(path, target)
      }
      return true
    } catch {
      throw .failed(error)
    }
  }

  private func check(_ path: String) throws(CygnetError) -> Bool {
    let start = ContinuousClock.now
    let check = try Database.check(path)
    let seconds = max(1e-6, (ContinuousClock.now - start) / .seconds(1))
    for line in check.damage { messages.report(ShellError.file("DamagedFile", line)) }
    guard check.damage.isEmpty else { return false }
    if check.unfinishedBytes > 0 {
      messages.say(
        "\(check.unfinishedBytes) bytes at the end are of a commit that was never finished")
    }
    messages.say(
      "\(path) is whole: \(Count.text(check.nodeCount, "node")), "
        + "\(Count.text(check.relationshipCount, "relationship")), "
        + "commit \(check.commit); \(Count.bytes(check.byteCount)) in \(check.frameCount) frames, "
        + "\(Count.bytes(UInt64(Double(check.byteCount) / seconds)))/s")
    return true
  }

  private func salvage(_ path: String, _ target: String) throws(CygnetError) {
    let salvage = try Database.salvage(path, to: target)
    messages.say(
      "\(Count.text(salvage.nodeCount, "node")), "
        + "\(Count.text(salvage.relationshipCount, "relationship")) written to "
        + "\(target): the state after commit \(salvage.commit)"
        + (salvage.losses.isEmpty ? ", whole" : ", without:"))
    for line in salvage.losses { messages.say("  \(line)") }
    if let first = salvage.lostCommits.first, let last = salvage.lostCommits.last {
      let which =
        first == last
        ? "commit \(first)" : "\(salvage.lostCommits.count) commits from \(first) to \(last)"
      messages.say("lost: \(which)")
    }
  }
}
