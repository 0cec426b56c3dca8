package import CygnetCore
import Synchronization

/// One key's values laid open for reading many at once: segments are found without
/// reference counting, and read by one loop where all have the same encoding.
final class PropertyView: @unchecked Sendable {
  // Safety: written while it is made, read only from then on; the table keeps the
  // memory behind the pointers alive.
  @safe private struct Run: BitwiseCopyable {
    /// `nil` for no values.
    let values: UnsafeRawPointer?
    /// `nil` where every place has a value.
    let validity: UnsafePointer<UInt64>?
  }

  private enum Kind {
    case integers(Vector.Kind)
    case floats, booleans, texts
    case codes(StringDictionary)
  }

  private let table: SegmentTable<PropertySegment>
  private let runs: Buffer<Run>
  private let runCount: Int
  private let kind: Kind?
  /// Rows read so far, and codes of all entities in a byte each, once enough have
  /// been read: random reads of few texts then stay near the processor.
  private let bytes = Mutex<(rows: Int, codes: Buffer<UInt8>?)>((0, nil))
  private static let noCode: UInt8 = 255

  /// `nil` where segments differ, or hold values of many types.
  init?(_ column: PropertyColumn, entityCapacity: Int) {
    let runCount = (entityCapacity + SegmentSize.mask) >> SegmentSize.shift
    let none = unsafe Run(values: nil, validity: nil)
    let runs = Buffer(repeating: none, count: runCount)
    var kind: Kind?
    var isUniform = true
    column.segments.forEachSegment { run, segment in
      guard run < runCount, let (found, pointer) = unsafe PropertyView.memory(segment) else {
        isUniform = false
        return
      }
      switch (kind, found) {
      case (nil, _), (.floats?, .floats), (.booleans?, .booleans), (.texts?, .texts),
        (.codes?, .codes):
        kind = kind ?? found
      case (.integers(let old)?, .integers(let new)) where old == new: break
      default: isUniform = false
      }
      let isFull = segment.validCount == SegmentSize.count
      runs[run] = unsafe Run(
        values: pointer, validity: isFull ? nil : UnsafePointer(segment.validity.words.base))
    }
    guard isUniform else { return nil }
    table = column.segments
    self.runs = runs
    self.runCount = runCount
    self.kind = kind
  }

  private static func memory(_ segment: PropertySegment) -> (Kind, UnsafeRawPointer)? {
    switch segment.encoding {
    case .integers(let numbers): unsafe (.integers(.integer), UnsafeRawPointer(numbers.base))
    case .dates(let days): unsafe (.integers(.date), UnsafeRawPointer(days.base))
    case .floats(let numbers): unsafe (.floats, UnsafeRawPointer(numbers.base))
    case .booleans(let flags): unsafe (.booleans, UnsafeRawPointer(flags.base))
    case .texts(let texts, _): unsafe (.texts, UnsafeRawPointer(texts.base))
    case .codes(let codes, let dictionary):
      unsafe (.codes(dictionary), UnsafeRawPointer(codes.base))
    case .mixed: nil
    }
  }

  /// The values of many entities.
  ///
  /// - Parameter wanted: where set, only rows whose bit is set are read.
  func gather(_ ids: Buffer<UInt32>, count: Int, validity wanted: Bitmap?) -> Vector {
    switch kind {
    case nil: return Vector(mixed: Array(repeating: .null, count: count))
    case .integers(let kind):
      let (values, bits) = copy(ids, count, wanted, Int64(0))
      return Vector(kind, .integers(values), count: count, validity: bits)
    case .floats:
      let (values, bits) = copy(ids, count, wanted, 0.0)
      return Vector(.float, .floats(values), count: count, validity: bits)
    case .booleans:
      let (values, bits) = copy(ids, count, wanted, UInt8(0))
      return Vector(.boolean, .booleans(values), count: count, validity: bits)
    case .texts:
      let (values, bits) = copy(ids, count, wanted, TextView.empty)
      return Vector(.string, .texts(values), count: count, validity: bits, owners: [self])
    case .codes(let dictionary):
      let (values, bits) =
        byteCodes(for: count, dictionary).map { copy(ids, count, wanted, $0) }
        ?? copy(ids, count, wanted, UInt32(0))
      return Vector(
        .string, .codes(values, entries: dictionary.entries), count: count, validity: bits,
        owners: [dictionary])
    }
  }

  /// `nil` before they pay, and where a byte does not hold the codes.
  private func byteCodes(
    for count: Int, _ dictionary: StringDictionary
  ) -> Buffer<UInt8>? {
    let capacity = runCount << SegmentSize.shift
    return bytes.withLock { bytes in
      bytes.rows += count
      if let known = bytes.codes { return known }
      guard bytes.rows > capacity, dictionary.count < Int(PropertyView.noCode) else { return nil }
      let codes = Buffer<UInt8>(repeating: PropertyView.noCode, count: capacity)
      table.forEachSegment { run, segment in
        guard run < runCount, case .codes(let from, _) = segment.encoding else { return }
        let first = run << SegmentSize.shift
        for offset in 0..<SegmentSize.count where segment.validity[offset] {
          codes[first | offset] = UInt8(truncatingIfNeeded: from[offset])
        }
      }
      bytes.codes = codes
      return codes
    }
  }

  private func copy(
    _ ids: Buffer<UInt32>, _ count: Int, _ wanted: Bitmap?, _ codes: Buffer<UInt8>
  ) -> (Buffer<UInt32>, Bitmap?) {
    let values = Buffer<UInt32>(capacity: count)
    var isWhole = true
    for row in 0..<count {
      let code = codes[Int(ids[row])]
      values[row] = UInt32(code)
      if code == PropertyView.noCode { isWhole = false }
    }
    if isWhole, wanted == nil { return (values, nil) }
    let bits = Bitmap(count: count, filled: false)
    for row in 0..<count where wanted?[row] ?? true {
      if values[row] == UInt32(PropertyView.noCode) {
        values[row] = 0
      } else {
        bits[row] = true
      }
    }
    return (values, bits)
  }

  @inline(__always)
  private func copy<Element: BitwiseCopyable>(
    _ ids: Buffer<UInt32>, _ count: Int, _ wanted: Bitmap?, _ filler: Element
  ) -> (Buffer<Element>, Bitmap?) {
    let values = Buffer<Element>(capacity: count)
    let bits = Bitmap(count: count, filled: false)
    let words = bits.words
    var validCount = 0
    var word: UInt64 = 0
    // Safety: runs and validity words cover all ids; a segment has memory for each
    // place whose bit is set.
    let runs = unsafe self.runs.base
    for row in 0..<count {
      let id = Int(ids[row])
      let place = id >> SegmentSize.shift
      let offset = id & SegmentSize.mask
      var isValid: UInt64 = 0
      var value = filler
      if place < runCount, let memory = unsafe runs[place].values {
        isValid = 1
        if let bits = unsafe runs[place].validity {
          isValid = unsafe bits[offset >> 6] >> UInt64(offset & 63) & 1
        }
        if let wanted, !wanted[row] { isValid = 0 }
        if isValid != 0 { value = unsafe memory.assumingMemoryBound(to: Element.self)[offset] }
      }
      values[row] = value
      word |= isValid << UInt64(row & 63)
      validCount += Int(isValid)
      if row & 63 == 63 {
        words[row >> 6] = word
        word = 0
      }
    }
    if count & 63 != 0 { words[count >> 6] = word }
    return (values, validCount == count ? nil : bits)
  }
}

extension Graph {
  /// The values of a property of many nodes.
  package func gather(
    _ key: KeyID, nodes ids: Buffer<UInt32>, count: Int, validity: Bitmap?
  ) -> Vector {
    let place = Int(key.rawValue)
    if validity == nil,
      let run = nodeProperties[place].run(of: ids, count, shares: isPublished)
    {
      return run
    }
    return gather(nodeProperties[place], ids, count, validity, place: place * 2, nodeCapacity)
  }

  package func gather(
    _ key: KeyID, relationships ids: Buffer<UInt32>, count: Int, validity: Bitmap?
  ) -> Vector {
    let place = Int(key.rawValue)
    if validity == nil,
      let run = relationshipProperties[place].run(of: ids, count, shares: isPublished)
    {
      return run
    }
    return gather(
      relationshipProperties[place], ids, count, validity, place: place * 2 + 1,
      allocation.nextRelationship)
  }

  /// The values of all entities of a run, in the run's own memory; `nil` for other
  /// ids, and where the memory may still change.
  package func run(
    _ key: KeyID, ofNodes: Bool, _ ids: Buffer<UInt32>, count: Int
  ) -> Vector? {
    guard isPublished, count > 0, Int(ids[0]) & SegmentSize.mask == 0 else { return nil }
    let place = Int(key.rawValue)
    return ofNodes
      ? nodeProperties[place].run(of: ids, count, shares: true)
      : relationshipProperties[place].run(of: ids, count, shares: true)
  }

  private func gather(
    _ column: PropertyColumn, _ ids: Buffer<UInt32>, _ count: Int, _ validity: Bitmap?,
    place: Int, _ capacity: Int
  ) -> Vector {
    // A version that is being written changes under what is laid open.
    guard isPublished else { return column.gather(ids, count: count, validity: validity) }
    // Very few rows are read sooner than the view is found, few than all segments are
    // looked at.
    guard count >= 4 else { return column.gather(ids, count: count, validity: validity) }
    let known = propertyViews.withLock { views -> PropertyView? in
      if let known = views[place] { return known }
      if count < 64 { return nil }
      let failures = health?.failures
      let view = PropertyView(column, entityCapacity: capacity)
      // What could not be read must be asked for again by the next query.
      if health?.failures == failures { views[place] = .some(view) }
      return view
    }
    return known?.gather(ids, count: count, validity: validity)
      ?? column.gather(ids, count: count, validity: validity)
  }
}

extension PropertyColumn {
  /// The values of consecutive entities of one run, its memory shared where it can
  /// be; `nil` for others.
  ///
  /// - Parameter shares: whether the memory will not change any more.
  fileprivate func run(of ids: Buffer<UInt32>, _ count: Int, shares: Bool) -> Vector? {
    guard count > 16 else { return nil }
    let first = ids[0]
    let offset = Int(first) & SegmentSize.mask
    guard Int(ids[count - 1]) - Int(first) == count - 1, offset + count <= SegmentSize.count
    else { return nil }
    var differs: UInt32 = 0
    for row in 0..<count { differs |= ids[row] ^ (first &+ UInt32(row)) }
    guard differs == 0, let segment = segments[Int(first) >> SegmentSize.shift] else { return nil }
    return segment.vector(offset, count, shares: shares)
  }
}

extension PropertySegment {
  /// The values from `offset` on, without a copy where they begin the segment and
  /// may be shared.
  func vector(_ offset: Int, _ count: Int, shares: Bool) -> Vector? {
    let shares = shares && offset == 0
    func part<Element>(_ buffer: Buffer<Element>) -> Buffer<Element>? {
      guard offset + count <= buffer.capacity else { return nil }
      if shares { return buffer }
      let copy = Buffer<Element>(capacity: count)
      copy.assign(at: 0, from: buffer, at: offset, count: count)
      return copy
    }
    var bits: Bitmap?
    if shares {
      // The segment may have values behind the part that is asked for.
      let isFull =
        validCount >= count && (validCount == SegmentSize.count || validity.holdsFirst(count))
      bits = isFull ? nil : validity
    } else {
      let copy = Bitmap(count: count, filled: false)
      for row in 0..<count where validity[offset + row] { copy[row] = true }
      bits = copy
    }
    switch encoding {
    case .integers(let numbers):
      return part(numbers).map { Vector(.integer, .integers($0), count: count, validity: bits) }
    case .dates(let days):
      return part(days).map { Vector(.date, .integers($0), count: count, validity: bits) }
    case .floats(let numbers):
      return part(numbers).map { Vector(.float, .floats($0), count: count, validity: bits) }
    case .booleans(let flags):
      return part(flags).map { Vector(.boolean, .booleans($0), count: count, validity: bits) }
    case .texts(let texts, let arena):
      return part(texts).map {
        Vector(.string, .texts($0), count: count, validity: bits, owners: [arena])
      }
    case .codes(let codes, let dictionary):
      return part(codes).map {
        Vector(
          .string, .codes($0, entries: dictionary.entries), count: count, validity: bits,
          owners: [dictionary])
      }
    case .mixed: return nil
    }
  }
}
