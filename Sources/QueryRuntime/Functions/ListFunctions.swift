import CygnetCore
import QueryPlanner

extension FunctionCall {
  func list(_ values: [Value]) throws(RuntimeFault) -> Value {
    if function == .range { return try makeRange(values) }
    switch (function, values[0]) {
    case (_, .null): return .null
    case (.size, .list(let list)): return .integer(Int64(list.count))
    case (.size, .string(let text)): return .integer(Int64(text.unicodeScalars.count))
    case (.size, .map(let map)): return .integer(Int64(map.count))
    case (.head, .list(let list)): return list.first ?? .null
    case (.last, .list(let list)): return list.elements.last ?? .null
    case (.tail, .list(let list)): return .list(Array(list.elements.dropFirst()))
    case (.reverse, .list(let list)): return .list(list.elements.reversed())
    case (.reverse, .string(let text)):
      var reversed = String.UnicodeScalarView()
      reversed.append(contentsOf: text.unicodeScalars.reversed())
      return .string(String(reversed))
    case (.isEmpty, .list(let list)): return .boolean(list.isEmpty)
    case (.isEmpty, .map(let map)): return .boolean(map.isEmpty)
    case (.isEmpty, .string(let text)): return .boolean(text.isEmpty)
    case (.toStringList, .list(let list)):
      return .list(list.map { $0.isNull ? .null : .string($0.plainText) })
    case (.toIntegerList, .list(let list)):
      let call = FunctionCall(.toIntegerOrNull, range, context)
      var converted: [Value] = []
      for element in list { converted.append(try call.conversion(element)) }
      return .list(converted)
    default: throw wrongArgument(values[0], expected: "a list")
    }
  }

  private func makeRange(_ values: [Value]) throws(RuntimeFault) -> Value {
    if values.contains(where: \.isNull) { return .null }
    var numbers: [Int64] = []
    for value in values {
      guard case .integer(let number) = value else {
        throw RuntimeFault(
          .argument, "InvalidArgumentType", gqlStatus: "22G03",
          "`range` takes integers; found \(describe(value))", at: range)
      }
      numbers.append(number)
    }
    let (first, last, step) = (numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 1)
    guard step != 0 else {
      throw RuntimeFault(
        .argument, "NumberOutOfRange", gqlStatus: "22003", "the step of `range` cannot be 0",
        at: range)
    }
    guard step > 0 ? first <= last : first >= last else { return .list([]) }
    let count = (Int128(last) - Int128(first)) / Int128(step) + 1
    try context.chargeTemporarily(Int(clamping: count * Int128(Footprint.value)))
    var list: [Value] = []
    list.reserveCapacity(Int(count))
    for index in 0..<Int64(count) {
      try context.tick()
      // Exact: every element lies between the first and the last.
      list.append(.integer(first &+ index &* step))
    }
    return .list(list)
  }

  func conversion(_ value: Value) throws(RuntimeFault) -> Value {
    switch (function, value) {
    case (_, .null): return .null
    case (.toString, .list), (.toString, .map), (.toString, .node), (.toString, .relationship),
      (.toString, .path), (.toStringOrNull, .list), (.toStringOrNull, .map),
      (.toStringOrNull, .node), (.toStringOrNull, .relationship), (.toStringOrNull, .path):
      return try refused(value)
    case (.toString, _), (.toStringOrNull, _): return .string(value.plainText)
    case (.toInteger, .integer), (.toIntegerOrNull, .integer), (.toFloat, .float),
      (.toFloatOrNull, .float), (.toBoolean, .boolean), (.toBooleanOrNull, .boolean):
      return value
    case (.toInteger, .float(let number)), (.toIntegerOrNull, .float(let number)):
      return try integer(number)
    case (.toInteger, .boolean(let flag)), (.toIntegerOrNull, .boolean(let flag)):
      return .integer(flag ? 1 : 0)
    case (.toInteger, .string(let text)), (.toIntegerOrNull, .string(let text)):
      let trimmed = text.trimmed()
      if let number = Int64(trimmed) { return .integer(number) }
      guard let number = decimal(trimmed) else { return .null }
      return try integer(number)
    case (.toFloat, .integer(let number)), (.toFloatOrNull, .integer(let number)):
      return .float(Double(number))
    case (.toFloat, .string(let text)), (.toFloatOrNull, .string(let text)):
      return decimal(text).map { .float($0) } ?? .null
    case (.toBoolean, .string(let text)), (.toBooleanOrNull, .string(let text)):
      switch text.trimmed().lowercased() {
      case "true": return .boolean(true)
      case "false": return .boolean(false)
      default: return .null
      }
    case (.toBoolean, .integer(let number)), (.toBooleanOrNull, .integer(let number)):
      return .boolean(number != 0)
    default: return try refused(value)
    }
  }

  /// A decimal number; not the other spellings that C's library knows.
  private func decimal(_ text: String) -> Double? {
    let trimmed = text.trimmed()
    let isDecimal = trimmed.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    guard isDecimal, let number = Double(trimmed), number.isFinite else { return nil }
    return number
  }

  private func refused(_ value: Value) throws(RuntimeFault) -> Value {
    if function.rawValue.hasSuffix("OrNull") { return .null }
    throw RuntimeFault(
      .type, "InvalidArgumentValue", gqlStatus: "22N01",
      "`\(function.rawValue)` cannot convert \(describe(value))", at: range)
  }

  private func integer(_ number: Double) throws(RuntimeFault) -> Value {
    guard let whole = Int64(exactly: number.rounded(.towardZero)) else {
      if function == .toIntegerOrNull || number.isNaN { return .null }
      throw .integerOverflow(at: range)
    }
    return .integer(whole)
  }
}
