package import CygnetCore

extension PropertyColumn {
  /// The values of many entities as one vector, typed when all segments that
  /// are touched agree on a type.
  ///
  /// - Parameter rows: where set, only rows whose bit is set are read; the
  ///   others are null.
  package func gather(_ ids: Buffer<UInt32>, count: Int, validity: Bitmap?) -> Vector {
    var gather = PropertyGather(count: count)
    var run = -1
    var segment: PropertySegment?
    for row in 0..<count {
      if let validity, !validity[row] { continue }
      let id = Int(ids[row])
      if id >> SegmentSize.shift != run {
        run = id >> SegmentSize.shift
        segment = segments[run]
        if let segment, !gather.accepts(segment) {
          return gatherMixed(ids, count: count, validity: validity)
        }
      }
      if let segment { gather.copy(segment, id & SegmentSize.mask, to: row) }
    }
    return gather.vector()
  }

  private func gatherMixed(_ ids: Buffer<UInt32>, count: Int, validity: Bitmap?) -> Vector {
    Vector(
      mixed: (0..<count).map { row in
        if let validity, !validity[row] { return .null }
        return value(ids[row])
      })
  }
}

/// A vector being filled from segments of one type.
private struct PropertyGather {
  private let count: Int
  private var kind: Vector.Kind?
  private var numbers: Buffer<Int64>?
  private var floats: Buffer<Double>?
  private var flags: Buffer<UInt8>?
  private var texts: Buffer<TextView>?
  private var owners: [AnyObject] = []
  /// The rows with values; `nil` while all before the next one have them.
  private var validity: Bitmap?
  private var filled = 0

  init(count: Int) { self.count = count }

  private static func kind(_ encoding: PropertySegment.Encoding) -> Vector.Kind {
    switch encoding {
    case .integers: .integer
    case .floats: .float
    case .booleans: .boolean
    case .dates: .date
    case .codes, .texts: .string
    case .mixed: .mixed
    }
  }

  /// `false` when the segment's type differs from the earlier ones'.
  mutating func accepts(_ segment: PropertySegment) -> Bool {
    let next = PropertyGather.kind(segment.encoding)
    if let kind, kind != next { return false }
    switch segment.encoding {
    case .mixed: return false
    case .integers, .dates: numbers = numbers ?? Buffer(repeating: 0, count: count)
    case .floats: floats = floats ?? Buffer(repeating: 0, count: count)
    case .booleans: flags = flags ?? Buffer(repeating: 0, count: count)
    case .codes(_, let dictionary):
      texts = texts ?? Buffer(repeating: .empty, count: count)
      own(dictionary)
    case .texts(_, let arena):
      texts = texts ?? Buffer(repeating: .empty, count: count)
      own(arena)
    }
    kind = next
    return true
  }

  private mutating func own(_ owner: AnyObject) {
    if !owners.contains(where: { $0 === owner }) { owners.append(owner) }
  }

  @inline(__always)
  mutating func copy(_ segment: PropertySegment, _ offset: Int, to row: Int) {
    guard segment.validity[offset] else { return }
    if row != filled, validity == nil { beginNulls() }
    switch segment.encoding {
    case .integers(let from), .dates(let from): numbers?[row] = from[offset]
    case .floats(let from): floats?[row] = from[offset]
    case .booleans(let from): flags?[row] = from[offset]
    case .codes(let codes, let dictionary): texts?[row] = dictionary.entries[Int(codes[offset])]
    case .texts(let from, _): texts?[row] = from[offset]
    case .mixed: return
    }
    validity?[row] = true
    filled += 1
  }

  /// Rows are left out for the first time: those before them have values.
  private mutating func beginNulls() {
    let bits = Bitmap(count: count, filled: false)
    for row in 0..<filled { bits[row] = true }
    validity = bits
  }

  mutating func vector() -> Vector {
    if filled < count, validity == nil { beginNulls() }
    let nulls = filled < count ? validity : nil
    switch kind {
    case .integer?: return make(.integer, numbers.map { .integers($0) }, nulls)
    case .date?: return make(.date, numbers.map { .integers($0) }, nulls)
    case .float?: return make(.float, floats.map { .floats($0) }, nulls)
    case .boolean?: return make(.boolean, flags.map { .booleans($0) }, nulls)
    case .string?: return make(.string, texts.map { .texts($0) }, nulls)
    default: return make(.mixed, nil, nil)
    }
  }

  private func make(_ kind: Vector.Kind, _ storage: Vector.Storage?, _ nulls: Bitmap?) -> Vector {
    guard let storage else { return Vector(mixed: Array(repeating: .null, count: count)) }
    return Vector(kind, storage, count: count, validity: nulls, owners: owners)
  }
}
