import CygnetCore

/// A bit for each node of one list, to look up which of many others are in it: a
/// sixty-fourth of what counts take, so that it stays near the processor.
package final class NeighbourMarks: @unchecked Sendable {
  // Safety: used by one thread at a time; nodes are below the capacity.
  private let bits: Bitmap

  package init(nodeCapacity: Int) { bits = Bitmap(count: nodeCapacity + 64, filled: false) }

  /// The number of paths of two steps from `source` over `first` and `second` whose
  /// ends are neighbours of `origin`; `nil` where that asks for more than one bit a
  /// node.
  package func count(
    neighbours steps: CountSteps, of origin: UInt32, pathsFrom source: UInt32,
    _ first: CountSteps, _ second: CountSteps
  ) -> Int64? {
    guard let marked = steps.plain, let near = first.plain, let far = second.plain else {
      return nil
    }
    let list = unsafe marked.list(origin)
    let words = unsafe bits.words.base
    for index in 0..<list.count {
      let node = unsafe Int(list[index])
      // Parallel relationships count several times.
      if index > 0, unsafe list[index - 1] == list[index] {
        unsafe clear(list, index)
        return nil
      }
      unsafe words[node >> 6] |= 1 << UInt64(node & 63)
    }
    var total: UInt64 = 0
    let middles = unsafe near.list(source)
    for index in 0..<middles.count {
      let ends = unsafe far.list(middles[index])
      for place in 0..<ends.count {
        let end = unsafe Int(ends[place])
        total &+= unsafe words[end >> 6] >> UInt64(end & 63) & 1
      }
    }
    unsafe clear(list, list.count)
    return Int64(clamping: total)
  }

  private func clear(_ list: UnsafeBufferPointer<UInt32>, _ count: Int) {
    let words = unsafe bits.words.base
    for index in 0..<count { unsafe words[Int(list[index]) >> 6] = 0 }
  }
}
