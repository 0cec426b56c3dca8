import CygnetCore

/// A number for each of many nodes, most of them zero: what paths from one source
/// add up to at their ends. Cleared in proportion to what was touched, and so
/// used again from source to source.
@safe package final class SparseCounts: @unchecked Sendable {
  // Safety: used by one thread at a time; every node is below the capacity that
  // the graph's ids set, and is noted once, since counts only grow from zero.
  private let numbers: ZeroedNumbers
  private let counts: UnsafeMutablePointer<Int64>
  private let touched: UnsafeMutablePointer<UInt32>
  private let state: UnsafeMutablePointer<State>

  // In memory of its own: a class's variables are guarded at each access.
  private struct State: BitwiseCopyable {
    var touchedCount = 0
    var hasOverflowed = false
  }

  /// Nodes that have been touched since the last clearing.
  package private(set) var touchedCount: Int {
    @inline(__always) get { unsafe state.pointee.touchedCount }
    @inline(__always) set { unsafe state.pointee.touchedCount = newValue }
  }

  /// Whether some sum or product did not fit into 64 bits.
  package private(set) var hasOverflowed: Bool {
    @inline(__always) get { unsafe state.pointee.hasOverflowed }
    @inline(__always) set { unsafe state.pointee.hasOverflowed = newValue }
  }

  /// - Parameter nodeCapacity: above every node id.
  package init(nodeCapacity: Int) {
    numbers = ZeroedNumbers(count: nodeCapacity)
    unsafe counts = numbers.base
    // One place more, for what is written before it is known to be new.
    unsafe touched = .allocate(capacity: nodeCapacity + 1)
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: State())
  }

  deinit {
    unsafe touched.deallocate()
    unsafe state.deallocate()
  }

  @inline(__always)
  package subscript(node: UInt32) -> Int64 { unsafe counts[Int(node)] }

  /// The n-th touched node and its count, which may be zero.
  @inline(__always)
  package func entry(_ index: Int) -> (node: UInt32, count: Int64) {
    unsafe (touched[index], counts[Int(touched[index])])
  }

  package func clear() {
    let (counts, touched) = unsafe (self.counts, self.touched)
    for index in 0..<touchedCount { unsafe counts[Int(touched[index])] = 0 }
    touchedCount = 0
    hasOverflowed = false
  }

  /// The state of a loop that adds, in variables of its own.
  @safe private struct Adding {
    let counts: UnsafeMutablePointer<Int64>
    let touched: UnsafeMutablePointer<UInt32>
    var touchedCount: Int
    var overflow = false

    @inline(__always)
    mutating func add(_ count: Int64, at node: UInt32) {
      let old = unsafe counts[Int(node)]
      // The place behind the last one is written in any case, and kept if new.
      unsafe touched[touchedCount] = node
      if old == 0 { touchedCount += 1 }
      let (sum, overflow) = old.addingReportingOverflow(count)
      unsafe counts[Int(node)] = sum
      if overflow { self.overflow = true }
    }

    @inline(__always)
    mutating func add(_ count: Int64, atAll list: UnsafeBufferPointer<UInt32>) {
      for index in 0..<list.count { unsafe add(count, at: list[index]) }
    }
  }

  private var adding: Adding {
    unsafe Adding(counts: counts, touched: touched, touchedCount: touchedCount)
  }

  private func finish(_ state: Adding) {
    touchedCount = state.touchedCount
    if state.overflow { hasOverflowed = true }
  }

  // MARK: Steps of paths

  /// Adds 1 for each way from the source to a neighbour.
  package func addNeighbours(of source: UInt32, in steps: CountSteps) {
    var state = adding
    if let lists = steps.plain {
      unsafe state.add(1, atAll: lists.list(source))
    } else {
      steps.forEachNeighbour(of: source) { state.add($1, at: $0) }
    }
    finish(state)
  }

  /// Adds what another vector's nodes send along their relationships.
  package func addNeighbours(of sources: SparseCounts, in steps: CountSteps) {
    var state = adding
    if let lists = steps.plain {
      for index in 0..<sources.touchedCount {
        let (node, weight) = sources.entry(index)
        if weight != 0 { unsafe state.add(weight, atAll: lists.list(node)) }
      }
    } else {
      for index in 0..<sources.touchedCount {
        let (node, weight) = sources.entry(index)
        if weight == 0 { continue }
        steps.forEachNeighbour(of: node) { neighbour, factor in
          let (product, overflow) = weight.multipliedReportingOverflow(by: factor)
          if overflow { state.overflow = true }
          if product != 0 { state.add(product, at: neighbour) }
        }
      }
    }
    finish(state)
  }

  /// Adds 1, or what the filter says of the node between, for each path of two steps.
  package func addPaths(
    from node: UInt32, through first: CountSteps, _ filter: CountTree?, then second: CountSteps
  ) {
    var state = adding
    if filter == nil, let near = first.plain, let far = second.plain {
      let list = unsafe near.list(node)
      for index in 0..<list.count { unsafe state.add(1, atAll: far.list(list[index])) }
    } else {
      first.forEachNeighbour(of: node) { between, ways in
        let (weight, overflow) = ways.multipliedReportingOverflow(by: filter?.weight(between) ?? 1)
        if overflow { state.overflow = true }
        if weight == 0 { return }
        if let far = second.plain {
          unsafe state.add(weight, atAll: far.list(between))
          return
        }
        second.forEachNeighbour(of: between) { neighbour, factor in
          let (product, overflow) = weight.multipliedReportingOverflow(by: factor)
          if overflow { state.overflow = true }
          state.add(product, at: neighbour)
        }
      }
    }
    finish(state)
  }

  /// The sum of this vector's counts at the ends of all paths of two steps, each
  /// times what the filter says of the node between.
  package func sumPaths(
    from node: UInt32, through first: CountSteps, _ filter: CountTree?, then second: CountSteps
  ) -> Int64 {
    let counts = unsafe self.counts
    var total = Summing()
    if filter == nil, let near = first.plain, let far = second.plain {
      let list = unsafe near.list(node)
      for index in 0..<list.count {
        let ends = unsafe far.list(list[index])
        for place in 0..<ends.count { unsafe total.add(counts[Int(ends[place])]) }
      }
    } else {
      first.forEachNeighbour(of: node) { between, ways in
        let (weight, overflow) = ways.multipliedReportingOverflow(by: filter?.weight(between) ?? 1)
        if overflow { total.overflow = true }
        if weight == 0 { return }
        var inner = Summing()
        second.forEachNeighbour(of: between) { neighbour, factor in
          unsafe inner.add(factor, times: Summing(sum: counts[Int(neighbour)]))
        }
        total.add(weight, times: inner)
      }
    }
    if total.overflow { hasOverflowed = true }
    return total.sum
  }

  /// The sum over this vector's nodes and their neighbours of this vector's count
  /// times the other's there.
  package func dot(_ steps: CountSteps, _ other: SparseCounts) -> Int64 {
    let theirs = unsafe other.counts
    var total = Summing()
    if let lists = steps.plain {
      for index in 0..<touchedCount {
        let (node, weight) = entry(index)
        let list = unsafe lists.list(node)
        if weight == 0 { continue }
        var inner = Summing()
        for place in 0..<list.count { unsafe inner.add(theirs[Int(list[place])]) }
        total.add(weight, times: inner)
      }
    } else {
      for index in 0..<touchedCount {
        let (node, weight) = entry(index)
        if weight == 0 { continue }
        var inner = Summing()
        steps.forEachNeighbour(of: node) { neighbour, factor in
          unsafe inner.add(factor, times: Summing(sum: theirs[Int(neighbour)]))
        }
        total.add(weight, times: inner)
      }
    }
    if total.overflow { hasOverflowed = true }
    return total.sum
  }

  private struct Summing {
    var sum: Int64 = 0
    var overflow = false

    @inline(__always)
    mutating func add(_ number: Int64) {
      let (next, overflow) = sum.addingReportingOverflow(number)
      sum = next
      self.overflow = self.overflow || overflow
    }

    @inline(__always)
    mutating func add(_ factor: Int64, times other: Summing) {
      let (product, overflow) = factor.multipliedReportingOverflow(by: other.sum)
      self.overflow = self.overflow || overflow || other.overflow
      add(product)
    }
  }

  /// The sum over all nodes of this vector's count times the other's.
  package func dot(_ other: SparseCounts) -> Int64 {
    let (short, long) = touchedCount <= other.touchedCount ? (self, other) : (other, self)
    var total = Summing()
    for index in 0..<short.touchedCount {
      let (node, count) = short.entry(index)
      total.add(count, times: Summing(sum: long[node]))
    }
    if total.overflow { hasOverflowed = true }
    return total.sum
  }

  package var sum: Int64 {
    var total = Summing()
    for index in 0..<touchedCount { total.add(entry(index).count) }
    if total.overflow { hasOverflowed = true }
    return total.sum
  }

  /// Multiplies each count by what `factor` says of its node.
  @inline(__always)
  package func scale(_ factor: (UInt32) -> Int64) {
    var hasOverflowed = self.hasOverflowed
    for index in 0..<touchedCount {
      let (node, count) = entry(index)
      let (product, overflow) = count.multipliedReportingOverflow(by: factor(node))
      unsafe counts[Int(node)] = product
      if overflow { hasOverflowed = true }
    }
    self.hasOverflowed = hasOverflowed
  }
}
