import CygnetCore
import QueryPlanner

/// The temporal functions by name.
extension FunctionCall {
  func temporal(_ values: [Value]) throws(RuntimeFault) -> Value {
    switch function {
    case .date: return try construct(.date, values)
    case .localTime: return try construct(.localTime, values)
    case .time: return try construct(.time, values)
    case .localDateTime: return try construct(.localDateTime, values)
    case .dateTime: return try construct(.dateTime, values)
    case .duration: return try DurationConstruction.make(values[0], scope)
    case .dateTransaction: return try clock(.date, .transaction, values)
    case .localTimeTransaction: return try clock(.localTime, .transaction, values)
    case .timeTransaction: return try clock(.time, .transaction, values)
    case .localDateTimeTransaction: return try clock(.localDateTime, .transaction, values)
    case .dateTimeTransaction: return try clock(.dateTime, .transaction, values)
    case .dateStatement: return try clock(.date, .statement, values)
    case .localTimeStatement: return try clock(.localTime, .statement, values)
    case .timeStatement: return try clock(.time, .statement, values)
    case .localDateTimeStatement: return try clock(.localDateTime, .statement, values)
    case .dateTimeStatement: return try clock(.dateTime, .statement, values)
    case .dateRealtime: return try clock(.date, .realtime, values)
    case .localTimeRealtime: return try clock(.localTime, .realtime, values)
    case .timeRealtime: return try clock(.time, .realtime, values)
    case .localDateTimeRealtime: return try clock(.localDateTime, .realtime, values)
    case .dateTimeRealtime: return try clock(.dateTime, .realtime, values)
    case .dateTruncate: return try truncate(.date, values)
    case .localTimeTruncate: return try truncate(.localTime, values)
    case .timeTruncate: return try truncate(.time, values)
    case .localDateTimeTruncate: return try truncate(.localDateTime, values)
    case .dateTimeTruncate: return try truncate(.dateTime, values)
    case .dateTimeFromEpoch, .dateTimeFromEpochMillis: return try epoch(values)
    case .durationBetween: return try distance(.mixed, values)
    case .durationInMonths: return try distance(.months, values)
    case .durationInDays: return try distance(.days, values)
    case .durationInSeconds: return try distance(.seconds, values)
    default: return .null
    }
  }

  private var scope: TemporalScope { TemporalScope(context, range) }

  private func construct(
    _ kind: TemporalKind, _ values: [Value]
  ) throws(RuntimeFault) -> Value {
    guard let argument = values.first else {
      return try TemporalClock.statement.now(kind, .utc, scope)
    }
    return try TemporalConstruction(kind: kind, scope: scope).make(argument)
  }

  private func truncate(_ kind: TemporalKind, _ values: [Value]) throws(RuntimeFault) -> Value {
    try TemporalTruncation(kind: kind, scope: scope).apply(values)
  }

  /// The one argument, where it is given, is a zone or a map with one.
  private func clock(
    _ kind: TemporalKind, _ clock: TemporalClock, _ values: [Value]
  ) throws(RuntimeFault) -> Value {
    switch values.first {
    case nil: return try clock.now(kind, .utc, scope)
    case .null?: return .null
    case .map(let map)?:
      guard map.count == 1, let zone = map["timezone"] else {
        throw scope.invalid("`\(function.rawValue)` takes a map with the key `timezone` alone")
      }
      return zone.isNull ? .null : try clock.now(kind, try scope.zone(zone), scope)
    case let zone?: return try clock.now(kind, try scope.zone(zone), scope)
    }
  }

  private func epoch(_ values: [Value]) throws(RuntimeFault) -> Value {
    var numbers: [Int64] = []
    for value in values {
      switch value {
      case .null: return .null
      case .integer(let number): numbers.append(number)
      default: throw wrongArgument(value, expected: "integers")
      }
    }
    if function == .dateTimeFromEpochMillis {
      return .dateTime(try scope.checked(DateTime(epochMillisecond: numbers[0])))
    }
    let (carry, rest) = numbers[1].dividedFloored(by: 1_000_000_000)
    let (second, overflow) = numbers[0].addingReportingOverflow(carry)
    let moment = overflow ? nil : DateTime(epochSecond: second, nanosecond: rest)
    return .dateTime(try scope.checked(moment))
  }

  private func distance(
    _ unit: TemporalDistance.Unit, _ values: [Value]
  ) throws(RuntimeFault) -> Value {
    if values.contains(where: \.isNull) { return .null }
    guard let distance = try TemporalDistance(values[0], values[1], scope) else {
      let isFirst = try TemporalParts(values[0], scope) == nil
      throw wrongArgument(values[isFirst ? 0 : 1], expected: "dates and times")
    }
    return .duration(try distance.duration(in: unit))
  }
}
