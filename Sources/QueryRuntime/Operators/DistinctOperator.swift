import CygnetCore
import QueryPlanner

/// Each different row once.
final class DistinctOperator: Operator {
  private let input: any Operator
  private let slots: [Slot]
  private let context: ExecutionContext
  private var encoder: KeyEncoder

  init(_ input: any Operator, _ slots: [Slot], _ context: ExecutionContext) {
    self.input = input
    self.slots = slots
    self.context = context
    encoder = KeyEncoder(columnCount: slots.count)
  }

  func next() throws(RuntimeFault) -> Batch? {
    while let batch = try input.next() {
      try context.check()
      var known = encoder.count
      let codes = encoder.encode(
        slots.map { batch.columns[$0] ?? .constant(.null) }, count: batch.count)
      try context.charge((encoder.count - known) * 64 * max(1, slots.count))
      let rows = Buffer<Int32>(capacity: batch.count)
      var count = 0
      for row in 0..<batch.count where Int(codes[row]) >= known {
        // Codes rise by one with each new key.
        known = Int(codes[row]) + 1
        rows[count] = Int32(row)
        count += 1
      }
      if count > 0 { return batch.selecting(Positions(rows, count: count)) }
    }
    return nil
  }
}
