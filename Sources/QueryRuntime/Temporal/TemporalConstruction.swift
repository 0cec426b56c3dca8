import CygnetCore

/// `date(…)`, `localtime(…)` and the like: from text, from other temporal values
/// and from maps.
struct TemporalConstruction {
  let kind: TemporalKind
  let scope: TemporalScope

  func make(_ argument: Value) throws(RuntimeFault) -> Value {
    switch argument {
    case .null: return .null
    case .string(let text): return try parse(text)
    case .map(let map):
      guard let fields = try TemporalFields(map, for: kind, selects: true, scope) else {
        return .null
      }
      return try make(fields)
    default:
      if let parts = try TemporalParts(argument, scope), let value = try converted(parts) {
        return value
      }
      throw .type(
        "`\(kind.rawValue)` takes a string, a map or a temporal value that has what it needs; "
          + "found \(describe(argument))", at: scope.range)
    }
  }

  // MARK: From text

  private func parse(_ text: String) throws(RuntimeFault) -> Value {
    let value: Value? =
      switch kind {
      case .date: TemporalParser.date(text).map { .date($0) }
      case .localTime: TemporalParser.localTime(text).map { .localTime($0) }
      case .time: TemporalParser.time(text).map { .time($0) }
      case .localDateTime: TemporalParser.localDateTime(text).map { .localDateTime($0) }
      case .dateTime: try moment(text).map { .dateTime($0) }
      }
    guard let value else {
      throw scope.invalid("\(Quoting.string(text)) is not \(kind.article) of ISO 8601")
    }
    return value
  }

  private func moment(_ text: String) throws(RuntimeFault) -> DateTime? {
    guard let written = TemporalParser.dateTime(text) else { return nil }
    let zone: ClockZone
    if let name = written.zone {
      zone = try scope.zone(named: name)
    } else {
      zone = .offset(written.offset ?? .utc)
    }
    let moment = try scope.checked(zone.moment(written.local, preferring: written.offset))
    if let offset = written.offset, offset != moment.offset {
      throw scope.invalid(
        "\(Quoting.string(text)) contradicts itself: clocks there show \(moment.offset), "
          + "not \(offset)")
    }
    return moment
  }

  // MARK: From another temporal value

  /// `nil` when the value lacks a part.
  private func converted(_ parts: TemporalParts) throws(RuntimeFault) -> Value? {
    switch kind {
    case .date: return parts.date.map { .date($0) }
    case .localTime: return parts.time.map { .localTime($0) }
    case .time: return parts.time.map { .time(Time(local: $0, offset: parts.offset ?? .utc)) }
    case .localDateTime, .dateTime:
      guard let date = parts.date else { return nil }
      let local = LocalDateTime(date: date, time: parts.time ?? .midnight)
      if kind == .localDateTime { return .localDateTime(local) }
      let zone = parts.zone ?? .utc
      return .dateTime(try scope.checked(zone.moment(local, preferring: parts.offset)))
    }
  }

  // MARK: From a map

  private func make(_ fields: TemporalFields) throws(RuntimeFault) -> Value {
    if fields.isEmpty { throw scope.invalid("`\(kind.rawValue)` needs a map with some keys") }
    if fields.isOnlyTimezone {
      return try TemporalClock.statement.now(kind, fields.timezone ?? .utc, scope)
    }
    if !kind.hasZone, fields.timezone != nil {
      throw scope.invalid("`timezone` goes with no other key of `\(kind.rawValue)`")
    }
    switch kind {
    case .date: return .date(try fields.makeDate(base: fields.date?.date))
    case .localTime: return .localTime(try wholeTime(fields))
    case .time: return .time(try time(fields))
    case .localDateTime: return .localDateTime(try local(fields))
    case .dateTime: return .dateTime(try moment(fields))
    }
  }

  /// A time of day that the map must speak of.
  private func wholeTime(_ fields: TemporalFields) throws(RuntimeFault) -> LocalTime {
    if fields.time == nil, !fields.has(.hour) { throw scope.invalid("a time needs `hour`") }
    return try fields.makeTime(base: fields.time?.time)
  }

  private func time(_ fields: TemporalFields) throws(RuntimeFault) -> Time {
    let local = try wholeTime(fields)
    let wanted = fields.timezone.map { $0.offset(at: scope.epochSecond) }
    guard let own = fields.time?.offset else {
      return Time(local: local, offset: wanted ?? .utc)
    }
    let time = Time(local: local, offset: own)
    return wanted.map(time.at) ?? time
  }

  private func local(_ fields: TemporalFields) throws(RuntimeFault) -> LocalDateTime {
    let base = fields.dateTime
    return LocalDateTime(
      date: try fields.makeDate(base: base?.date ?? fields.date?.date),
      time: try fields.makeTime(base: base.map { $0.time ?? .midnight } ?? fields.time?.time))
  }

  private func moment(_ fields: TemporalFields) throws(RuntimeFault) -> DateTime {
    if fields.hasEpoch {
      let base = try epoch(fields).local
      let local = LocalDateTime(
        date: try fields.makeDate(base: base.date), time: try fields.makeTime(base: base.time))
      let moment = DateTime(local: local, offset: .utc)
      return try scope.checked((fields.timezone ?? .utc).moment(of: moment))
    }
    let local = try local(fields)
    let base = fields.dateTime ?? fields.time
    guard let own = base?.zone else {
      return try scope.checked((fields.timezone ?? .utc).moment(local))
    }
    // A value with a zone keeps its instant where another zone is asked for.
    let wanted = fields.dateTime?.offset
    let moment = try scope.checked(own.moment(local, preferring: wanted))
    guard let other = fields.timezone else { return moment }
    return try scope.checked(other.moment(of: moment))
  }

  private func epoch(_ fields: TemporalFields) throws(RuntimeFault) -> DateTime {
    let moment =
      if let seconds = fields[.epochSeconds] {
        DateTime(epochSecond: seconds)
      } else {
        DateTime(epochMillisecond: fields[.epochMillis] ?? 0)
      }
    return try scope.checked(moment)
  }
}

extension Time {
  /// The same instant at another distance from UTC.
  func at(_ offset: ZoneOffset) -> Time {
    let day = LocalTime.nanosecondsPerDay
    let shift = Int64(offset.seconds - self.offset.seconds) * 1_000_000_000
    let moved = (local.nanosecondOfDay + shift) % day
    return Time(
      local: LocalTime(nanosecondOfDay: moved < 0 ? moved + day : moved), offset: offset)
  }
}

extension DateTime {
  /// In UTC; `nil` beyond the calendar's years.
  convenience init?(epochSecond: Int64, nanosecond: Int64 = 0) {
    guard let local = LocalDateTime(epochSecond: epochSecond, nanosecond: nanosecond) else {
      return nil
    }
    self.init(local: local, offset: .utc)
  }

  convenience init?(epochMillisecond: Int64) {
    let (second, rest) = epochMillisecond.dividedFloored(by: 1_000)
    self.init(epochSecond: second, nanosecond: rest * 1_000_000)
  }
}

extension Int64 {
  /// - Parameter divisor: more than zero.
  func dividedFloored(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
