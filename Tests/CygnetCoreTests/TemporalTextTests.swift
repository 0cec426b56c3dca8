import CygnetCore
import Testing

@Suite struct TemporalTextTests {
  private static let years: ClosedRange<Int64> = -999_999_999...999_999_999

  private func date(_ generator: inout SplitMix64) throws -> Date {
    let range = Bool.random(using: &generator) ? -3_000...3_000 : Self.years
    return try #require(
      Date(
        year: .random(in: range, using: &generator), month: .random(in: 1...12, using: &generator),
        day: .random(in: 1...28, using: &generator)))
  }

  private func time(_ generator: inout SplitMix64) -> LocalTime {
    let nanosecond = Int64.random(in: 0..<LocalTime.nanosecondsPerDay, using: &generator)
    let grain: Int64 =
      [1, 1_000, 1_000_000, 1_000_000_000, 60_000_000_000]
      .randomElement(using: &generator) ?? 1
    return LocalTime(nanosecondOfDay: nanosecond / grain * grain)
  }

  @Test func whatIsPrintedReadsBack() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      let (date, time) = (try date(&generator), time(&generator))
      let offset = try #require(
        ZoneOffset(seconds: .random(in: -64_800...64_800, using: &generator)))
      #expect(TemporalParser.date(date.description) == date)
      #expect(TemporalParser.localTime(time.description) == time)
      let zoned = Time(local: time, offset: offset)
      #expect(TemporalParser.time(zoned.description) == zoned)
      let local = LocalDateTime(date: date, time: time)
      #expect(TemporalParser.localDateTime(local.description) == local)
      let moment = DateTime(local: local, offset: offset, zone: "Area/Some_Place")
      let written = try #require(TemporalParser.dateTime(moment.description))
      #expect(written.local == local && written.offset == offset && written.zone == moment.zone)
    }
  }

  @Test func durationsReadBack() throws {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<5_000 {
      func number() -> Int64 {
        let bits = Int.random(in: 0..<64, using: &generator)
        return Int64(truncatingIfNeeded: generator.next()) >> bits
      }
      let duration = Duration(
        months: number(), days: number(), seconds: number(),
        nanoseconds: .random(in: 0..<1_000_000_000, using: &generator))
      let text = try #require(duration?.description)
      #expect(TemporalParser.duration(text) == duration, "\(text)")
    }
  }

  /// All ways to name a day agree, on every day of some centuries.
  @Test func calendarsAgree() throws {
    for day in Int64(-200_000)...200_000 {
      let date = Date(epochDay: day)
      let (year, month, dayOfMonth) = date.civil
      let week = date.week
      guard Date(year: year, month: month, day: dayOfMonth) == date,
        Date(weekYear: week.year, week: week.week, dayOfWeek: date.dayOfWeek) == date,
        Date(year: year, ordinalDay: date.dayOfYear) == date,
        Date(year: year, quarter: date.quarter, dayOfQuarter: date.dayOfQuarter) == date
      else {
        Issue.record("\(date)")
        return
      }
    }
  }

  @Test(
    arguments: [
      ("2021-W53-1", nil), ("2020-W53-7", "2021-01-03"), ("2019-366", nil),
      ("2020-366", "2020-12-31"),
      ("2020-02-30", nil), ("2020W011", "2019-12-30"), ("2020-Q4-92", "2020-12-31"),
      ("2020-Q1-92", nil), ("2020-Q5", nil), ("2020-W1", nil), ("2020-1-2", nil),
      ("+12020-03-04", "+12020-03-04"),
      ("-0001-12-31", "-0001-12-31"), ("+1000000000-01-01", nil), ("20201", nil), ("2020-", nil),
      ("2020-1-2x", nil), (" 2020", nil), ("", nil), ("+", nil), ("-", nil), ("2020-W", nil),
      ("2020-123-4", nil), ("２０２０", nil),
    ] as [(String, String?)])
  func dates(_ text: String, _ printed: String?) {
    #expect(TemporalParser.date(text)?.description == printed)
  }

  @Test(
    arguments: [
      ("7", nil), ("7:05", nil), ("07:5", nil), ("07", "07:00"), ("07:05", "07:05"),
      ("0705", "07:05"), ("070", nil),
      ("07:05:09,25", "07:05:09.25"),
      ("T0705", "07:05"), ("24:00", nil), ("07:60", nil), ("07:05:60", nil), ("07:05:09.", nil),
      ("07:05:09.1234567891", nil), ("07.5", nil), ("07:0509", nil), ("", nil), (":", nil),
    ] as [(String, String?)])
  func times(_ text: String, _ printed: String?) {
    #expect(TemporalParser.localTime(text)?.description == printed)
  }

  @Test(
    arguments: [
      ("z", "Z"), ("+01", "+01:00"), ("-0130", "-01:30"), ("+18:00:00", "+18:00"),
      ("+18:00:01", nil), ("+01:60", nil), ("01:00", nil), ("+1", nil), ("+", nil), ("", nil),
    ] as [(String, String?)])
  func offsets(_ text: String, _ printed: String?) {
    #expect(TemporalParser.offset(text)?.description == printed)
  }

  @Test(
    arguments: [
      ("P1Y-14M", "P-2M"), ("-P1DT1S", "P-1DT-1S"), ("+PT0.1S", "PT0.1S"), ("pt1h", "PT1H"),
      ("P0.5Y", "P6M"), ("P0.5D", "PT12H"), ("PT-0.000000001S", "PT-0.000000001S"),
      ("P1.1M", "P1M3DT1H2M54.6S"),
      ("PT1.0000000009S", "PT1S"), ("P20120202T143721", "P2012Y2M2DT14H37M21S"),
      ("PT12:30", "PT12H30M"),
      ("P", nil), ("PT", nil), ("P1DT", nil), ("P1", nil), ("P1D1Y", nil), ("P1D1D", nil),
      ("PT1D", nil),
      ("P1H", nil), ("1D", nil), ("P--1D", nil), ("P.5D", nil), ("P1.D", nil), ("", nil),
      ("P99999999999999999999D", nil), ("P999999999999999999999D", nil),
      ("P9223372036854775808D", nil),
      ("P0000000000000000000000001D", "P1D"),
      ("PT9223372036854775807.999999999S", "PT2562047788015215H30M7.999999999S"),
      ("PT153722867280912931M", nil),
    ] as [(String, String?)])
  func durations(_ text: String, _ printed: String?) {
    #expect(TemporalParser.duration(text)?.description == printed)
  }

  /// Random bytes, and true text with a byte changed.
  @Test func noTextStopsTheParser() {
    var generator = SplitMix64(seed: 5)
    let seeds = [
      "2015-07-21T21:40:32.142+02:00[Europe/Stockholm]", "P1Y2M3W4DT5H6M7.8S", "2015-W30-2",
      "-P2012-02-02T14:37:21.545", "+999999999-12-31",
    ]
    let alphabet = Array("0123456789-+:.,TZWQPYMDHS[]/ é\0".utf8)
    for _ in 0..<20_000 {
      var bytes = Array((seeds.randomElement(using: &generator) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let byte = alphabet.randomElement(using: &generator) ?? 0
        if Bool.random(using: &generator) {
          bytes[place] = byte
        } else {
          bytes.insert(byte, at: place)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      _ = TemporalParser.date(text)?.description
      _ = TemporalParser.localTime(text)?.description
      _ = TemporalParser.time(text)?.description
      _ = TemporalParser.localDateTime(text)?.description
      _ = TemporalParser.dateTime(text)?.local.description
      _ = TemporalParser.duration(text)?.description
    }
  }

  /// Scaling against 128-bit arithmetic on durations of seconds alone.
  @Test func factorsScaleSeconds() throws {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<2_000 {
      let seconds = Int64.random(in: -1_000_000_000...1_000_000_000, using: &generator)
      let duration = try #require(
        Duration(months: 0, days: 0, seconds: seconds, nanoseconds: 0))
      let thousandths = Int64.random(in: -100_000...100_000, using: &generator)
      let factor = Double(thousandths) / 1_000
      let product = Int128(seconds) * Int128(thousandths) * 1_000_000
      #expect(
        duration.multiplied(by: factor) == Duration(months: 0, days: 0, nanoseconds: product),
        "\(duration) * \(factor)")
      if thousandths == 0 { continue }
      let quotient = Int128(seconds) * 1_000_000_000_000 / Int128(thousandths)
      #expect(
        duration.divided(by: factor) == Duration(months: 0, days: 0, nanoseconds: quotient),
        "\(duration) / \(factor)")
    }
  }

  @Test(arguments: [
    Double.nan, .infinity, -.infinity, 1e308, -1e308, 1e-308, .leastNonzeroMagnitude, 1e19, 1e18,
    1e-18, 1e-19, 0.1,
    .greatestFiniteMagnitude, 9_007_199_254_740_992, 123_456_789.123456789,
  ])
  func noFactorStopsTheProcess(_ factor: Double) throws {
    let limits: [Int64] = [.min, -1, 0, 1, .max]
    for months in limits {
      for seconds in limits {
        let duration = try #require(
          Duration(months: months, days: seconds, seconds: seconds, nanoseconds: 999_999_999)
            ?? Duration(months: months, days: seconds, seconds: 0, nanoseconds: 0))
        _ = duration.multiplied(by: factor)?.description
        _ = duration.divided(by: factor)?.description
        _ = duration.multiplied(by: months)?.description
        _ = duration.divided(by: months)?.description
      }
    }
  }
}
