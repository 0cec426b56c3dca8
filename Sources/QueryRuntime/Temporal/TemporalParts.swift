import CygnetCore

/// The kinds of values that say when, by the functions that make them.
enum TemporalKind: String {
  case date
  case localTime = "localtime"
  case time
  case localDateTime = "localdatetime"
  case dateTime = "datetime"

  var hasDate: Bool { self == .date || self == .localDateTime || self == .dateTime }
  var hasTime: Bool { self != .date }
  var hasZone: Bool { self == .time || self == .dateTime }

  /// For messages.
  var article: String {
    switch self {
    case .date: "a date"
    case .localTime, .time: "a time"
    case .localDateTime, .dateTime: "a date and time"
    }
  }
}

/// A value that says when, taken apart.
struct TemporalParts {
  private(set) var date: Date?
  private(set) var time: LocalTime?
  /// What its clock goes by; `nil` for local values.
  private(set) var zone: ClockZone?
  /// The zone's distance from UTC at that moment.
  private(set) var offset: ZoneOffset?

  /// `nil` for other kinds of values.
  init?(_ value: Value, _ scope: TemporalScope) throws(RuntimeFault) {
    switch value {
    case .date(let given): date = given
    case .localTime(let given): time = given
    case .time(let given): (time, zone, offset) = (given.local, .offset(given.offset), given.offset)
    case .localDateTime(let given): (date, time) = (given.date, given.time)
    case .dateTime(let given):
      (date, time, offset) = (given.local.date, given.local.time, given.offset)
      zone = try scope.zone(of: given)
    default: return nil
    }
  }
}

extension LocalTime {
  static let midnight = LocalTime(nanosecondOfDay: 0)
}
