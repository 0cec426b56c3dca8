import CygnetCore
import CypherSyntax

extension ReferenceInterpreter {
  /// An aggregate of the rows in the scope's group.
  func aggregate(
    _ name: String, _ isDistinct: Bool, _ arguments: [Expression], _ scope: ReferenceScope
  ) throws -> Value {
    guard let group = scope.group else { throw ReferenceError(code: "InvalidAggregation") }
    var values: [Value] = []
    for row in group {
      let value = try value(arguments[0], ReferenceScope(row))
      if value.isNull { continue }
      if isDistinct, values.contains(where: { ReferenceValues.areEquivalent($0, value) }) {
        continue
      }
      values.append(value)
    }
    switch name {
    case "count": return .integer(Int64(values.count))
    case "collect": return .list(values)
    case "min": return values.min { ReferenceValues.order($0, $1) < 0 } ?? .null
    case "max": return values.max { ReferenceValues.order($0, $1) < 0 } ?? .null
    case "sum": return try sum(values)
    case "avg":
      let numbers = try values.map(double)
      return numbers.isEmpty ? .null : .float(numbers.reduce(0, +) / Double(numbers.count))
    case "stdev": return .float(try deviation(values, besides: 1))
    case "stdevp": return .float(try deviation(values, besides: 0))
    default:
      let fractions = try group.map { row in
        let fraction = try value(arguments[1], ReferenceScope(row))
        guard !fraction.isNull, (0...1).contains(try double(fraction)) else {
          throw ReferenceError(code: "NumberOutOfRange")
        }
        return try double(fraction)
      }
      guard let fraction = fractions.first, !values.isEmpty else { return .null }
      return try percentile(values, fraction, isContinuous: name == "percentilecont")
    }
  }

  private func double(_ value: Value) throws -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .float(let number): return number
    default: throw ReferenceError.type
    }
  }

  /// Integers stay integers, and must fit.
  private func sum(_ values: [Value]) throws -> Value {
    var whole: Int128 = 0
    var float = 0.0
    var hasFloat = false
    for value in values {
      if case .integer(let number) = value {
        whole += Int128(number)
      } else {
        float += try double(value)
        hasFloat = true
      }
    }
    if hasFloat { return .float(float + Double(whole)) }
    guard let number = Int64(exactly: whole) else { throw ReferenceError.overflow }
    return .integer(number)
  }

  private func deviation(_ values: [Value], besides one: Int) throws -> Double {
    let numbers = try values.map(double)
    guard numbers.count > one else { return 0 }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let squares = numbers.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (squares / Double(numbers.count - one)).squareRoot()
  }

  private func percentile(
    _ values: [Value], _ fraction: Double, isContinuous: Bool
  ) throws -> Value {
    let sorted = values.sorted { ReferenceValues.order($0, $1) < 0 }
    let numbers = try sorted.map(double)
    guard isContinuous else {
      // The first value below or at which the fraction of all values lies.
      let place = sorted.indices.first { Double($0 + 1) / Double(sorted.count) >= fraction }
      return sorted[place ?? sorted.count - 1]
    }
    let place = fraction * Double(numbers.count - 1)
    let low = Int(place)
    let high = min(low + 1, numbers.count - 1)
    return .float(numbers[low] + (numbers[high] - numbers[low]) * (place - Double(low)))
  }
}
