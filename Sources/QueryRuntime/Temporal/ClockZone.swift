import CygnetCore

/// What a clock goes by: a distance from UTC, or a named zone.
enum ClockZone {
  case offset(ZoneOffset)
  case named(String, ZoneRules)

  static let utc = ClockZone.offset(.utc)

  private var name: String? {
    if case .named(let name, _) = self { return name }
    return nil
  }

  /// The moment at which clocks here show the date and time. Where they skip it,
  /// it is later by as much as they skip; where they show it twice, it is the
  /// first time unless the wanted offset says otherwise.
  func moment(_ local: LocalDateTime, preferring wanted: ZoneOffset? = nil) -> DateTime? {
    switch self {
    case .offset(let offset): return DateTime(local: local, offset: offset)
    case .named(let name, let rules):
      let answer = rules.resolve(localSecond: local.epochSecond, preferring: wanted?.seconds)
      guard let offset = ZoneOffset(seconds: Int64(answer.offset)),
        let moved = LocalDateTime(
          epochSecond: answer.localSecond, nanosecond: local.time.nanosecond)
      else { return nil }
      return DateTime(local: moved, offset: offset, zone: name)
    }
  }

  /// What clocks here show at an instant; `nil` beyond the calendar's years.
  func moment(epochSecond: Int64, nanosecond: Int64) -> DateTime? {
    let offset = offset(at: epochSecond)
    let (local, overflow) = epochSecond.addingReportingOverflow(Int64(offset.seconds))
    guard !overflow, let shown = LocalDateTime(epochSecond: local, nanosecond: nanosecond) else {
      return nil
    }
    return DateTime(local: shown, offset: offset, zone: name)
  }

  func moment(of other: DateTime) -> DateTime? {
    moment(epochSecond: other.epochSecond, nanosecond: other.local.time.nanosecond)
  }

  func offset(at epochSecond: Int64) -> ZoneOffset {
    switch self {
    case .offset(let offset): offset
    case .named(_, let rules):
      ZoneOffset(seconds: Int64(rules.offset(at: epochSecond))) ?? .utc
    }
  }
}

/// What temporal functions need to know of the statement and of their call.
struct TemporalScope {
  let context: ExecutionContext
  let range: SourceRange

  init(_ context: ExecutionContext, _ range: SourceRange) {
    self.context = context
    self.range = range
  }

  func invalid(_ message: String) -> RuntimeFault {
    RuntimeFault(
      .argument, "InvalidArgumentValue", gqlStatus: "22007", message, at: range)
  }

  /// The value, unless it is out of range.
  func checked<T>(_ value: T?) throws(RuntimeFault) -> T {
    guard let value else {
      throw RuntimeFault(
        .argument, "NumberOutOfRange", gqlStatus: "22008",
        "the result is beyond the range of temporal values", at: range)
    }
    return value
  }

  /// A zone by its IANA name; a space may stand for the underscore.
  func zone(named name: String) throws(RuntimeFault) -> ClockZone {
    let underscored = String(name.map { $0 == " " ? "_" : $0 })
    if let rules = context.zones.rules(underscored) { return .named(underscored, rules) }
    throw invalid(
      context.zones.hasZones
        ? "there is no time zone named \(Quoting.string(name))"
        : "no time zone data are installed here to look up \(Quoting.string(name)) in; "
          + "TZDIR may name their folder")
  }

  /// A zone as a query names it: `Z`, `+01:00`, `Europe/Berlin`.
  func zone(_ value: Value) throws(RuntimeFault) -> ClockZone {
    guard case .string(let text) = value else {
      throw .type("a time zone is a string; found \(describe(value))", at: range)
    }
    if let offset = TemporalParser.offset(text) { return .offset(offset) }
    if let first = text.utf8.first, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(first) {
      throw invalid("\(Quoting.string(text)) is no distance from UTC up to 18 hours")
    }
    return try zone(named: text)
  }

  func zone(of moment: DateTime) throws(RuntimeFault) -> ClockZone {
    guard let name = moment.zone else { return .offset(moment.offset) }
    return try zone(named: name)
  }
}
