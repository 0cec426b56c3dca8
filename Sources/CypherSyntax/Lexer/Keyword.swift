/// Words with a meaning in the grammar.
package enum Keyword: String, CaseIterable, Sendable {
  case all = "ALL"
  case and = "AND"
  case any = "ANY"
  case `as` = "AS"
  case asc = "ASC"
  case ascending = "ASCENDING"
  case by = "BY"
  case call = "CALL"
  case `case` = "CASE"
  case collect = "COLLECT"
  case constraint = "CONSTRAINT"
  case constraints = "CONSTRAINTS"
  case contains = "CONTAINS"
  case count = "COUNT"
  case create = "CREATE"
  case csv = "CSV"
  case delete = "DELETE"
  case desc = "DESC"
  case descending = "DESCENDING"
  case detach = "DETACH"
  case distinct = "DISTINCT"
  case drop = "DROP"
  case `else` = "ELSE"
  case end = "END"
  case ends = "ENDS"
  case exists = "EXISTS"
  case explain = "EXPLAIN"
  case `false` = "FALSE"
  case fieldTerminator = "FIELDTERMINATOR"
  case `for` = "FOR"
  case foreach = "FOREACH"
  case from = "FROM"
  case functions = "FUNCTIONS"
  case headers = "HEADERS"
  case `if` = "IF"
  case `in` = "IN"
  case index = "INDEX"
  case indexes = "INDEXES"
  case infinity = "INFINITY"
  case `is` = "IS"
  case limit = "LIMIT"
  case load = "LOAD"
  case match = "MATCH"
  case merge = "MERGE"
  case nan = "NAN"
  case none = "NONE"
  case not = "NOT"
  case null = "NULL"
  case offset = "OFFSET"
  case on = "ON"
  case optional = "OPTIONAL"
  case or = "OR"
  case order = "ORDER"
  case procedures = "PROCEDURES"
  case profile = "PROFILE"
  case reduce = "REDUCE"
  case remove = "REMOVE"
  case require = "REQUIRE"
  case `return` = "RETURN"
  case set = "SET"
  case show = "SHOW"
  case single = "SINGLE"
  case skip = "SKIP"
  case starts = "STARTS"
  case then = "THEN"
  case `true` = "TRUE"
  case typed = "TYPED"
  case union = "UNION"
  case unique = "UNIQUE"
  case unwind = "UNWIND"
  case when = "WHEN"
  case `where` = "WHERE"
  case with = "WITH"
  case xor = "XOR"
  case yield = "YIELD"

  /// Whether a clause, and so a fresh start after a mistake, begins here.
  package var startsClause: Bool {
    switch self {
    case .match, .optional, .unwind, .with, .return, .create, .merge, .set, .remove, .delete,
      .detach, .call, .union, .foreach, .load:
      true
    default: false
    }
  }

  /// Whether the bare word cannot name a variable: it begins or continues
  /// something wherever a variable may stand. Labels, types, keys and functions
  /// may have any word for a name.
  package var isReserved: Bool {
    switch self {
    case .match, .optional, .unwind, .with, .return, .create, .merge, .set, .remove, .delete,
      .detach, .union, .where, .and, .or, .xor, .not, .in, .is, .as, .case, .when, .then, .else,
      .null, .true, .false, .nan, .infinity, .distinct:
      true
    default: false
    }
  }

  /// The longest keyword's length in bytes.
  static let longest = 15
}

/// Finds keywords by their bytes, in any case, without making a string.
struct KeywordTable: Sendable {
  private struct Entry: Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var keyword: Keyword?
  }

  /// Open addressing; a word's sixteen bytes in capitals are its key.
  private let entries: [Entry]
  private static let size = 256

  static let shared = KeywordTable()

  private init() {
    var entries = Array(repeating: Entry(), count: KeywordTable.size)
    for keyword in Keyword.allCases {
      let bytes = Array(keyword.rawValue.utf8)
      let (low, high) = KeywordTable.key(bytes[...])
      var place = KeywordTable.place(low, high)
      while entries[place].keyword != nil { place = (place + 1) % KeywordTable.size }
      entries[place] = Entry(low: low, high: high, keyword: keyword)
    }
    self.entries = entries
  }

  /// - Parameter word: ASCII letters, digits and `_`, at most `Keyword.longest`.
  func keyword(_ word: ArraySlice<UInt8>) -> Keyword? {
    let (low, high) = KeywordTable.key(word)
    var place = KeywordTable.place(low, high)
    while let keyword = entries[place].keyword {
      if entries[place].low == low, entries[place].high == high { return keyword }
      place = (place + 1) % KeywordTable.size
    }
    return nil
  }

  private static func key(_ word: ArraySlice<UInt8>) -> (UInt64, UInt64) {
    var (low, high): (UInt64, UInt64) = (0, 0)
    var shift: UInt64 = 0
    for byte in word {
      let capital = UInt64(byte >= 0x61 && byte <= 0x7A ? byte - 32 : byte)
      if shift < 64 { low |= capital << shift } else { high |= capital << (shift - 64) }
      shift += 8
    }
    return (low, high)
  }

  private static func place(_ low: UInt64, _ high: UInt64) -> Int {
    Int(((low ^ high &* 0x9E37_79B9) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
