import CygnetCore
import GraphStore
import QueryPlanner

/// A function call: arguments over the batch, then the function row by row.
final class FunctionEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let function: Function
  private let arguments: [any Evaluator]

  init(_ function: Function, _ arguments: [any Evaluator], _ range: SourceRange) {
    self.function = function
    self.arguments = arguments
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    if function == .coalesce { return try coalesce(batch, context) }
    let columns = try evaluateAll(arguments, batch, context)
    let call = FunctionCall(function, range, context)
    let isConstant =
      !function.isVolatile
      && columns.allSatisfy { column in
        if case .constant = column.shape { return true }
        return false
      }
    if isConstant { return .constant(try call.apply(columns.map { $0.vector.value(0) })) }
    var values: [Value] = []
    values.reserveCapacity(batch.count)
    for row in 0..<batch.count {
      try context.tick()
      values.append(try call.apply(columns.map { $0.value(row) }))
    }
    return Column(.specialised(values))
  }

  /// An argument is evaluated only where the ones before are null.
  private func coalesce(
    _ batch: Batch, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Column {
    var values = Array(repeating: Value.null, count: batch.count)
    var open = Array(0..<Int32(batch.count))
    for argument in arguments where !open.isEmpty {
      let column = try argument.evaluate(
        batch.selecting(Positions(Buffer(open), count: open.count)), context)
      var rest: [Int32] = []
      for (index, row) in open.enumerated() {
        let value = column.value(index)
        if value.isNull { rest.append(row) } else { values[Int(row)] = value }
      }
      open = rest
    }
    return Column(.specialised(values))
  }
}

/// One function with what every call of it needs.
struct FunctionCall {
  let function: Function
  let range: SourceRange
  let context: ExecutionContext

  init(_ function: Function, _ range: SourceRange, _ context: ExecutionContext) {
    self.function = function
    self.range = range
    self.context = context
  }

  func apply(_ values: [Value]) throws(RuntimeFault) -> Value {
    switch function {
    case .id, .elementId, .labels, .type, .keys, .properties, .startNode, .endNode, .nodes,
      .relationships, .length, .mergedMaps:
      return try entity(values)
    case .size, .head, .last, .tail, .reverse, .range, .isEmpty, .toStringList, .toIntegerList:
      return try list(values)
    case .toBoolean, .toFloat, .toInteger, .toString, .toBooleanOrNull, .toFloatOrNull,
      .toIntegerOrNull, .toStringOrNull:
      return try conversion(values[0])
    case .abs, .ceil, .floor, .rand, .round, .sign, .isNaN, .e, .exp, .log, .log10, .sqrt, .pi,
      .sin, .cos, .tan, .cot, .asin, .acos, .atan, .atan2, .degrees, .radians, .haversin:
      return try number(values)
    case .left, .right, .lTrim, .rTrim, .trim, .replace, .split, .substring, .toLower, .toUpper,
      .lower, .upper, .charLength, .characterLength, .startsWith:
      return try text(values)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration, .dateTransaction,
      .localTimeTransaction, .timeTransaction, .localDateTimeTransaction, .dateTimeTransaction,
      .dateStatement, .localTimeStatement, .timeStatement, .localDateTimeStatement,
      .dateTimeStatement, .dateRealtime, .localTimeRealtime, .timeRealtime,
      .localDateTimeRealtime, .dateTimeRealtime, .dateTruncate, .localTimeTruncate,
      .timeTruncate, .localDateTimeTruncate, .dateTimeTruncate, .dateTimeFromEpoch,
      .dateTimeFromEpochMillis, .durationBetween, .durationInMonths, .durationInDays,
      .durationInSeconds:
      return try temporal(values)
    case .timestamp: return .integer(context.startTime / 1_000_000)
    case .valueType: return .string(values[0].narrowestType.description)
    case .nullIf: return Value.equals(values[0], values[1]) == .yes ? .null : values[0]
    case .randomUUID: return .string(FunctionCall.uuid())
    case .exists: return .boolean(!values[0].isNull)
    case .coalesce: return values.first { !$0.isNull } ?? .null
    }
  }

  func wrongArgument(_ value: Value, expected: String) -> RuntimeFault {
    RuntimeFault(
      .type, "InvalidArgumentValue", gqlStatus: "22N01",
      "`\(function.rawValue)` takes \(expected); found \(describe(value))", at: range)
  }

  /// A random UUID of version 4.
  private static func uuid() -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      let digits = String(byte, radix: 16)
      text += digits.utf8.count == 1 ? "0" + digits : digits
    }
    return text
  }
}
