/// A time of day without a zone.
@frozen public struct LocalTime: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Nanoseconds since midnight, below 86,400,000,000,000.
  public let nanosecondOfDay: Int64

  @inlinable package init(nanosecondOfDay: Int64) { self.nanosecondOfDay = nanosecondOfDay }

  public init?(hour: Int64, minute: Int64, second: Int64, nanosecond: Int64) {
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second),
      (0..<1_000_000_000).contains(nanosecond)
    else { return nil }
    nanosecondOfDay = ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + nanosecond
  }

  package static let nanosecondsPerDay: Int64 = 86_400_000_000_000

  public var hour: Int64 { nanosecondOfDay / 3_600_000_000_000 }
  public var minute: Int64 { nanosecondOfDay / 60_000_000_000 % 60 }
  public var second: Int64 { nanosecondOfDay / 1_000_000_000 % 60 }
  public var nanosecond: Int64 { nanosecondOfDay % 1_000_000_000 }

  @inlinable public static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.nanosecondOfDay < right.nanosecondOfDay
  }
}

extension LocalTime: CustomStringConvertible {
  /// ISO 8601; seconds are left out when they and the fraction are zero.
  public var description: String {
    let minutes = "\(Decimal.padded(hour, 2)):\(Decimal.padded(minute, 2))"
    guard second != 0 || nanosecond != 0 else { return minutes }
    return "\(minutes):\(Decimal.padded(second, 2))\(Decimal.fraction(nanoseconds: nanosecond))"
  }
}

/// A distance from UTC, to the second.
@frozen public struct ZoneOffset: Hashable, Sendable, BitwiseCopyable, CustomStringConvertible {
  /// Seconds east of UTC, within ±18 hours.
  public let seconds: Int32

  public init?(seconds: Int64) {
    guard (-64_800...64_800).contains(seconds) else { return nil }
    self.seconds = Int32(seconds)
  }

  package static let utc = ZoneOffset(unchecked: 0)
  private init(unchecked: Int32) { seconds = unchecked }

  public var description: String {
    guard seconds != 0 else { return "Z" }
    let size = Int64(abs(seconds))
    let minutes = "\(Decimal.padded(size / 3_600, 2)):\(Decimal.padded(size / 60 % 60, 2))"
    let rest = size % 60 == 0 ? "" : ":\(Decimal.padded(size % 60, 2))"
    return (seconds < 0 ? "-" : "+") + minutes + rest
  }
}

/// A time of day with a distance from UTC.
@frozen public struct Time: Hashable, Sendable, BitwiseCopyable, CustomStringConvertible {
  public let local: LocalTime
  public let offset: ZoneOffset

  package init(local: LocalTime, offset: ZoneOffset) {
    self.local = local
    self.offset = offset
  }

  /// By instant, then by offset.
  package func order(_ other: Time) -> Int {
    let a = local.nanosecondOfDay - Int64(offset.seconds) * 1_000_000_000
    let b = other.local.nanosecondOfDay - Int64(other.offset.seconds) * 1_000_000_000
    if a != b { return a < b ? -1 : 1 }
    return Int(offset.seconds) - Int(other.offset.seconds)
  }

  public var description: String { local.description + offset.description }
}

/// A date and a time of day without a zone.
@frozen public struct LocalDateTime: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let date: Date
  public let time: LocalTime

  package init(date: Date, time: LocalTime) {
    self.date = date
    self.time = time
  }

  /// Seconds since 1970-01-01T00:00.
  package var epochSecond: Int64 {
    date.epochDay * 86_400 + time.nanosecondOfDay / 1_000_000_000
  }

  /// `nil` beyond the calendar's years.
  ///
  /// - Parameter nanosecond: from 0 to 999,999,999.
  package init?(epochSecond: Int64, nanosecond: Int64) {
    guard epochSecond.magnitude < 40_000_000_000_000_000 else { return nil }
    let day = (epochSecond >= 0 ? epochSecond : epochSecond - 86_399) / 86_400
    date = Date(epochDay: day)
    guard Date.years.contains(date.civil.year) else { return nil }
    time = LocalTime(
      nanosecondOfDay: (epochSecond - day * 86_400) * 1_000_000_000 + nanosecond)
  }

  public static func < (left: LocalDateTime, right: LocalDateTime) -> Bool {
    left.date == right.date ? left.time < right.time : left.date < right.date
  }
}

extension LocalDateTime: CustomStringConvertible {
  public var description: String { "\(date)T\(time)" }
}

/// An instant with the distance from UTC, and perhaps the named zone, that it
/// is shown in.
public final class DateTime: Hashable, Sendable, CustomStringConvertible {
  public let local: LocalDateTime
  public let offset: ZoneOffset
  /// An IANA zone name such as `Asia/Shanghai`; `nil` for a plain offset.
  public let zone: String?

  package init(local: LocalDateTime, offset: ZoneOffset, zone: String? = nil) {
    self.local = local
    self.offset = offset
    self.zone = zone
  }

  package var epochSecond: Int64 { local.epochSecond - Int64(offset.seconds) }

  public static func == (left: DateTime, right: DateTime) -> Bool {
    left.order(right) == 0
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(epochSecond)
    hasher.combine(local.time.nanosecond)
  }

  private func orderOfInstants(_ other: DateTime) -> Int {
    if epochSecond != other.epochSecond { return epochSecond < other.epochSecond ? -1 : 1 }
    return Int(local.time.nanosecond - other.local.time.nanosecond)
  }

  /// By instant, then by offset, then by zone name.
  package func order(_ other: DateTime) -> Int {
    let instants = orderOfInstants(other)
    if instants != 0 { return instants }
    if offset != other.offset { return Int(offset.seconds) - Int(other.offset.seconds) }
    return CodePoints.compare(zone ?? "", other.zone ?? "")
  }

  public var description: String {
    "\(local)\(offset)" + (zone.map { "[\($0)]" } ?? "")
  }
}
