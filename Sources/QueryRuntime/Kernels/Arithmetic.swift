import CygnetCore

/// `+ - * / % ^` on single values.
enum Arithmetic {
  static func apply(
    _ symbol: ArithmeticOperator, _ left: Value, _ right: Value, at range: SourceRange,
    _ context: ExecutionContext
  ) throws(RuntimeFault) -> Value {
    switch (left, right) {
    case (.null, _), (_, .null): return .null
    case _ where symbol == .concatenate:
      return try concatenated(left, right, at: range, context)
    case (.integer(let a), .integer(let b)):
      return try integers(symbol, a, b, at: range)
    case (.float(let a), .float(let b)): return .float(floats(symbol, a, b))
    case (.integer(let a), .float(let b)): return .float(floats(symbol, Double(a), b))
    case (.float(let a), .integer(let b)): return .float(floats(symbol, a, Double(b)))
    default: break
    }
    if symbol == .add, let sum = try joined(left, right, at: range, context) { return sum }
    let scope = TemporalScope(context, range)
    if let answer = try TemporalArithmetic.apply(symbol, left, right, scope) { return answer }
    throw .type(
      "`\(symbol.rawValue)` cannot take \(describe(left)) and \(describe(right))", at: range)
  }

  static func integers(
    _ symbol: ArithmeticOperator, _ a: Int64, _ b: Int64, at range: SourceRange
  ) throws(RuntimeFault) -> Value {
    let (answer, overflow): (Int64, Bool)
    switch symbol {
    case .add: (answer, overflow) = a.addingReportingOverflow(b)
    case .subtract: (answer, overflow) = a.subtractingReportingOverflow(b)
    case .multiply: (answer, overflow) = a.multipliedReportingOverflow(by: b)
    case .divide, .modulo:
      if b == 0 { throw .divisionByZero(at: range) }
      if symbol == .modulo, b == -1 { return .integer(0) }
      (answer, overflow) =
        symbol == .divide
        ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b)
    case .power, .concatenate: return .float(Platform.pow(Double(a), Double(b)))
    }
    if overflow { throw .integerOverflow(at: range) }
    return .integer(answer)
  }

  @inline(__always)
  static func floats(_ symbol: ArithmeticOperator, _ a: Double, _ b: Double) -> Double {
    switch symbol {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .modulo: a.truncatingRemainder(dividingBy: b)
    case .power, .concatenate: Platform.pow(a, b)
    }
  }

  /// `||`: two texts or two lists.
  private static func concatenated(
    _ left: Value, _ right: Value, at range: SourceRange, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Value {
    switch (left, right) {
    case (.string, .string), (.list, .list):
      if let sum = try joined(left, right, at: range, context) { return sum }
    default: break
    }
    throw .type("`||` cannot take \(describe(left)) and \(describe(right))", at: range)
  }

  /// `+` of texts and of lists.
  private static func joined(
    _ left: Value, _ right: Value, at range: SourceRange, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Value? {
    switch (left, right) {
    case (.list(let a), .list(let b)):
      try context.chargeTemporarily((a.count + b.count) * Footprint.value)
      return try checked(.list(a.elements + b.elements), at: range)
    case (.list(let a), _):
      try context.chargeTemporarily((a.count + 1) * Footprint.value)
      return try checked(.list(a.elements + [right]), at: range)
    case (_, .list(let b)):
      try context.chargeTemporarily((b.count + 1) * Footprint.value)
      return try checked(.list([left] + b.elements), at: range)
    case (.string(let a), .string(let b)):
      if a.utf8.count + b.utf8.count > 64 {
        try context.chargeTemporarily(a.utf8.count + b.utf8.count)
      }
      return .string(a + b)
    case (.string(let a), .integer), (.string(let a), .float), (.string(let a), .boolean):
      return .string(a + right.plainText)
    case (.integer, .string(let b)), (.float, .string(let b)), (.boolean, .string(let b)):
      return .string(left.plainText + b)
    default: return nil
    }
  }

  /// The value, unless it nests too deep.
  static func checked(_ value: Value, at range: SourceRange) throws(RuntimeFault) -> Value {
    guard value.depth <= Value.nestingLimit else {
      throw RuntimeFault(
        .limit, "NestingTooDeep", gqlStatus: "54000",
        "a value nests deeper than \(Value.nestingLimit) levels", at: range)
    }
    guard value.depth <= 1 || value.elementCount <= Value.nestedElementLimit else {
      throw RuntimeFault(
        .limit, "ValueTooLarge", gqlStatus: "54000",
        "a value holds more than \(Value.nestedElementLimit) nested elements", at: range)
    }
    return value
  }
}

/// Arithmetic over whole columns.
enum ArithmeticKernel {
  /// `nil` where the columns are not both of numbers.
  static func apply(
    _ symbol: ArithmeticOperator, _ left: Column, _ right: Column, count: Int,
    at range: SourceRange
  ) throws(RuntimeFault) -> Column? {
    let kinds = (left.vector.kind, right.vector.kind)
    let areNumbers = [kinds.0, kinds.1].allSatisfy { $0 == .integer || $0 == .float }
    guard areNumbers, symbol != .power, symbol != .concatenate else { return nil }
    var (a, b) = (left.flattened(count: count), right.flattened(count: count))
    if kinds.0 != kinds.1 { (a, b) = (floats(a), floats(b)) }
    let validity = merged(a.validity, b.validity, count)
    switch (a.storage, b.storage) {
    case (.integers(let x), .integers(let y)):
      let answer = Buffer<Int64>(capacity: count)
      try integers(symbol, x, y, answer, count, validity, at: range)
      return Column(Vector(integers: answer, count: count, validity: validity))
    case (.floats(let x), .floats(let y)):
      let answer = Buffer<Double>(capacity: count)
      for row in 0..<count { answer[row] = Arithmetic.floats(symbol, x[row], y[row]) }
      return Column(Vector(.float, .floats(answer), count: count, validity: validity))
    default: return nil
    }
  }

  private static func floats(_ vector: Vector) -> Vector {
    guard case .integers(let numbers) = vector.storage else { return vector }
    let floats = Buffer<Double>(capacity: vector.count)
    for row in 0..<vector.count { floats[row] = Double(numbers[row]) }
    return Vector(.float, .floats(floats), count: vector.count, validity: vector.validity)
  }

  private static func merged(_ a: Bitmap?, _ b: Bitmap?, _ count: Int) -> Bitmap? {
    guard let a else { return b }
    guard let b else { return a }
    let both = Bitmap(count: count, filled: false)
    for row in 0..<count where a[row] && b[row] { both[row] = true }
    return both
  }

  private static func integers(
    _ symbol: ArithmeticOperator, _ x: Buffer<Int64>, _ y: Buffer<Int64>,
    _ answer: Buffer<Int64>, _ count: Int, _ validity: Bitmap?, at range: SourceRange
  ) throws(RuntimeFault) {
    for row in 0..<count {
      if let validity, !validity[row] {
        answer[row] = 0
        continue
      }
      guard case .integer(let number) = try Arithmetic.integers(symbol, x[row], y[row], at: range)
      else { continue }
      answer[row] = number
    }
  }
}
