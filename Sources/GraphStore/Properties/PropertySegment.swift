package import CygnetCore

/// One key's values for one run of entities, in the narrowest encoding that
/// holds them all.
package final class PropertySegment: Segment, @unchecked Sendable {
  // Safety: changed only by the writer whose stamp it carries, before publication.
  package enum Encoding {
    case integers(Buffer<Int64>)
    case floats(Buffer<Double>)
    case booleans(Buffer<UInt8>)
    /// Days since 1970-01-01.
    case dates(Buffer<Int64>)
    /// Codes of the key's dictionary.
    case codes(Buffer<UInt32>, StringDictionary)
    case texts(Buffer<TextView>, TextArena)
    case mixed
  }

  package let stamp: UInt64
  package private(set) var encoding: Encoding
  /// The values of a mixed segment.
  package private(set) var values: [Value] = []
  package let validity: Bitmap
  package private(set) var validCount = 0
  /// Places that there is memory for; no value lies beyond. Runs begin small, for
  /// most label sets of a small graph have few nodes.
  package private(set) var capacity = PropertySegment.firstCapacity
  private static let firstCapacity = 32

  /// An empty segment, encoded for `first`.
  init(stamp: UInt64, for first: Value, dictionary: StringDictionary) {
    self.stamp = stamp
    validity = Bitmap(count: SegmentSize.count, filled: false)
    encoding = PropertySegment.encoding(for: first, dictionary)
    if case .mixed = encoding {
      values = Array(repeating: .null, count: capacity)
    }
  }

  private init(_ other: PropertySegment, stamp: UInt64) {
    self.stamp = stamp
    validity = other.validity.copy()
    validCount = other.validCount
    values = other.values
    capacity = other.capacity
    let count = capacity
    switch other.encoding {
    case .integers(let old): encoding = .integers(old.copy(count: count, capacity: count))
    case .floats(let old): encoding = .floats(old.copy(count: count, capacity: count))
    case .booleans(let old): encoding = .booleans(old.copy(count: count, capacity: count))
    case .dates(let old): encoding = .dates(old.copy(count: count, capacity: count))
    case .codes(let old, let dictionary):
      encoding = .codes(old.copy(count: count, capacity: count), dictionary)
    case .texts(let old, let arena):
      encoding = PropertySegment.copy(old, arena, count: count, validity)
    case .mixed: encoding = .mixed
    }
  }

  /// A segment with values at the first `capacity` places, for which the encoding's
  /// buffers, or `values`, have memory.
  package init(
    stamp: UInt64, _ encoding: Encoding, values: [Value] = [], validity: Bitmap, validCount: Int,
    capacity: Int
  ) {
    self.stamp = stamp
    self.encoding = encoding
    self.values = values
    self.validity = validity
    self.validCount = validCount
    self.capacity = capacity
  }

  package func copy(stamp: UInt64) -> PropertySegment { PropertySegment(self, stamp: stamp) }

  /// Views into the same arena, which only grows; or into a new one where most of the old
  /// one's texts have been overwritten.
  private static func copy(
    _ old: Buffer<TextView>, _ arena: TextArena, count: Int, _ validity: Bitmap
  ) -> Encoding {
    var used = 0
    for offset in 0..<count {
      let length = old[offset].length
      used += length > TextView.inlineLimit && validity[offset] ? length : 0
    }
    guard arena.byteSize > used * 2 + 4_096 else {
      return .texts(old.copy(count: count, capacity: count), arena)
    }
    let (texts, own) = (Buffer<TextView>(repeating: .empty, count: count), TextArena())
    for offset in 0..<count where validity[offset] {
      texts[offset] = unsafe old[offset].withBytes { unsafe own.append($0) }
    }
    return .texts(texts, own)
  }

  private static func encoding(for value: Value, _ dictionary: StringDictionary) -> Encoding {
    let count = firstCapacity
    switch value {
    case .integer: return .integers(Buffer(repeating: 0, count: count))
    case .float: return .floats(Buffer(repeating: 0, count: count))
    case .boolean: return .booleans(Buffer(repeating: 0, count: count))
    case .date: return .dates(Buffer(repeating: 0, count: count))
    case .string(let text):
      if dictionary.code(of: text) != nil {
        return .codes(Buffer(repeating: 0, count: count), dictionary)
      }
      return .texts(Buffer(repeating: .empty, count: count), TextArena())
    default: return .mixed
    }
  }

  package func value(_ offset: Int) -> Value {
    guard validity[offset] else { return .null }
    switch encoding {
    case .integers(let numbers): return .integer(numbers[offset])
    case .floats(let numbers): return .float(numbers[offset])
    case .booleans(let flags): return .boolean(flags[offset] != 0)
    case .dates(let days): return .date(Date(epochDay: days[offset]))
    case .codes(let codes, let dictionary):
      return .string(dictionary.entries[Int(codes[offset])].string)
    case .texts(let texts, _): return .string(texts[offset].string)
    case .mixed: return values[offset]
    }
  }

  func set(_ offset: Int, to value: Value) {
    if validity[offset] { validCount -= 1 }
    guard !value.isNull else {
      validity[offset] = false
      if case .mixed = encoding, offset < capacity { values[offset] = .null }
      return
    }
    if offset >= capacity { grow(to: offset) }
    if !store(value, offset) {
      widen(for: value)
      _ = store(value, offset)
    }
    validity[offset] = true
    validCount += 1
  }

  /// `false` when the encoding cannot hold the value.
  private func store(_ value: Value, _ offset: Int) -> Bool {
    switch (encoding, value) {
    case (.integers(let numbers), .integer(let number)): numbers[offset] = number
    case (.floats(let numbers), .float(let number)): numbers[offset] = number
    case (.booleans(let flags), .boolean(let flag)): flags[offset] = flag ? 1 : 0
    case (.dates(let days), .date(let date)): days[offset] = date.epochDay
    case (.codes(let codes, let dictionary), .string(let text)):
      guard let code = dictionary.code(of: text) else { return false }
      codes[offset] = code
    case (.texts(let texts, let arena), .string(let text)): texts[offset] = arena.append(text)
    case (.mixed, _): values[offset] = value
    default: return false
    }
    return true
  }

  /// Makes memory for at least `offset`.
  private func grow(to offset: Int) {
    let old = capacity
    while capacity <= offset { capacity *= 2 }
    capacity = min(capacity, SegmentSize.count)
    switch encoding {
    case .integers(let numbers):
      encoding = .integers(numbers.grown(from: old, to: capacity, filler: 0))
    case .floats(let numbers): encoding = .floats(numbers.grown(from: old, to: capacity, filler: 0))
    case .booleans(let flags): encoding = .booleans(flags.grown(from: old, to: capacity, filler: 0))
    case .dates(let days): encoding = .dates(days.grown(from: old, to: capacity, filler: 0))
    case .codes(let codes, let dictionary):
      encoding = .codes(codes.grown(from: old, to: capacity, filler: 0), dictionary)
    case .texts(let texts, let arena):
      encoding = .texts(texts.grown(from: old, to: capacity, filler: .empty), arena)
    case .mixed: values += Array(repeating: .null, count: capacity - old)
    }
  }

  /// Moves to an encoding that also holds `value`.
  private func widen(for value: Value) {
    let count = capacity
    if case .codes(let codes, let dictionary) = encoding, case .string = value {
      let (texts, arena) = (Buffer<TextView>(repeating: .empty, count: count), TextArena())
      for offset in 0..<count where validity[offset] {
        let text = dictionary.entries[Int(codes[offset])]
        texts[offset] = unsafe text.withBytes { unsafe arena.append($0) }
      }
      encoding = .texts(texts, arena)
      return
    }
    values = (0..<count).map(self.value)
    encoding = .mixed
  }
}

/// One key's values over all entities of a kind.
package struct PropertyColumn: Sendable {
  package internal(set) var segments = SegmentTable<PropertySegment>()
  package let dictionary: StringDictionary

  package init() { dictionary = StringDictionary() }

  /// A column as it was stored.
  package init(segments: SegmentTable<PropertySegment>, dictionary: StringDictionary) {
    self.segments = segments
    self.dictionary = dictionary
  }

  /// Whether any entity has a value.
  package var hasValues: Bool {
    var found = false
    segments.forEachSegment { _, segment in found = found || segment.validCount > 0 }
    return found
  }

  package func value(_ id: UInt32) -> Value {
    guard let segment = segments[Int(id) >> SegmentSize.shift] else { return .null }
    return segment.value(Int(id) & SegmentSize.mask)
  }

  /// - Returns: the value before, and whether the new one is the first in the id's
  ///   run.
  mutating func exchange(
    _ id: UInt32, for value: Value, stamp: UInt64
  ) -> (old: Value, isFirst: Bool) {
    let (run, offset) = (Int(id) >> SegmentSize.shift, Int(id) & SegmentSize.mask)
    // Removing what is not there makes no segment and copies none.
    if value.isNull, segments[run]?.validity[offset] != true { return (.null, false) }
    let dictionary = self.dictionary
    var isFirst = false
    let segment = segments.writable(run, stamp: stamp) {
      isFirst = true
      return PropertySegment(stamp: stamp, for: value, dictionary: dictionary)
    }
    let old = segment.value(offset)
    segment.set(offset, to: value)
    return (old, isFirst)
  }
}
