import CygnetCore
import Foundation

extension ReferenceValues {
  static func arithmetic(
    _ symbol: ArithmeticOperator, _ left: Value, _ right: Value
  ) throws -> Value {
    if left.isNull || right.isNull { return .null }
    switch (symbol, left, right) {
    case (.add, .list(let a), .list(let b)), (.concatenate, .list(let a), .list(let b)):
      return .list(a.elements + b.elements)
    case (.add, .string(let a), .string(let b)), (.concatenate, .string(let a), .string(let b)):
      return .string(a + b)
    case (.concatenate, _, _): throw ReferenceError.type
    case (.add, .list(let a), let b): return .list(a.elements + [b])
    case (.add, let a, .list(let b)): return .list([a] + b.elements)
    case (.add, .string(let a), let b) where isSimple(b): return .string(a + text(b))
    case (.add, let a, .string(let b)) where isSimple(a): return .string(text(a) + b)
    case (.power, _, _): return .float(pow(try double(left), try double(right)))
    case (_, .integer(let a), .integer(let b)): return .integer(try integers(symbol, a, b))
    case (.add, .date(let date), .duration(let length)): return try shifted(date, length, 1)
    case (.add, .duration(let length), .date(let date)): return try shifted(date, length, 1)
    case (.subtract, .date(let date), .duration(let length)): return try shifted(date, length, -1)
    default: return .float(floats(symbol, try double(left), try double(right)))
    }
  }

  private static func isSimple(_ value: Value) -> Bool {
    if case .boolean = value { return true }
    return isNumber(value)
  }

  private static func double(_ value: Value) throws -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .float(let number): return number
    default: throw ReferenceError.type
    }
  }

  /// In 128 bits, where nothing overflows; then what does not fit is refused.
  private static func integers(
    _ symbol: ArithmeticOperator, _ a: Int64, _ b: Int64
  ) throws -> Int64 {
    let (x, y) = (Int128(a), Int128(b))
    let answer: Int128
    switch symbol {
    case .add: answer = x + y
    case .subtract: answer = x - y
    case .multiply: answer = x * y
    case .divide, .modulo:
      if y == 0 { throw ReferenceError(code: "DivisionByZero") }
      answer = symbol == .divide ? x / y : x % y
    case .power, .concatenate: throw ReferenceError.type
    }
    guard let number = Int64(exactly: answer) else { throw ReferenceError.overflow }
    return number
  }

  private static func floats(_ symbol: ArithmeticOperator, _ a: Double, _ b: Double) -> Double {
    switch symbol {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    default: fmod(a, b)
    }
  }

  private static func shifted(
    _ date: CygnetCore.Date, _ length: CygnetCore.Duration, _ sign: Int64
  ) throws -> Value {
    let days = sign * length.days + sign * length.seconds / 86_400
    guard let moved = date.adding(months: sign * length.months)?.adding(days: days) else {
      throw ReferenceError.overflow
    }
    return .date(moved)
  }

  /// As `toString` gives it.
  static func text(_ value: Value) -> String {
    switch value {
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return "\(number)"
    case .float(let number):
      if number.isNaN { return "NaN" }
      if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
      return "\(number)".replacingOccurrences(of: "e+", with: "e")
    case .string(let text): return text
    default: return value.plainText
    }
  }
}
