import CygnetCore

extension SQLWriter {
  package enum Dialect: String, CaseIterable, Sendable {
    case postgresql, sqlite, duckdb
  }
}

/// What a column holds.
indirect enum SQLKind: Hashable, Sendable {
  case boolean, integer, float, text
  case date, time, timestamp
  /// A date and time with a zone: its instant alone is kept.
  case instant
  case list(SQLKind)

  /// The kind that holds what this one cannot hold all of.
  var widened: SQLKind {
    if case .list = self { return .list(.text) }
    return .text
  }

  /// Whether values of the type may be more than the kind can hold.
  var isNarrow: Bool {
    switch self {
    case .date, .time, .timestamp, .instant: true
    case .list(let element): element.isNarrow
    case .boolean, .integer, .float, .text: false
    }
  }

  /// Whether a value is held as it is.
  func holds(_ value: Value) -> Bool {
    switch (self, value) {
    case (.float, .integer(let number)): return number.magnitude <= 1 << 53
    case (.date, .date(let date)): return SQLTime.holds(date)
    case (.time, .localTime(let time)): return time.nanosecondOfDay % 1_000 == 0
    case (.timestamp, .localDateTime(let moment)):
      return SQLTime.holds(moment.date) && moment.time.nanosecondOfDay % 1_000 == 0
    case (.instant, .dateTime(let moment)):
      guard let utc = SQLTime.utc(moment) else { return false }
      return SQLTime.holds(utc.date) && utc.time.nanosecondOfDay % 1_000 == 0
    case (.list(let element), .list(let list)): return list.allSatisfy { element.holds($0) }
    default: return true
    }
  }
}

extension SQLWriter.Dialect {
  var title: String {
    switch self {
    case .postgresql: "PostgreSQL"
    case .sqlite: "SQLite"
    case .duckdb: "DuckDB"
    }
  }

  /// SQLite has no types for times, and lists are JSON texts there.
  func kind(_ type: FieldType) -> SQLKind {
    switch type {
    case .boolean: .boolean
    case .integer: .integer
    case .float: .float
    case .string, .unknown, .time, .duration: .text
    case .date: self == .sqlite ? .text : .date
    case .localTime: self == .sqlite ? .text : .time
    case .localDateTime: self == .sqlite ? .text : .timestamp
    case .dateTime: self == .sqlite ? .text : .instant
    case .list(let element): self == .sqlite ? .text : .list(kind(element))
    }
  }

  func name(_ kind: SQLKind) -> String {
    switch (kind, self) {
    case (.boolean, .sqlite), (.integer, .sqlite): "INTEGER"
    case (.boolean, _): "BOOLEAN"
    case (.integer, _): "BIGINT"
    case (.float, .postgresql): "DOUBLE PRECISION"
    case (.float, .sqlite): "REAL"
    case (.float, .duckdb): "DOUBLE"
    case (.text, .duckdb): "VARCHAR"
    case (.text, _): "TEXT"
    case (.date, _): "DATE"
    case (.time, _): "TIME"
    case (.timestamp, _): "TIMESTAMP"
    case (.instant, _): "TIMESTAMP WITH TIME ZONE"
    case (.list(let element), _): name(element) + "[]"
    }
  }

  /// What stands around the whole.
  var opening: String {
    switch self {
    case .postgresql:
      "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\nBEGIN;\n"
    case .sqlite: "PRAGMA foreign_keys = OFF;\nBEGIN;\n"
    case .duckdb: "BEGIN TRANSACTION;\n"
    }
  }

  /// Joins start from a relationship's ends; DuckDB needs no index for them.
  var hasIndexes: Bool { self != .duckdb }

  /// Bytes of an identifier.
  var nameLimit: Int { self == .postgresql ? 63 : 1_024 }

  /// In lower case, what no column may be called.
  var reservedColumns: Set<String> {
    switch self {
    case .postgresql: ["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"]
    case .sqlite, .duckdb: ["rowid"]
    }
  }
}

/// Times as all dialects read them.
enum SQLTime {
  private static let firstDay = Date(year: 1, month: 1, day: 1)?.epochDay ?? 0
  private static let lastDay = Date(year: 9_999, month: 12, day: 31)?.epochDay ?? 0

  static func holds(epochDay: Int64) -> Bool { epochDay >= firstDay && epochDay <= lastDay }
  static func holds(_ date: Date) -> Bool { holds(epochDay: date.epochDay) }

  static func utc(_ moment: DateTime) -> LocalDateTime? {
    LocalDateTime(
      epochSecond: moment.epochSecond, nanosecond: moment.local.time.nanosecondOfDay % 1_000_000_000
    )
  }
}
