package import CygnetCore

/// Finds the nodes of a bulk load by the keys that their rows gave them.
package final class CSVNodeKeys: @unchecked Sendable {
  // Safety: written while one thread builds it, read only from then on.
  /// What the keys belong to, as messages name it.
  package let owner: String
  private let integers: IntegerKeys?
  private let texts: TextKeys?

  /// - Parameters:
  ///   - keys: one per node, none null.
  ///   - nodes: the ids of each key's node.
  /// - Throws: the row of a key that an earlier row has.
  package init(
    owner: String, _ keys: Vector, nodes: Buffer<UInt32>
  ) throws(Duplicate) {
    self.owner = owner
    switch keys.storage {
    case .integers(let numbers) where keys.kind == .integer:
      integers = try IntegerKeys(numbers, keys.count, nodes)
      texts = nil
    case .texts(let views):
      integers = nil
      texts = try TextKeys(views, keys.count, nodes, keys.owners)
    default:
      // No rows at all, or keys of another type, which texts stand for.
      let arena = TextArena()
      let views = Buffer<TextView>(capacity: keys.count)
      for row in 0..<keys.count {
        views[row] = arena.append(keys.value(row).plainText)
      }
      integers = nil
      texts = try TextKeys(views, keys.count, nodes, [arena])
    }
  }

  package struct Duplicate: Error {
    package let row: Int
  }

  var takesIntegers: Bool { integers != nil }

  /// Puts other ids in the place of the ones given, by those: `nodes[old]`.
  package func renumber(_ nodes: Buffer<UInt32>) {
    integers?.renumber(nodes)
    texts?.renumber(nodes)
  }

  @inline(__always)
  func node(_ key: Int64) -> UInt32? { integers?.node(key) }

  func node(_ field: UnsafeBufferPointer<UInt8>) -> UInt32? {
    if let integers { return unsafe CSVText.integer(field).flatMap { integers.node($0) } }
    return unsafe texts?.node(TextView(field))
  }
}

/// Whole numbers: a plain array where they lie close together, else a hash table.
private final class IntegerKeys {
  private static let absent = UInt32.max
  private let low: Int64
  private let dense: Buffer<UInt32>
  private let denseCount: Int
  private let keys: Buffer<Int64>
  private let mask: Int

  init(_ numbers: Buffer<Int64>, _ count: Int, _ nodes: Buffer<UInt32>) throws(CSVNodeKeys
    .Duplicate)
  {
    var (low, high) = (Int64.max, Int64.min)
    for row in 0..<count {
      low = min(low, numbers[row])
      high = max(high, numbers[row])
    }
    self.low = low
    let (width, overflow) =
      count == 0 ? (0, false) : high.subtractingReportingOverflow(low)
    if !overflow, width < Int64(count) * 4 + 1_024 {
      denseCount = count == 0 ? 0 : Int(width) + 1
      dense = Buffer(repeating: Self.absent, count: max(1, denseCount))
      keys = Buffer(capacity: 1)
      mask = 0
      for row in 0..<count {
        let place = Int(numbers[row] - low)
        if dense[place] != Self.absent { throw CSVNodeKeys.Duplicate(row: row) }
        dense[place] = nodes[row]
      }
      return
    }
    denseCount = 0
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    mask = capacity - 1
    keys = Buffer(capacity: capacity)
    dense = Buffer(repeating: Self.absent, count: capacity)
    for row in 0..<count {
      var place = Int(truncatingIfNeeded: Hashing.mix(UInt64(bitPattern: numbers[row]))) & mask
      while dense[place] != Self.absent {
        if keys[place] == numbers[row] { throw CSVNodeKeys.Duplicate(row: row) }
        place = (place + 1) & mask
      }
      keys[place] = numbers[row]
      dense[place] = nodes[row]
    }
  }

  func renumber(_ nodes: Buffer<UInt32>) {
    for place in 0..<dense.capacity where dense[place] != Self.absent {
      dense[place] = nodes[Int(dense[place])]
    }
  }

  @inline(__always)
  func node(_ key: Int64) -> UInt32? {
    if mask == 0 {
      let (place, overflow) = key.subtractingReportingOverflow(low)
      guard !overflow, place >= 0, place < denseCount else { return nil }
      let node = dense[Int(place)]
      return node == Self.absent ? nil : node
    }
    var place = Int(truncatingIfNeeded: Hashing.mix(UInt64(bitPattern: key))) & mask
    while dense[place] != Self.absent {
      if keys[place] == key { return dense[place] }
      place = (place + 1) & mask
    }
    return nil
  }
}

private final class TextKeys {
  private static let absent = UInt32.max
  private let texts: Buffer<TextView>
  private let rows: Buffer<UInt32>
  private var nodes: Buffer<UInt32>
  private let mask: Int
  private let owners: [AnyObject]

  init(
    _ texts: Buffer<TextView>, _ count: Int, _ nodes: Buffer<UInt32>, _ owners: [AnyObject]
  ) throws(CSVNodeKeys.Duplicate) {
    self.texts = texts
    self.nodes = nodes
    self.owners = owners
    var capacity = 64
    while capacity < count * 2 { capacity *= 2 }
    mask = capacity - 1
    rows = Buffer(repeating: Self.absent, count: capacity)
    for row in 0..<count {
      var place = Int(truncatingIfNeeded: texts[row].hash) & mask
      while rows[place] != Self.absent {
        if texts[Int(rows[place])] == texts[row] { throw CSVNodeKeys.Duplicate(row: row) }
        place = (place + 1) & mask
      }
      rows[place] = UInt32(row)
    }
  }

  /// The first ids are rows.
  func renumber(_ nodes: Buffer<UInt32>) { self.nodes = nodes }

  func node(_ key: TextView) -> UInt32? {
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while rows[place] != Self.absent {
      if texts[Int(rows[place])] == key { return nodes[Int(rows[place])] }
      place = (place + 1) & mask
    }
    return nil
  }
}
