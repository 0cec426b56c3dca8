/// A function of the language, by its canonical name.
package enum Function: String, CaseIterable, Sendable {
  // Entities and paths
  case id, elementId, labels, type, keys, properties, startNode, endNode, nodes, relationships
  case length, exists
  // Scalars
  case coalesce, head, last, size, toBoolean, toFloat, toInteger, toString, timestamp
  case toBooleanOrNull, toFloatOrNull, toIntegerOrNull, toStringOrNull, valueType, isEmpty, nullIf
  case randomUUID
  // Lists
  case range, reverse, tail, toStringList, toIntegerList
  // Numbers
  case abs, ceil, floor, rand, round, sign, isNaN
  case e, exp, log, log10, sqrt, pi, sin, cos, tan, cot, asin, acos, atan, atan2, degrees, radians
  case haversin
  // Strings
  case left, right, lTrim, rTrim, trim, replace, split, substring, toLower, toUpper
  case lower, upper
  case charLength = "char_length"
  case characterLength = "character_length"
  case startsWith = "string.startsWith"
  // Temporal
  case date, time, duration
  case localTime = "localtime"
  case localDateTime = "localdatetime"
  case dateTime = "datetime"
  case dateTransaction = "date.transaction"
  case localTimeTransaction = "localtime.transaction"
  case timeTransaction = "time.transaction"
  case localDateTimeTransaction = "localdatetime.transaction"
  case dateTimeTransaction = "datetime.transaction"
  case dateStatement = "date.statement"
  case localTimeStatement = "localtime.statement"
  case timeStatement = "time.statement"
  case localDateTimeStatement = "localdatetime.statement"
  case dateTimeStatement = "datetime.statement"
  case dateRealtime = "date.realtime"
  case localTimeRealtime = "localtime.realtime"
  case timeRealtime = "time.realtime"
  case localDateTimeRealtime = "localdatetime.realtime"
  case dateTimeRealtime = "datetime.realtime"
  case dateTruncate = "date.truncate"
  case localTimeTruncate = "localtime.truncate"
  case timeTruncate = "time.truncate"
  case localDateTimeTruncate = "localdatetime.truncate"
  case dateTimeTruncate = "datetime.truncate"
  case dateTimeFromEpoch = "datetime.fromEpoch"
  case dateTimeFromEpochMillis = "datetime.fromEpochMillis"
  case durationBetween = "duration.between"
  case durationInMonths = "duration.inMonths"
  case durationInDays = "duration.inDays"
  case durationInSeconds = "duration.inSeconds"
  /// The entries of two maps, the second's winning; map projections only.
  case mergedMaps

  /// The fewest and the most arguments.
  package var arity: ClosedRange<Int> {
    switch self {
    case .rand, .e, .pi, .timestamp, .randomUUID: 0...0
    case .date, .localTime, .time, .localDateTime, .dateTime, .dateTransaction,
      .localTimeTransaction, .timeTransaction, .localDateTimeTransaction, .dateTimeTransaction,
      .dateStatement, .localTimeStatement, .timeStatement, .localDateTimeStatement,
      .dateTimeStatement, .dateRealtime, .localTimeRealtime, .timeRealtime,
      .localDateTimeRealtime, .dateTimeRealtime:
      0...1
    case .dateTruncate, .localTimeTruncate, .timeTruncate, .localDateTimeTruncate,
      .dateTimeTruncate:
      1...3
    case .dateTimeFromEpoch, .durationBetween, .durationInMonths, .durationInDays,
      .durationInSeconds:
      2...2
    case .range: 2...3
    case .round: 1...3
    case .left, .right, .split, .atan2, .nullIf, .startsWith, .mergedMaps: 2...2
    case .substring: 2...3
    case .replace: 3...3
    case .trim, .lTrim, .rTrim: 1...2
    case .coalesce: 1...Int.max
    default: 1...1
    }
  }

  /// Whether two calls with the same arguments may differ, so that a call is
  /// never folded, shared or moved.
  package var isVolatile: Bool {
    switch self {
    case .rand, .randomUUID, .timestamp, .dateRealtime, .localTimeRealtime, .timeRealtime,
      .localDateTimeRealtime, .dateTimeRealtime:
      true
    default: false
    }
  }

  /// By name in lower case.
  package static let byName: [String: Function] = {
    var table = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })
    table["mergedmaps"] = nil
    table["rels"] = .relationships
    table["ceiling"] = .ceil
    table["ln"] = .log
    return table
  }()
}

/// A function that folds many rows into one value.
package enum Aggregate: String, CaseIterable, Sendable {
  case count, sum, avg, min, max, collect, stDev, stDevP, percentileCont, percentileDisc

  package var argumentCount: Int {
    self == .percentileCont || self == .percentileDisc ? 2 : 1
  }

  package static let byName: [String: Aggregate] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })
}
