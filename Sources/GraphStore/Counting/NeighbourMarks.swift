import CygnetCore

/// Counts triangles and the like: a bit for each node of one list, in which the
/// ends of paths of two steps are looked up. Bits are a sixty-fourth of what counts
/// take, so that they stay near the processor.
@safe package final class NeighbourMarks: @unchecked Sendable {
  // Safety: used by one thread at a time; nodes are below the capacity.
  private let bits: Bitmap
  private let words: UnsafeMutablePointer<UInt64>
  private let marked: AdjacencyLists
  private let near: AdjacencyLists
  private let far: AdjacencyLists
  /// Keep the lists' memory alive.
  private let steps: [CountSteps]
  private let ends: Buffer<UnsafeBufferPointer<UInt32>>
  private static let chunk = 32

  /// - Parameters:
  ///   - marked: leads to the nodes to look up.
  ///   - near: the first step of the paths.
  ///   - far: the second.
  /// - Returns: `nil` where a bit for each node does not do.
  package init?(
    _ marked: CountSteps, _ near: CountSteps, _ far: CountSteps, nodeCapacity: Int
  ) {
    guard let first = marked.plain, let second = near.plain, let third = far.plain else {
      return nil
    }
    bits = Bitmap(count: nodeCapacity + 64, filled: false)
    unsafe words = bits.words.base
    (self.marked, self.near, self.far) = (first, second, third)
    steps = [marked, near, far]
    unsafe ends = Buffer(capacity: Self.chunk)
  }

  /// The number of paths of two steps from `source` whose ends are neighbours of
  /// `origin`; `nil` where parallel relationships ask for more than a bit.
  package func count(neighboursOf origin: UInt32, pathsFrom source: UInt32) -> Int64? {
    let list = unsafe marked.list(origin)
    let (words, ends) = unsafe (self.words, self.ends.base)
    for index in 0..<list.count {
      let node = unsafe Int(list[index])
      if index > 0, unsafe list[index - 1] == list[index] {
        unsafe clear(list, index)
        return nil
      }
      unsafe words[node >> 6] |= 1 << UInt64(node & 63)
    }
    var total: UInt64 = 0
    let middles = unsafe near.list(source)
    var done = 0
    while done < middles.count {
      // Some lists are found before any is read: what one waits for from memory,
      // they wait for together.
      let count = min(Self.chunk, middles.count - done)
      var found = 0
      for index in 0..<count {
        let list = unsafe far.list(middles[done + index])
        unsafe ends[found] = list
        found += list.isEmpty ? 0 : 1
      }
      for index in 0..<found {
        let list = unsafe ends[index]
        for place in 0..<list.count {
          let end = unsafe Int(list[place])
          total &+= unsafe words[end >> 6] >> UInt64(end & 63) & 1
        }
      }
      done += count
    }
    unsafe clear(list, list.count)
    return Int64(clamping: total)
  }

  private func clear(_ list: UnsafeBufferPointer<UInt32>, _ count: Int) {
    for index in 0..<count { unsafe words[Int(list[index]) >> 6] = 0 }
  }
}
