import CygnetCore

/// Loops that pick rows. Each row is written in any case, so that no branch depends on the
/// data.
enum Selecting {
  /// Whether it is better to ask about the rows alone than about the whole batch, whose
  /// columns may be there without a copy.
  static func areFew(_ rows: Positions, of batch: Batch) -> Bool { rows.count < batch.count / 4 }

  /// - Returns: `nil` where all are kept.
  @inline(__always)
  static func rows(
    among rows: Positions?, of count: Int, _ isKept: (Int) -> Bool
  ) -> Positions? {
    guard let rows else {
      let kept = Buffer<Int32>(capacity: count)
      // Safety: no more rows are kept than there are.
      let to = unsafe kept.base
      var found = 0
      for row in 0..<count {
        unsafe to[found] = Int32(truncatingIfNeeded: row)
        found += isKept(row) ? 1 : 0
      }
      return found == count ? nil : Positions(kept, count: found)
    }
    let kept = Buffer<Int32>(capacity: rows.count)
    // Safety: both have room for all rows.
    let (from, to) = unsafe (rows.rows.base, kept.base)
    var found = 0
    for place in 0..<rows.count {
      let row = unsafe from[place]
      unsafe to[found] = row
      found += isKept(Int(row)) ? 1 : 0
    }
    return found == rows.count ? nil : Positions(kept, count: found)
  }

  /// The rows whose values compare as wanted, in a loop of its own where one side is a
  /// constant number; `nil` for all.
  static func comparing(
    _ left: Column, _ symbol: ComparisonOperator, _ right: Column, among rows: Positions?,
    count: Int
  ) -> Positions? {
    switch (left.shape, right.shape) {
    case (.constant, .flat), (.constant, .indexed):
      return comparing(right, symbol.mirrored, left, among: rows, count: count)
    case (.flat, .constant), (.indexed, .constant):
      let constant = ComparisonKernel.constant(right.vector, for: left.vector)
      guard constant.isValid(0) else { return Positions(Buffer(capacity: 0), count: 0) }
      switch (left.vector.storage, constant.storage) {
      case (.integers(let numbers), .integers(let other)) where left.vector.kind == constant.kind:
        return pick(left, numbers, symbol, other[0], rows, count)
      case (.floats(let numbers), .floats(let other)):
        return pick(left, numbers, symbol, other[0], rows, count)
      default: break
      }
    default: break
    }
    let truths = ComparisonKernel.compare(left, symbol, right, count: count)
    return Selecting.rows(among: rows, of: count) { truths[$0] == 1 }
  }

  private static func pick<Number: Comparable & BitwiseCopyable>(
    _ column: Column, _ numbers: Buffer<Number>, _ symbol: ComparisonOperator, _ bound: Number,
    _ rows: Positions?, _ count: Int
  ) -> Positions? {
    // Safety: the column has a value, or room for one, for every row.
    let values = unsafe numbers.base
    let bits = unsafe column.vector.validity?.words.base
    @inline(__always)
    func loop(_ test: (Number, Number) -> Bool) -> Positions? {
      switch unsafe (column.shape, bits) {
      case (.indexed(let positions), let bits):
        let places = unsafe positions.rows.base
        return Selecting.rows(among: rows, of: count) { row in
          let place = unsafe Int(places[row])
          let isValid = unsafe bits.map { unsafe $0[place >> 6] >> UInt64(place & 63) & 1 } ?? 1
          return test(unsafe values[place], bound) && isValid != 0
        }
      case (_, let bits?):
        return Selecting.rows(among: rows, of: count) { row in
          let isValid = unsafe bits[row >> 6] >> UInt64(row & 63) & 1
          return unsafe (test(values[row], bound) ? 1 : 0) & isValid != 0
        }
      case (_, nil):
        return Selecting.rows(among: rows, of: count) { test(unsafe values[$0], bound) }
      }
    }
    switch symbol {
    case .equal: return loop { $0 == $1 }
    case .notEqual: return loop { $0 != $1 }
    case .less: return loop { $0 < $1 }
    case .lessOrEqual: return loop { $0 <= $1 }
    case .greater: return loop { $0 > $1 }
    case .greaterOrEqual: return loop { $0 >= $1 }
    }
  }

  /// The rows whose bits are set, or not; `nil` for all.
  static func bits(
    _ validity: Bitmap, areSet: Bool, among rows: Positions?, count: Int
  ) -> Positions? {
    if let rows { return Selecting.rows(among: rows, of: count) { validity[$0] == areSet } }
    let kept = Buffer<Int32>(capacity: count)
    var found = 0
    for first in stride(from: 0, to: count, by: 64) {
      var word = validity.words[first >> 6]
      if !areSet { word = ~word }
      if count - first < 64 { word &= 1 << UInt64(count - first) - 1 }
      while word != 0 {
        kept[found] = Int32(truncatingIfNeeded: first + word.trailingZeroBitCount)
        found += 1
        word &= word - 1
      }
    }
    return found == count ? nil : Positions(kept, count: found)
  }
}
