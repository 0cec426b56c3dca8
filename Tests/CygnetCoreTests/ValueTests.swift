import CygnetCore
import Testing

/// Values of every kind, in ascending global order.
private let zoo: [Value] = [
  .map(ValueMap([("a", .integer(1))])), .node(Node(NodeID(1))),
  .relationship(Relationship(RelationshipID(1))), .list([]), .list([.integer(1)]),
  .list([.integer(1), .integer(2)]), .list([.integer(2)]),
  .path(Path(nodes: [Node(NodeID(1))], relationships: [])),
  .dateTime(
    DateTime(
      local: LocalDateTime(
        date: Date(epochDay: 0), time: LocalTime(nanosecondOfDay: 0)),
      offset: ZoneOffset(seconds: 3_600)!)),
  .localDateTime(LocalDateTime(date: Date(epochDay: 0), time: LocalTime(nanosecondOfDay: 0))),
  .date(Date(epochDay: -1)), .date(Date(epochDay: 5)),
  .time(Time(local: LocalTime(nanosecondOfDay: 0), offset: ZoneOffset(seconds: 0)!)),
  .localTime(LocalTime(nanosecondOfDay: 7)),
  .duration(Duration(months: 1, days: 0, seconds: 0, nanoseconds: 0)!),
  .string(""), .string("a"), .string("b"), .string("智谱"), .boolean(false), .boolean(true),
  .float(-.infinity), .integer(.min), .float(-0.5), .integer(0), .float(0.5),
  .integer(9_007_199_254_740_992), .integer(9_007_199_254_740_993), .integer(.max),
  .float(9.3e18), .float(.infinity), .float(.nan), .null,
]

@Suite struct ValueTests {
  @Test func valuesTakeFewBytes() {
    #expect(MemoryLayout<Value>.stride <= 24)
  }

  @Test func globalOrderIsTotal() {
    for (i, a) in zoo.enumerated() {
      for (j, b) in zoo.enumerated() {
        let order = Value.order(a, b)
        #expect(order.signum() == (i - j).signum(), "\(a) beside \(b)")
        #expect((Equivalent(a) == Equivalent(b)) == (i == j))
      }
    }
  }

  @Test func equivalentValuesHashAlike() {
    let pairs: [(Value, Value)] = [
      (.integer(1), .float(1)), (.float(.nan), .float(-.nan)), (.float(0), .float(-0.0)),
      (.integer(0), .float(-0.0)), (.null, .null), (.list([.integer(2)]), .list([.float(2)])),
      (
        .map(ValueMap([("a", .integer(1)), ("b", .null)])),
        .map(ValueMap([("b", .null), ("a", .float(1))]))
      ),
    ]
    for (a, b) in pairs {
      #expect(Equivalent(a) == Equivalent(b), "\(a) and \(b)")
      #expect(Equivalent(a).hashValue == Equivalent(b).hashValue, "\(a) and \(b)")
    }
  }

  @Test(arguments: [
    (Value.list([.integer(1), .null]), Value.list([.integer(2), .null]), Truth.no),
    (.list([.integer(1), .null]), .list([.integer(1), .integer(2)]), .unknown),
    (.list([.null]), .list([.null, .null]), .no),
    (.map(ValueMap([("a", .null)])), .map(ValueMap([("a", .integer(1))])), .unknown),
    (.map(ValueMap([("a", .null)])), .map(ValueMap([("b", .null)])), .no),
    (.integer(9_007_199_254_740_993), .float(9_007_199_254_740_992), .no),
    (.float(.nan), .float(.nan), .no), (.integer(1), .string("1"), .no),
    (.null, .null, .unknown), (.string("é"), .string("e\u{301}"), .no),
  ])
  func equality(_ left: Value, _ right: Value, _ answer: Truth) {
    #expect(Value.equals(left, right) == answer)
    #expect(Value.equals(right, left) == answer)
  }

  @Test func threeValuedLogic() {
    let all: [Truth] = [.no, .yes, .unknown]
    for a in all {
      #expect((a && .no) == .no)
      #expect((a || .yes) == .yes)
      #expect((a && .yes) == a)
      #expect((a ^ .unknown) == .unknown)
      #expect(!(!a) == a)
      for b in all { #expect(!(a && b) == (!a || !b)) }
    }
  }

  @Test(arguments: [
    (Value.float(1e20), "1e20"), (.float(1e-305), "1e-305"), (.float(1), "1.0"),
    (.float(-0.0), "-0.0"), (.float(.nan), "NaN"), (.string("a'b\\\n"), "'a\\'b\\\\\\n'"),
    (.string("智谱 🦢"), "'智谱 🦢'"), (.list([.string("a"), .null]), "['a', null]"),
    (.map(ValueMap([("a b", .integer(1)), ("名", .null)])), "{`a b`: 1, 名: null}"),
  ])
  func printing(_ value: Value, _ text: String) { #expect(value.description == text) }
}

@Suite struct TemporalTests {
  @Test func datesRoundTrip() throws {
    for day in stride(from: -400_000 as Int64, to: 400_000, by: 97) {
      let date = Date(epochDay: day)
      let (year, month, dayOfMonth) = date.civil
      #expect(Date(year: year, month: month, day: dayOfMonth) == date)
      #expect(TemporalParser.date(date.description) == date)
    }
  }

  @Test(arguments: [
    ("2024-02-29", "2024-02-29"), ("20240229", "2024-02-29"), ("2015-W30-2", "2015-07-21"),
    ("2015W302", "2015-07-21"), ("2015-202", "2015-07-21"), ("2015-07", "2015-07-01"),
    ("2015", "2015-01-01"), ("+999999999-12-31", "+999999999-12-31"),
    ("-999999999-01-01", "-999999999-01-01"),
  ])
  func dates(_ text: String, _ printed: String) {
    #expect(TemporalParser.date(text)?.description == printed)
  }

  @Test(arguments: ["2024-02-30", "2023-02-29", "2024-13-01", "24-01-01", "", "2024-1-1", "x"])
  func notDates(_ text: String) { #expect(TemporalParser.date(text) == nil) }

  @Test(arguments: [
    ("2015-07-21T21:40:32.142+0100", "2015-07-21T21:40:32.142+01:00"),
    ("2015-07-21T21:40Z", "2015-07-21T21:40Z"),
    ("2015-07-21T21:40:32-18:00", "2015-07-21T21:40:32-18:00"),
  ])
  func dateTimes(_ text: String, _ printed: String) throws {
    let written = try #require(TemporalParser.dateTime(text))
    let offset = try #require(written.offset)
    #expect(DateTime(local: written.local, offset: offset).description == printed)
  }

  @Test(arguments: [
    ("P14DT16H12M", "P14DT16H12M"), ("P5M1.5D", "P5M1DT12H"), ("PT0.75M", "PT45S"),
    ("P2.5W", "P17DT12H"), ("PT-1.5S", "PT-1.5S"), ("P0D", "PT0S"), ("P13M", "P1Y1M"),
  ])
  func durations(_ text: String, _ printed: String) {
    #expect(TemporalParser.duration(text)?.description == printed)
  }

  @Test func monthsClipToTheMonthsEnd() {
    let date = TemporalParser.date("2024-01-31")
    #expect(date?.adding(months: 1)?.description == "2024-02-29")
    #expect(date?.adding(months: -11)?.description == "2023-02-28")
    #expect(Date(year: 999_999_999, month: 12, day: 31)?.adding(days: 1) == nil)
  }
}
