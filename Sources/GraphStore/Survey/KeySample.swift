package import CygnetCore

/// Property keys by where they were seen, in some of a graph's runs: quick on a graph of
/// any size, also one that lies in a file, and exact on a small one.
package struct KeySample: Sendable {
  /// Entities that had the key, by the number of their label set or type. A group
  /// without keys is there as well. On a graph that is not small a key counts for every
  /// entity of a run that holds one group alone: values are not looked for.
  package private(set) var counts: [UInt32: [KeyID: Int]] = [:]

  /// Groups of runs that are looked at, spread evenly: a stored run comes into memory
  /// with its group.
  private static let groupLimit = 16
  /// Runs of a small graph.
  private static let exactLimit = 64

  package static func nodes(_ graph: Graph) -> KeySample {
    var sample = KeySample()
    let grouper = RunGrouper(groupCount: graph.labelSets.sets.count)
    let runs = runs(below: graph.allocation.nextNode)
    for run in runs {
      guard let segment = graph.nodes[run] else { continue }
      sample.add(
        run, grouper.groups(segment), segment.keys, graph.nodeProperties,
        isExact: runs.count <= exactLimit)
    }
    return sample
  }

  package static func relationships(_ graph: Graph) -> KeySample {
    var sample = KeySample()
    let grouper = RunGrouper(groupCount: graph.catalog.types.names.count)
    let runs = runs(below: graph.allocation.nextRelationship)
    for run in runs {
      guard let segment = graph.relationships[run] else { continue }
      sample.add(
        run, grouper.groups(segment), segment.keys, graph.relationshipProperties,
        isExact: runs.count <= exactLimit)
    }
    return sample
  }

  private static func runs(below capacity: Int) -> [Int] {
    let count = (capacity + SegmentSize.mask) >> SegmentSize.shift
    let groups = (count + StoredSegments.count - 1) / StoredSegments.count
    let looked = min(groups, groupLimit)
    return (0..<looked).flatMap { place in
      let first = place * groups / looked * StoredSegments.count
      return first..<min(count, first + StoredSegments.count)
    }
  }

  private mutating func add(
    _ run: Int, _ groups: RunGroups, _ keys: [KeyID], _ columns: [PropertyColumn], isExact: Bool
  ) {
    for (number, size) in zip(groups.numbers, groups.sizes)
    where size > 0 && counts[number] == nil {
      counts[number] = [:]
    }
    for key in keys {
      var found = groups.sizes
      if isExact || found.count > 1 {
        guard let segment = columns[Int(key.rawValue)].segments[run] else { continue }
        found = groups.counts(segment)
      }
      for (place, count) in found.enumerated() where count > 0 {
        counts[groups.numbers[place], default: [:]][key, default: 0] += count
      }
    }
  }
}
