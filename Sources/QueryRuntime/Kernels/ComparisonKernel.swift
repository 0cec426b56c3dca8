import CygnetCore

/// Comparisons over whole columns: typed loops first, values otherwise.
enum ComparisonKernel {
  static func compare(
    _ left: Column, _ symbol: ComparisonOperator, _ right: Column, count: Int
  ) -> Buffer<UInt8> {
    // A constant goes to the right.
    if case .constant = left.shape, case .constant = right.shape {
      let one = slowly(left.vector.value(0), symbol, right.vector.value(0))
      return Buffer(repeating: one.rawValue, count: count)
    }
    if case .constant = left.shape {
      return compare(right, symbol.mirrored, left, count: count)
    }
    let a = left.flattened(count: count)
    let isConstant: Bool
    let b: Vector
    if case .constant = right.shape {
      (isConstant, b) = (true, constant(right.vector, for: a))
    } else {
      (isConstant, b) = (false, right.flattened(count: count))
    }
    let answer = Buffer<UInt8>(capacity: count)
    guard fill(answer, a, symbol, b, isConstant, count) else {
      for row in 0..<count {
        answer[row] = slowly(a.value(row), symbol, b.value(isConstant ? 0 : row)).rawValue
      }
      return answer
    }
    mask(answer, a, count)
    if !isConstant {
      mask(answer, b, count)
    } else if !b.isValid(0) {
      return Buffer(repeating: Truth.unknown.rawValue, count: count)
    }
    return answer
  }

  /// A constant number as one of the column's kind, where that says the same.
  static func constant(_ constant: Vector, for column: Vector) -> Vector {
    switch (column.kind, constant.storage) {
    case (.float, .integers(let whole))
    where constant.kind == .integer && constant.isValid(0) && whole[0].magnitude <= 1 << 53:
      return Vector.specialised([.float(Double(whole[0]))])
    case (.integer, .floats(let number)) where constant.isValid(0):
      return Int64(exactly: number[0]).map { Vector.specialised([.integer($0)]) } ?? constant
    default: return constant
    }
  }

  private static func mask(_ answer: Buffer<UInt8>, _ vector: Vector, _ count: Int) {
    guard let words = vector.validity?.words else { return }
    for start in stride(from: 0, to: count, by: 64) {
      var missing = ~words[start >> 6]
      while missing != 0 {
        let row = start + missing.trailingZeroBitCount
        if row >= count { break }
        answer[row] = Truth.unknown.rawValue
        missing &= missing - 1
      }
    }
  }

  /// Typed loops; `false` where the two kinds have none.
  private static func fill(
    _ answer: Buffer<UInt8>, _ a: Vector, _ symbol: ComparisonOperator, _ b: Vector,
    _ isConstant: Bool, _ count: Int
  ) -> Bool {
    switch (a.storage, b.storage) {
    case (.integers(let x), .integers(let y)) where a.kind == b.kind:
      ordered(answer, x, symbol, y, isConstant, count)
    case (.floats(let x), .floats(let y)): ordered(answer, x, symbol, y, isConstant, count)
    case (.ids(let x), .ids(let y)) where a.kind == b.kind && symbol.isEquality:
      ordered(answer, x, symbol, y, isConstant, count)
    case (.booleans(let x), .booleans(let y)): ordered(answer, x, symbol, y, isConstant, count)
    case (.texts(let x), .texts(let y)):
      texts(answer, symbol, count) { (x[$0], y[isConstant ? 0 : $0]) }
    case (.codes(let x, let entries), .texts(let y)):
      texts(answer, symbol, count) { (entries[Int(x[$0])], y[isConstant ? 0 : $0]) }
    case (.texts(let x), .codes(let y, let entries)):
      texts(answer, symbol, count) { (x[$0], entries[Int(y[isConstant ? 0 : $0])]) }
    case (.codes(let x, let left), .codes(let y, let right)):
      texts(answer, symbol, count) { (left[Int(x[$0])], right[Int(y[isConstant ? 0 : $0])]) }
    default: return false
    }
    return true
  }

  @inline(__always)
  private static func ordered<T: Comparable & BitwiseCopyable>(
    _ answer: Buffer<UInt8>, _ x: Buffer<T>, _ symbol: ComparisonOperator, _ y: Buffer<T>,
    _ isConstant: Bool, _ count: Int
  ) {
    @inline(__always)
    func loop(_ test: (T, T) -> Bool) {
      if isConstant {
        let constant = y[0]
        for row in 0..<count { answer[row] = test(x[row], constant) ? 1 : 0 }
      } else {
        for row in 0..<count { answer[row] = test(x[row], y[row]) ? 1 : 0 }
      }
    }
    switch symbol {
    case .equal: loop { $0 == $1 }
    case .notEqual: loop { $0 != $1 }
    case .less: loop { $0 < $1 }
    case .lessOrEqual: loop { $0 <= $1 }
    case .greater: loop { $0 > $1 }
    case .greaterOrEqual: loop { $0 >= $1 }
    }
  }

  @inline(__always)
  private static func texts(
    _ answer: Buffer<UInt8>, _ symbol: ComparisonOperator, _ count: Int,
    _ pair: (Int) -> (TextView, TextView)
  ) {
    for row in 0..<count {
      let (text, other) = pair(row)
      if symbol.isEquality {
        answer[row] = (text == other) == (symbol == .equal) ? 1 : 0
      } else {
        answer[row] = symbol.accepts(TextView.compare(text, other)) ? 1 : 0
      }
    }
  }

  static func slowly(_ left: Value, _ symbol: ComparisonOperator, _ right: Value) -> Truth {
    switch symbol {
    case .equal: return Value.equals(left, right)
    case .notEqual: return !Value.equals(left, right)
    default:
      switch Value.compare(left, right) {
      case .ordered(let order): return Truth(symbol.accepts(order))
      case .incomparable: return .no
      case .unknown: return .unknown
      }
    }
  }
}

extension ComparisonOperator {
  var isEquality: Bool { self == .equal || self == .notEqual }

  /// The operator that says the same with its sides swapped.
  var mirrored: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  func accepts(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
