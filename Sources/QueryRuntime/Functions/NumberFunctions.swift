import CygnetCore
import QueryPlanner

extension FunctionCall {
  func number(_ values: [Value]) throws(RuntimeFault) -> Value {
    switch function {
    case .rand: return .float(Double.random(in: 0..<1))
    case .e: return .float(2.718281828459045)
    case .pi: return .float(Double.pi)
    default: break
    }
    if values.contains(where: \.isNull) { return .null }
    if case .integer(let number) = values[0] {
      switch function {
      case .abs:
        if number == .min { throw .integerOverflow(at: range) }
        return .integer(abs(number))
      case .sign: return .integer(number.signum())
      case .isNaN: return .boolean(false)
      default: break
      }
    }
    let x = try double(values[0])
    switch function {
    case .abs: return .float(Swift.abs(x))
    case .ceil: return .float(x.rounded(.up))
    case .floor: return .float(x.rounded(.down))
    case .sign: return .integer(x > 0 ? 1 : (x < 0 ? -1 : 0))
    case .isNaN: return .boolean(x.isNaN)
    case .round: return .float(try round(x, values))
    case .exp: return .float(Platform.exponential(x))
    case .log: return .float(Platform.logarithm(x))
    case .log10: return .float(Platform.logarithm10(x))
    case .sqrt: return .float(x.squareRoot())
    case .sin: return .float(Platform.sine(x))
    case .cos: return .float(Platform.cosine(x))
    case .tan: return .float(Platform.tangent(x))
    case .cot: return .float(1 / Platform.tangent(x))
    case .asin: return .float(Platform.arcSine(x))
    case .acos: return .float(Platform.arcCosine(x))
    case .atan: return .float(Platform.arcTangent(x))
    case .atan2: return .float(Platform.arcTangent(x, try double(values[1])))
    case .degrees: return .float(x * 180 / Double.pi)
    case .radians: return .float(x * Double.pi / 180)
    case .haversin: return .float((1 - Platform.cosine(x)) / 2)
    default: return .null
    }
  }

  private func double(_ value: Value) throws(RuntimeFault) -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .float(let number): return number
    default: throw wrongArgument(value, expected: "a number")
    }
  }

  /// Halves go up; with a precision they go away from zero.
  private func round(_ x: Double, _ values: [Value]) throws(RuntimeFault) -> Double {
    guard values.count > 1 else {
      let low = x.rounded(.down)
      return x - low >= 0.5 ? low + 1 : low
    }
    guard case .integer(let places) = values[1], (0...308).contains(places) else {
      throw RuntimeFault(
        .argument, "NumberOutOfRange", gqlStatus: "22003",
        "the precision of `round` is an integer from 0 on; found \(describe(values[1]))",
        at: range)
    }
    let scale = Platform.pow(10, Double(places))
    let scaled = x * scale
    return scaled.isFinite ? scaled.rounded(try roundingRule(values)) / scale : x
  }

  private func roundingRule(
    _ values: [Value]
  ) throws(RuntimeFault) -> FloatingPointRoundingRule {
    guard values.count > 2 else { return .toNearestOrAwayFromZero }
    guard case .string(let mode) = values[2] else {
      throw wrongArgument(values[2], expected: "a rounding mode as a string")
    }
    switch mode.uppercased() {
    case "UP": return .awayFromZero
    case "DOWN": return .towardZero
    case "CEILING": return .up
    case "FLOOR": return .down
    case "HALF_UP": return .toNearestOrAwayFromZero
    case "HALF_EVEN": return .toNearestOrEven
    default:
      throw RuntimeFault(
        .argument, "InvalidArgumentValue", gqlStatus: "22N01",
        "unknown rounding mode `\(mode)`; expected UP, DOWN, CEILING, FLOOR, HALF_UP or HALF_EVEN",
        at: range)
    }
  }
}
