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
