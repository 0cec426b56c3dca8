package import CygnetCore
import Synchronization

/// A number for every node: in how many ways an acyclic part of a pattern hangs
/// off it.
package final class NodeWeights: Sendable {
  private let numbers: ZeroedNumbers

  private init(nodeCapacity: Int) {
    numbers = ZeroedNumbers(count: nodeCapacity + SegmentSize.count)
  }

  @inline(__always)
  package subscript(node: UInt32) -> Int64 { unsafe numbers.base[Int(node)] }

  /// - Throws: where a weight does not fit into 64 bits.
  package static func make(
    _ tree: CountTree, nodeCapacity: Int
  ) throws(RuntimeFault) -> NodeWeights {
    let weights = NodeWeights(nodeCapacity: nodeCapacity)
    let runCount = (nodeCapacity + SegmentSize.mask) >> SegmentSize.shift
    let runs = (0..<runCount).filter { tree.mayHold(run: $0) }
    let failures = Mutex(0)
    let step = 8
    WorkerPool.shared.run((runs.count + step - 1) / step) { number, _ in
      for run in runs[number * step..<min(runs.count, (number + 1) * step)] {
        // Safety: runs lie apart, and within the numbers.
        let fits = unsafe tree.fill(
          run: run, into: weights.numbers.base + run << SegmentSize.shift)
        if !fits { failures.withLock { $0 += 1 } }
      }
    }
    if failures.withLock({ $0 }) > 0 { throw .integerOverflow(at: nil) }
    return weights
  }
}

/// What hangs off a node, and which nodes count at all.
package final class CountTree: @unchecked Sendable {
  // Safety: immutable once built.
  package struct Branch {
    let steps: CountSteps
    let far: Far

    package init(_ steps: CountSteps, _ far: Far) {
      self.steps = steps
      self.far = far
    }
  }

  /// What the far nodes of a branch count.
  package enum Far {
    case one
    case weights(NodeWeights)
    /// Found out node by node.
    case tree(CountTree)

    var isOne: Bool { if case .one = self { true } else { false } }
  }

  private let branches: [Branch]
  /// Nodes that count; all where `nil`.
  private let mask: NodeMask?

  package init(_ branches: [Branch], mask: NodeMask?) {
    self.branches = branches
    self.mask = mask
  }

  /// Whether the run can hold a node whose weight is not zero.
  package func mayHold(run: Int) -> Bool {
    branches.allSatisfy { $0.steps.mayHold(run: run) } && mask?.mayHold(run: run) ?? true
  }

  /// Writes the weights of a run's 2,048 nodes.
  ///
  /// - Returns: `false` where one does not fit.
  package func fill(run: Int, into weights: UnsafeMutablePointer<Int64>) -> Bool {
    // Safety: `weights` has room for a run; nodes of the run stay below its end.
    guard mayHold(run: run) else {
      unsafe weights.update(repeating: 0, count: SegmentSize.count)
      return true
    }
    if let mask {
      unsafe mask.fill(run: run, into: weights)
    } else {
      unsafe weights.update(repeating: 1, count: SegmentSize.count)
    }
    var fits = true
    for branch in branches {
      if branch.far.isOne, branch.steps.plain != nil {
        let isExact = unsafe branch.steps.multiplyDegrees(run: run, into: weights)
        fits = fits && isExact
        continue
      }
      let first = UInt32(run << SegmentSize.shift)
      for offset in 0..<SegmentSize.count {
        let weight = unsafe weights[offset]
        if weight == 0 { continue }
        let node = first | UInt32(offset)
        let (sum, isExact) = sum(branch, node)
        let (product, overflow) = weight.multipliedReportingOverflow(by: sum)
        unsafe weights[offset] = product
        fits = fits && isExact && !overflow
      }
    }
    return fits
  }

  /// The sum of the weights of some runs' nodes.
  ///
  /// - Returns: also whether all of them fitted.
  package func sum(runs: Range<Int>) -> (sum: Int128, fits: Bool) {
    let weights = Buffer<Int64>(capacity: SegmentSize.count)
    var sum: Int128 = 0
    var fits = true
    for run in runs where mayHold(run: run) {
      if unsafe !fill(run: run, into: weights.base) { fits = false }
      // Halves of 2⁵² and below add up without carrying.
      var (low, high): (Int64, Int64) = (0, 0)
      for offset in 0..<SegmentSize.count {
        low &+= weights[offset] & 0xFFFF_FFFF
        high &+= weights[offset] >> 32
      }
      sum += Int128(high) << 32 + Int128(low)
    }
    return (sum, fits)
  }

  /// Multiplies numbers by the weights of nodes.
  ///
  /// - Returns: `false` where a product does not fit.
  package func multiply(
    _ numbers: Buffer<Int64>, by nodes: Buffer<UInt32>, rows: Range<Int>
  ) -> Bool {
    if let mask {
      for row in rows where !mask.contains(nodes[row]) { numbers[row] = 0 }
    }
    var fits = true
    // Branch by branch: what a branch holds is counted once, not for each row.
    for branch in branches {
      @inline(__always)
      func multiply(_ sum: (UInt32) -> (sum: Int64, isExact: Bool)) {
        for row in rows where numbers[row] != 0 {
          let (sum, isExact) = sum(nodes[row])
          let (product, overflow) = numbers[row].multipliedReportingOverflow(by: sum)
          numbers[row] = product
          if overflow || !isExact { fits = false }
        }
      }
      if branch.far.isOne, let lists = branch.steps.plain {
        multiply { unsafe (Int64(lists.list($0).count), true) }
      } else {
        multiply { sum(branch, $0) }
      }
    }
    return fits
  }

  /// The weight of one node; where it does not fit, a number so large that sums
  /// and products of it do not fit either.
  package func weight(_ node: UInt32) -> Int64 {
    if let mask, !mask.contains(node) { return 0 }
    var weight: Int64 = 1
    for index in branches.indices where weight != 0 {
      let (sum, isExact) = sum(branches[index], node)
      let (product, overflow) = weight.multipliedReportingOverflow(by: sum)
      if overflow || !isExact { return .max }
      weight = product
    }
    return weight
  }

  @inline(__always)
  private func sum(_ branch: Branch, _ node: UInt32) -> (sum: Int64, isExact: Bool) {
    switch branch.far {
    case .one: return (branch.steps.degree(node), true)
    case .weights(let weights): return sum(branch.steps, node) { (weights[$0], true) }
    case .tree(let tree):
      return sum(branch.steps, node) { far in
        let weight = tree.weight(far)
        return (weight, weight != .max)
      }
    }
  }

  @inline(__always)
  private func sum(
    _ steps: CountSteps, _ node: UInt32, _ weight: (UInt32) -> (Int64, Bool)
  ) -> (sum: Int64, isExact: Bool) {
    var sum: Int64 = 0
    var isExact = true
    if let lists = steps.plain {
      let list = unsafe lists.list(node)
      for index in 0..<list.count {
        let (term, fits) = unsafe weight(list[index])
        let (next, overflow) = sum.addingReportingOverflow(term)
        sum = next
        if overflow || !fits { isExact = false }
      }
      return (sum, isExact)
    }
    steps.forEachNeighbour(of: node) { neighbour, factor in
      let (term, fits) = weight(neighbour)
      let (product, overflow) = factor.multipliedReportingOverflow(by: term)
      let (next, carry) = sum.addingReportingOverflow(product)
      sum = next
      if overflow || carry || !fits { isExact = false }
    }
    return (sum, isExact)
  }
}

/// A set of nodes, a bit for each.
package final class NodeMask: @unchecked Sendable {
  // Safety: written while one thread builds it, read only from then on.
  private let bits: Bitmap

  package init(nodeCapacity: Int) {
    bits = Bitmap(count: nodeCapacity + SegmentSize.count, filled: false)
  }

  package func insert(_ ids: Buffer<UInt32>, count: Int) {
    for row in 0..<count { bits[Int(ids[row])] = true }
  }

  @inline(__always)
  package func contains(_ node: UInt32) -> Bool { bits[Int(node)] }

  func mayHold(run: Int) -> Bool {
    let first = (run << SegmentSize.shift) >> 6
    return (first..<first + SegmentSize.count / 64).contains { bits.words[$0] != 0 }
  }

  func fill(run: Int, into weights: UnsafeMutablePointer<Int64>) {
    let first = run << SegmentSize.shift
    for offset in 0..<SegmentSize.count {
      // Safety: the caller has room for a run.
      unsafe weights[offset] = bits[first | offset] ? 1 : 0
    }
  }
}
