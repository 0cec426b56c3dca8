import CygnetCore

/// The neighbours of a node with very many, as sorted runs; run after run the
/// entries ascend.
///
/// - Complexity: inserting costs one run, whatever the degree.
final class HubList: @unchecked Sendable {
  // Safety: changed only by the writer whose stamp it carries, before publication.
  final class Run: @unchecked Sendable {
    // Safety: changed only by the writer whose stamp it carries, before publication.
    let stamp: UInt64
    var count = 0
    let neighbours = Buffer<UInt32>(capacity: AdjacencySegment.hubLimit)
    let relationships = Buffer<UInt32>(capacity: AdjacencySegment.hubLimit)

    init(stamp: UInt64) { self.stamp = stamp }

    func append(_ from: Buffer<UInt32>, _ ids: Buffer<UInt32>, _ start: Int, _ length: Int) {
      neighbours.assign(at: count, from: from, at: start, count: length)
      relationships.assign(at: count, from: ids, at: start, count: length)
      count += length
    }

    func copy(stamp: UInt64) -> Run {
      let copy = Run(stamp: stamp)
      copy.append(neighbours, relationships, 0, count)
      return copy
    }
  }

  let stamp: UInt64
  private(set) var runs: [Run] = []
  private(set) var count = 0

  init(stamp: UInt64) { self.stamp = stamp }

  func copy(stamp: UInt64) -> HubList {
    let copy = HubList(stamp: stamp)
    copy.runs = runs
    copy.count = count
    return copy
  }

  /// Takes over a sorted list.
  func fill(_ from: Buffer<UInt32>, _ ids: Buffer<UInt32>, _ start: Int, _ length: Int) {
    // Runs are left a quarter empty, so that the next inserts find room.
    let size = AdjacencySegment.hubLimit * 3 / 4
    var done = 0
    while done < length {
      let run = Run(stamp: stamp)
      run.append(from, ids, start + done, min(size, length - done))
      runs.append(run)
      done += run.count
    }
    count += length
  }

  func insert(_ neighbour: UInt32, _ relationship: UInt32) {
    var index = runIndex(neighbour, relationship)
    var run = writable(index)
    if run.count == AdjacencySegment.hubLimit {
      let (left, right) = (Run(stamp: stamp), Run(stamp: stamp))
      let half = run.count / 2
      left.append(run.neighbours, run.relationships, 0, half)
      right.append(run.neighbours, run.relationships, half, run.count - half)
      runs.replaceSubrange(index...index, with: [left, right])
      index = runIndex(neighbour, relationship)
      run = runs[index]
    }
    let position = AdjacencySegment.lowerBound(
      run.neighbours, run.relationships, 0, run.count, neighbour, relationship)
    let tail = run.count - position
    run.neighbours.assign(at: position + 1, from: run.neighbours, at: position, count: tail)
    run.relationships.assign(at: position + 1, from: run.relationships, at: position, count: tail)
    run.neighbours[position] = neighbour
    run.relationships[position] = relationship
    run.count += 1
    count += 1
  }

  func remove(_ neighbour: UInt32, _ relationship: UInt32) {
    let index = runIndex(neighbour, relationship)
    let run = writable(index)
    let position = AdjacencySegment.lowerBound(
      run.neighbours, run.relationships, 0, run.count, neighbour, relationship)
    guard position < run.count, run.neighbours[position] == neighbour,
      run.relationships[position] == relationship
    else { return }
    let tail = run.count - position - 1
    run.neighbours.assign(at: position, from: run.neighbours, at: position + 1, count: tail)
    run.relationships.assign(at: position, from: run.relationships, at: position + 1, count: tail)
    run.count -= 1
    count -= 1
    if run.count == 0, runs.count > 1 { runs.remove(at: index) }
  }

  /// The runs that may hold relationships to a neighbour.
  func runs(holding neighbour: UInt32) -> ArraySlice<Run> {
    runs[runIndex(neighbour, 0)...].prefix { $0.neighbours[0] <= neighbour }
  }

  /// The run that holds, or would hold, an entry.
  private func runIndex(_ neighbour: UInt32, _ relationship: UInt32) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      let run = runs[middle]
      let (n, r) = (run.neighbours[0], run.relationships[0])
      if n < neighbour || (n == neighbour && r <= relationship) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - 1)
  }

  private func writable(_ index: Int) -> Run {
    if runs[index].stamp != stamp { runs[index] = runs[index].copy(stamp: stamp) }
    return runs[index]
  }
}
