import CygnetCore
import QueryPlanner

/// Rows kept by an operator that needs all of them: only the columns that later
/// steps read, flat, charged to the statement's account.
struct RowStore {
  private let slots: [Slot]
  private let slotCount: Int
  private let context: ExecutionContext
  private var parts: [[Vector]]
  private(set) var count = 0
  private var charged = 0

  init(_ slots: Set<Slot>, slotCount: Int, _ context: ExecutionContext) {
    self.slots = slots.sorted()
    self.slotCount = slotCount
    self.context = context
    parts = Array(repeating: [], count: slots.count)
  }

  mutating func append(_ batch: Batch) throws(RuntimeFault) {
    var bytes = 64
    var vectors: [Vector] = []
    for slot in slots {
      let vector = (batch.columns[slot] ?? .constant(.null)).flattened(count: batch.count)
      bytes += vector.byteSize + RowStore.payload(vector)
      vectors.append(vector)
    }
    try context.charge(bytes)
    charged += bytes
    for (index, vector) in vectors.enumerated() { parts[index].append(vector) }
    count += batch.count
  }

  /// What a mixed vector's values hold beyond their own size; a sample stands
  /// for the rest.
  private static func payload(_ vector: Vector) -> Int {
    guard case .mixed(let values) = vector.storage, !values.isEmpty else { return 0 }
    let sample = values.prefix(8)
    let bytes = sample.reduce(0) { $0 + Footprint.bytes($1) - Footprint.value }
    return bytes / sample.count * values.count
  }

  /// All rows as one long batch.
  mutating func batch() -> Batch {
    var batch = Batch(slotCount: slotCount, count: count)
    for (index, slot) in slots.enumerated() {
      let whole = Vector.concatenated(parts[index], count: count)
      parts[index] = [whole]
      batch.columns[slot] = Column(whole)
    }
    return batch
  }

  mutating func removeAll() {
    context.release(charged)
    charged = 0
    count = 0
    parts = Array(repeating: [], count: slots.count)
  }
}

extension Vector {
  /// One vector after the other; mixed when they differ in kind.
  static func concatenated(_ vectors: [Vector], count: Int) -> Vector {
    if vectors.count == 1 { return vectors[0] }
    guard let first = vectors.first else { return Vector(mixed: []) }
    guard first.kind != .mixed, vectors.allSatisfy({ $0.kind == first.kind }) else {
      var values: [Value] = []
      values.reserveCapacity(count)
      for vector in vectors { for row in 0..<vector.count { values.append(vector.value(row)) } }
      return Vector(mixed: values)
    }
    func joined<T>(_ read: (Storage) -> Buffer<T>?) -> Buffer<T> {
      let whole = Buffer<T>(capacity: count)
      var start = 0
      for vector in vectors {
        guard let part = read(vector.storage) else { continue }
        whole.assign(at: start, from: part, at: 0, count: vector.count)
        start += vector.count
      }
      return whole
    }
    let storage: Storage
    switch first.storage {
    case .ids: storage = .ids(joined { if case .ids(let part) = $0 { part } else { nil } })
    case .integers:
      storage = .integers(joined { if case .integers(let part) = $0 { part } else { nil } })
    case .floats: storage = .floats(joined { if case .floats(let part) = $0 { part } else { nil } })
    case .booleans:
      storage = .booleans(joined { if case .booleans(let part) = $0 { part } else { nil } })
    case .texts: storage = .texts(joined { if case .texts(let part) = $0 { part } else { nil } })
    case .mixed: return Vector(mixed: [])
    }
    var validity: Bitmap?
    if vectors.contains(where: { $0.validity != nil }) {
      let whole = Bitmap(count: count, filled: true)
      var start = 0
      for vector in vectors {
        for row in 0..<vector.count where !vector.isValid(row) { whole[start + row] = false }
        start += vector.count
      }
      validity = whole
    }
    var owners: [AnyObject] = []
    for vector in vectors {
      for owner in vector.owners where !owners.contains(where: { $0 === owner }) {
        owners.append(owner)
      }
    }
    return Vector(first.kind, storage, count: count, validity: validity, owners: owners)
  }
}
