import CygnetCore

/// A map such as `{date: d, hour: 12}`, read with a look at what its keys mean.
struct TemporalFields {
  /// In the order in which they change a date: a later one sees the earlier
  /// ones' work.
  enum Field: String, CaseIterable {
    case year, quarter, month, week, ordinalDay, dayOfQuarter, dayOfWeek, day
    case hour, minute, second, millisecond, microsecond, nanosecond
    case epochSeconds, epochMillis

    static let dates: [Field] = [
      .year, .quarter, .month, .week, .ordinalDay, .dayOfQuarter, .dayOfWeek, .day,
    ]
    static let times: [Field] = [
      .hour, .minute, .second, .millisecond, .microsecond, .nanosecond,
    ]
  }

  /// What a base for the other fields may be called.
  private enum Selector: String {
    case date, time
    case dateTime = "datetime"
  }

  private var numbers: [Field: Int64] = [:]
  private(set) var date: TemporalParts?
  private(set) var time: TemporalParts?
  private(set) var dateTime: TemporalParts?
  private(set) var timezone: ClockZone?
  let scope: TemporalScope

  /// `nil` when a value in the map is null.
  ///
  /// - Parameter selects: whether other temporal values, or an instant, may be
  ///   the base.
  init?(
    _ map: ValueMap, for kind: TemporalKind, selects: Bool, _ scope: TemporalScope
  ) throws(RuntimeFault) {
    self.scope = scope
    let keys = TemporalFields.keys(for: kind, selects: selects)
    for (key, value) in map {
      guard keys.contains(key) else {
        throw scope.invalid(
          "`\(kind.rawValue)` knows no \(Quoting.name(key)); expected some of "
            + keys.joined(separator: ", "))
      }
      if value.isNull { return nil }
      try take(key, value)
    }
    if dateTime != nil, date != nil || time != nil {
      throw scope.invalid("`datetime` goes with neither `date` nor `time`")
    }
    if hasEpoch, dateTime != nil || date != nil || time != nil {
      throw scope.invalid("an epoch goes with neither `date`, `time` nor `datetime`")
    }
    if has(.epochSeconds), has(.epochMillis) {
      throw scope.invalid("`epochSeconds` does not go with `epochMillis`")
    }
  }

  private static func keys(for kind: TemporalKind, selects: Bool) -> [String] {
    var keys: [String] = []
    if selects {
      if kind.hasDate { keys.append(Selector.date.rawValue) }
      if kind.hasTime { keys.append(Selector.time.rawValue) }
      if kind.hasDate, kind.hasTime { keys.append(Selector.dateTime.rawValue) }
    }
    if kind.hasDate { keys += Field.dates.map(\.rawValue) }
    if kind.hasTime { keys += Field.times.map(\.rawValue) }
    if selects, kind == .dateTime { keys += ["epochSeconds", "epochMillis"] }
    // A local value knows zones only as in `date({timezone: 'Asia/Tokyo'})`.
    if selects || kind.hasZone { keys.append("timezone") }
    return keys
  }

  private mutating func take(_ key: String, _ value: Value) throws(RuntimeFault) {
    if key == "timezone" {
      timezone = try scope.zone(value)
      return
    }
    if let field = Field(rawValue: key) {
      guard case .integer(let number) = value else {
        throw .type("`\(key)` is an integer; found \(describe(value))", at: scope.range)
      }
      numbers[field] = number
      return
    }
    let parts = try TemporalParts(value, scope)
    switch Selector(rawValue: key) {
    case .date where parts?.date != nil: date = parts
    case .time where parts?.time != nil: time = parts
    case .dateTime where parts?.date != nil: dateTime = parts
    default:
      throw .type(
        "`\(key)` is a value with a \(key == "time" ? "time" : "date"); found \(describe(value))",
        at: scope.range)
    }
  }

  func has(_ field: Field) -> Bool { numbers[field] != nil }
  func hasAny(of fields: [Field]) -> Bool { fields.contains(where: has) }
  subscript(field: Field) -> Int64? { numbers[field] }

  var hasEpoch: Bool { has(.epochSeconds) || has(.epochMillis) }
  var isEmpty: Bool { isOnlyTimezone && timezone == nil }
  /// Nothing but perhaps a zone: a question for the clock.
  var isOnlyTimezone: Bool {
    numbers.isEmpty && date == nil && time == nil && dateTime == nil
  }
}
