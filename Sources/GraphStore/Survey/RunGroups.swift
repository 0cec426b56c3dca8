import CygnetCore

/// Which group — label set, or type — each entity of a run is in.
struct RunGroups {
  /// Numbers of the groups that have entities here; of one alone in most runs.
  let numbers: [UInt32]
  /// Entities of each.
  let sizes: [Int]
  /// By offset a place in `numbers` plus one, 0 where nothing lives; `nil` where all
  /// are in one group.
  private let places: Buffer<UInt16>?

  fileprivate init(_ numbers: [UInt32], _ sizes: [Int], _ places: Buffer<UInt16>?) {
    self.numbers = numbers
    self.sizes = sizes
    self.places = places
  }

  /// How many entities of each group have a value. Values go when their entity does.
  func counts(_ segment: PropertySegment) -> [Int] {
    guard let places else { return numbers.isEmpty ? [] : [segment.validCount] }
    var counts = Array(repeating: 0, count: numbers.count + 1)
    for word in 0..<SegmentSize.count >> 6 {
      var bits = segment.validity.words[word]
      while bits != 0 {
        counts[Int(places[word << 6 | bits.trailingZeroBitCount])] += 1
        bits &= bits - 1
      }
    }
    counts.removeFirst()
    return counts
  }

  /// The place in `numbers` of what lives at an offset.
  func place(_ offset: Int) -> Int? {
    guard let places else { return numbers.isEmpty ? nil : 0 }
    return places[offset] == 0 ? nil : Int(places[offset]) - 1
  }
}

/// Sorts runs' entities into groups, one run after the other.
struct RunGrouper {
  /// By group number a place plus one in the run at hand; 0 for none yet.
  private let known: Buffer<UInt16>

  /// - Parameter groupCount: above every group's number.
  init(groupCount: Int) { known = Buffer(repeating: 0, count: groupCount) }

  func groups(_ segment: NodeSegment) -> RunGroups {
    guard segment.countBySet.count > 1 else {
      return RunGroups(Array(segment.countBySet.keys), Array(segment.countBySet.values), nil)
    }
    return sorted(segment.labelSets)
  }

  func groups(_ segment: RelationshipSegment) -> RunGroups {
    if let type = segment.onlyType {
      return RunGroups([UInt32(type)], [segment.liveCount], nil)
    }
    let types = Buffer<UInt32>(capacity: SegmentSize.count)
    for offset in 0..<SegmentSize.count {
      types[offset] = segment.live[offset] ? UInt32(segment.types[offset]) + 1 : 0
    }
    return sorted(types)
  }

  /// - Parameter members: each entity's group plus one, 0 for none.
  private func sorted(_ members: Buffer<UInt32>) -> RunGroups {
    let places = Buffer<UInt16>(capacity: SegmentSize.count)
    var (numbers, sizes): ([UInt32], [Int]) = ([], [])
    for offset in 0..<SegmentSize.count {
      let member = Int(members[offset])
      guard member > 0 else {
        places[offset] = 0
        continue
      }
      if known[member - 1] == 0 {
        numbers.append(UInt32(member - 1))
        sizes.append(0)
        known[member - 1] = UInt16(numbers.count)
      }
      places[offset] = known[member - 1]
      sizes[Int(places[offset]) - 1] += 1
    }
    for number in numbers { known[Int(number)] = 0 }
    return RunGroups(numbers, sizes, places)
  }
}
