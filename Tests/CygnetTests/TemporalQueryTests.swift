import Cygnet
import Testing

/// Temporal functions with whatever arguments.
@Suite struct TemporalQueryTests {
  private let database = Database()

  private func value(
    _ expression: String, _ parameters: [String: Value] = [:]
  ) throws(CygnetError) -> Value? {
    try database.query("RETURN \(expression) AS value", parameters).next()?["value"]
  }

  private static let instants = [
    "date('2024-02-29')", "date('-999999999-01-01')", "date('+999999999-12-31')",
    "localtime('23:59:59.999999999')", "time('00:00+18:00')", "time('10:00:00.5-18:00')",
    "localdatetime('-999999999-01-01T00:00')", "localdatetime('2024-03-31T02:30')",
    "localdatetime('+999999999-12-31T23:59:59.999999999')",
    "datetime('2024-10-27T02:30[Europe/Berlin]')", "datetime('2024-03-31T03:30+02:00')",
    "datetime('+999999999-12-31T23:59:59-18:00')", "datetime('-999999999-01-01T00:00+18:00')",
    "datetime('1800-01-01T00:00[America/New_York]')",
  ]

  private static let durations = [
    "P0D", "P1Y2M3DT4H5M6.7S", "-P1Y2M3DT4H5M6.7S", "P1M-30DT0.000000001S",
    "P23999999988M", "P9223372036854775807M", "P-9223372036854775808D",
    "PT9223372036854775807.999999999S", "PT-9223372036854775808S",
  ]

  /// What `between` measures leads from the one to the other.
  @Test func distancesAddUp() throws {
    for step in 0..<300 {
      let (a, b) = (moment(step &* 7_919), moment(step &* 104_729 &+ 13))
      let answer = try value(
        """
        [ends IN [[localdatetime('\(a)'), localdatetime('\(b)')]] |
          ends[0] + duration.between(ends[0], ends[1]) = ends[1]
          AND ends[0] + duration.inSeconds(ends[0], ends[1]) = ends[1]]
        """)
      #expect(answer?.description == "[true]", "\(a) \(b)")
    }
  }

  private func moment(_ seed: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let date = "\(1_000 + seed % 9_000)-\(two(1 + seed % 12))-\(two(1 + seed % 28))"
    return date + "T\(two(seed % 24)):\(two(seed / 3 % 60)):\(two(seed / 7 % 60))"
  }

  /// Any answer or error will do, as long as the process lives.
  @Test func nothingStopsTheProcess() {
    var answers = 0
    func ask(_ expression: String, _ parameters: [String: Value] = [:]) {
      do throws(CygnetError) {
        answers += try value(expression, parameters)?.description.isEmpty == false ? 1 : 0
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
    for a in Self.instants {
      for d in Self.durations {
        ask("[\(a) + duration('\(d)')]")
        ask("[\(a) - duration('\(d)')]")
      }
      for b in Self.instants {
        for function in ["between", "inMonths", "inDays", "inSeconds"] {
          ask("duration.\(function)(\(a), \(b))")
        }
      }
      for kind in ["date", "localtime", "time", "localdatetime", "datetime"] {
        ask("\(kind)(\(a))")
        ask("datetime({\(kind): \(a), timezone: 'Europe/Berlin', hour: 3})")
        for unit in ["millennium", "weekYear", "week", "day", "hour", "microsecond"] {
          ask("\(kind).truncate('\(unit)', \(a), {nanosecond: 999, timezone: '-18:00'})")
          ask("\(kind).truncate('\(unit)', \(a))")
        }
      }
    }
    let numbers: [Value] = [
      .integer(.min), .integer(.max), .integer(-1), .integer(0), .integer(1_000_000_000_000),
      .float(.nan), .float(.infinity), .float(-1e300), .float(.leastNonzeroMagnitude), .float(0.5),
      .string(""),
      .string("é"), .null, .list([]), .boolean(true),
    ]
    let keys = [
      "year", "month", "week", "quarter", "ordinalDay", "dayOfWeek", "day", "hour", "nanosecond",
      "millisecond", "epochSeconds", "epochMillis", "timezone", "date", "time", "datetime",
    ]
    for number in numbers {
      for key in keys {
        for kind in ["date", "localtime", "time", "localdatetime", "datetime"] {
          ask("\(kind)($map)", ["map": .map(ValueMap([(key, number)]))])
          ask(
            "\(kind)($map)",
            ["map": .map(ValueMap([("year", .integer(2_024)), (key, number)]))])
        }
      }
      for key in ["years", "weeks", "hours", "milliseconds", "nanoseconds"] {
        ask("duration($map)", ["map": .map(ValueMap([(key, number)]))])
      }
      for d in Self.durations {
        ask("duration('\(d)') * $n", ["n": number])
        ask("duration('\(d)') / $n", ["n": number])
      }
      ask("datetime.fromEpoch($n, $n)", ["n": number])
      ask("datetime.fromEpochMillis($n)", ["n": number])
      ask("date.truncate($n, $n, $n)", ["n": number])
      ask("duration.between($n, $n)", ["n": number])
      ask("time.realtime($n)", ["n": number])
    }
    #expect(answers > 500)
  }

  @Test func aTransactionHasOneTime() throws {
    try database.transaction { transaction in
      func time(_ expression: String) throws -> String? {
        try transaction.query("RETURN \(expression) AS value").next()?["value"]?.description
      }
      let first = try time("datetime.transaction()")
      let second = try time("datetime.transaction()")
      #expect(first == second)
      #expect(try time("datetime.transaction() <= datetime.statement()") == "true")
    }
  }
}
