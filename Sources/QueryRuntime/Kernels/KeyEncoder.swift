import CygnetCore

/// Gives equal keys equal small numbers, from 0 on: the base of grouping,
/// DISTINCT and distinct aggregates. Equality is equivalence: null and NaN equal
/// themselves, 1 equals 1.0.
struct KeyEncoder {
  /// One column's values to codes.
  private var columns: [ValueEncoder]
  /// Codes of a row's first columns and of the next, to one code.
  private var pairs: [WordTable]
  private(set) var count = 0

  init(columnCount: Int) {
    columns = Array(repeating: ValueEncoder(), count: columnCount)
    pairs = (0..<max(0, columnCount - 1)).map { _ in WordTable() }
  }

  /// A code for every row; new keys get the next numbers, in row order.
  mutating func encode(_ keys: [Column], count rows: Int) -> Buffer<UInt32> {
    guard !keys.isEmpty else {
      count = max(count, rows > 0 ? 1 : 0)
      return Buffer(repeating: 0, count: rows)
    }
    let codes = columns[0].encode(keys[0], count: rows)
    for index in keys.indices.dropFirst() {
      let next = columns[index].encode(keys[index], count: rows)
      for row in 0..<rows {
        codes[row] = pairs[index - 1].code(of: UInt64(codes[row]) << 32 | UInt64(next[row]))
      }
    }
    count = keys.count == 1 ? columns[0].count : pairs[keys.count - 2].count
    return codes
  }
}

/// Codes of one column's values. Starts with the table that fits the first
/// column's kind; when another kind comes, goes over to one for all values.
private struct ValueEncoder {
  private enum Table {
    case none
    case words(Vector.Kind, WordTable)
    case texts(TextTable)
    case values([Equivalent: UInt32])
  }

  private var table = Table.none
  /// A value for each code, to move to another table.
  private var values: [Value] = []
  private var nullCode: UInt32?
  private var coded: (entries: Buffer<TextView>, codes: Buffer<UInt32>)?

  var count: Int { values.count }

  mutating func encode(_ column: Column, count rows: Int) -> Buffer<UInt32> {
    if case .constant = column.shape {
      let code = encodeFlat(column.vector, count: 1)[0]
      return Buffer(repeating: code, count: rows)
    }
    return encodeFlat(column.flattened(count: rows), count: rows)
  }

  private mutating func encodeFlat(_ vector: Vector, count rows: Int) -> Buffer<UInt32> {
    choose(for: vector.kind)
    let codes = Buffer<UInt32>(capacity: rows)
    switch (table, vector.storage) {
    case (.words(let kind, let words), .ids(let ids)):
      encode(codes, rows, vector, kind, words) { UInt64(ids[$0]) }
    case (.words(let kind, let words), .integers(let numbers)):
      encode(codes, rows, vector, kind, words) { UInt64(bitPattern: numbers[$0]) }
    case (.words(let kind, let words), .booleans(let flags)):
      encode(codes, rows, vector, kind, words) { UInt64(flags[$0]) }
    case (.texts(let texts), .texts(let views)):
      encode(codes, rows, vector) { row, new in texts.code(of: views[row], whenNew: new) }
    case (.texts(let texts), .codes(let places, let entries)):
      // Each entry is looked up once.
      var last: UInt32 = 0
      if let validity = vector.validity {
        for row in 0..<rows where validity[row] { last = max(last, places[row]) }
      } else {
        for row in 0..<rows { last = max(last, places[row]) }
      }
      let known = knownCodes(of: entries, through: Int(last))
      if vector.validity == nil {
        // Safety: no place is beyond the last one.
        let (to, from, map) = unsafe (codes.base, places.base, known.base)
        var missing = 0
        for row in 0..<rows {
          let code = unsafe map[Int(from[row])]
          missing += code == 0 ? 1 : 0
          unsafe to[row] = code &- 1
        }
        if missing == 0 { return codes }
      }
      encode(codes, rows, vector) { row, new in
        let place = Int(places[row])
        if known[place] == 0 { known[place] = texts.code(of: entries[place], whenNew: new) + 1 }
        return known[place] - 1
      }
    default:
      for row in 0..<rows { codes[row] = code(of: vector.value(row)) }
    }
    return codes
  }

  private mutating func choose(for kind: Vector.Kind) {
    switch (table, kind) {
    case (.none, .node), (.none, .relationship), (.none, .integer), (.none, .boolean),
      (.none, .date):
      table = .words(kind, WordTable())
    case (.none, .string): table = .texts(TextTable())
    case (.words(let known, _), _) where known == kind: break
    case (.texts, .string), (.values, _): break
    default:
      var all: [Equivalent: UInt32] = [:]
      for (code, value) in values.enumerated() { all[Equivalent(value)] = UInt32(code) }
      table = .values(all)
    }
  }

  private mutating func codeOfNull() -> UInt32 {
    if let nullCode { return nullCode }
    let code = UInt32(values.count)
    values.append(.null)
    nullCode = code
    return code
  }

  private mutating func code(of value: Value) -> UInt32 {
    if value.isNull { return codeOfNull() }
    guard case .values(var all) = table else { return 0 }
    table = .none
    defer { table = .values(all) }
    if let known = all[Equivalent(value)] { return known }
    let code = UInt32(values.count)
    all[Equivalent(value)] = code
    values.append(value)
    return code
  }

  private mutating func encode(
    _ codes: Buffer<UInt32>, _ rows: Int, _ vector: Vector, _ kind: Vector.Kind,
    _ words: WordTable, _ word: (Int) -> UInt64
  ) {
    // Table codes are mapped to value codes, which also count the null.
    for row in 0..<rows {
      if let validity = vector.validity, !validity[row] {
        codes[row] = codeOfNull()
        continue
      }
      codes[row] = words.code(of: word(row), whenNew: UInt32(values.count))
      if Int(codes[row]) == values.count { values.append(vector.value(row)) }
    }
  }

  /// By entry, at least to the last one asked for, its code plus one; 0 where it has none
  /// yet. Most lists of entries have room for many more than they hold.
  private mutating func knownCodes(
    of entries: Buffer<TextView>, through last: Int
  ) -> Buffer<UInt32> {
    var capacity = 64
    while capacity <= last { capacity *= 2 }
    guard let coded, coded.entries === entries else {
      let codes = Buffer<UInt32>(repeating: 0, count: capacity)
      coded = (entries, codes)
      return codes
    }
    if coded.codes.capacity > last { return coded.codes }
    let codes = coded.codes.grown(from: coded.codes.capacity, to: capacity, filler: 0)
    self.coded = (entries, codes)
    return codes
  }

  @inline(__always)
  private mutating func encode(
    _ codes: Buffer<UInt32>, _ rows: Int, _ vector: Vector,
    _ code: (_ row: Int, _ new: UInt32) -> UInt32
  ) {
    for row in 0..<rows {
      if let validity = vector.validity, !validity[row] {
        codes[row] = codeOfNull()
        continue
      }
      codes[row] = code(row, UInt32(values.count))
      if Int(codes[row]) == values.count { values.append(vector.value(row)) }
    }
  }
}

/// A hash table from 64-bit words to codes; open addressing.
final class WordTable {
  private var words = Buffer<UInt64>(capacity: 64)
  /// A code plus one, 0 for free.
  private var codes = Buffer<UInt32>(repeating: 0, count: 64)
  private(set) var count = 0

  /// The word's code; codes are given out from 0 on.
  func code(of word: UInt64) -> UInt32 { code(of: word, whenNew: UInt32(count)) }

  @inline(__always)
  func code(of word: UInt64, whenNew code: UInt32) -> UInt32 {
    let mask = codes.capacity - 1
    var place = Int(truncatingIfNeeded: Hashing.mix(word)) & mask
    while codes[place] != 0 {
      if words[place] == word { return codes[place] - 1 }
      place = (place + 1) & mask
    }
    words[place] = word
    codes[place] = code + 1
    count += 1
    if count * 2 > codes.capacity { grow() }
    return code
  }

  private func grow() {
    let (oldWords, oldCodes) = (words, codes)
    words = Buffer(capacity: oldCodes.capacity * 2)
    codes = Buffer(repeating: 0, count: oldCodes.capacity * 2)
    let mask = codes.capacity - 1
    for old in 0..<oldCodes.capacity where oldCodes[old] != 0 {
      var place = Int(truncatingIfNeeded: Hashing.mix(oldWords[old])) & mask
      while codes[place] != 0 { place = (place + 1) & mask }
      words[place] = oldWords[old]
      codes[place] = oldCodes[old]
    }
  }
}

/// A hash table from texts to codes; keeps its own copy of each text.
final class TextTable {
  private let arena = TextArena()
  private var texts = Buffer<TextView>(capacity: 64)
  private var codes = Buffer<UInt32>(repeating: 0, count: 64)
  private var count = 0

  func code(of text: TextView, whenNew code: UInt32) -> UInt32 {
    let mask = codes.capacity - 1
    var place = Int(truncatingIfNeeded: text.hash) & mask
    while codes[place] != 0 {
      if texts[place] == text { return codes[place] - 1 }
      place = (place + 1) & mask
    }
    texts[place] = unsafe text.withBytes { unsafe arena.append($0) }
    codes[place] = code + 1
    count += 1
    if count * 2 > codes.capacity { grow() }
    return code
  }

  private func grow() {
    let (oldTexts, oldCodes) = (texts, codes)
    texts = Buffer(capacity: oldCodes.capacity * 2)
    codes = Buffer(repeating: 0, count: oldCodes.capacity * 2)
    let mask = codes.capacity - 1
    for old in 0..<oldCodes.capacity where oldCodes[old] != 0 {
      var place = Int(truncatingIfNeeded: oldTexts[old].hash) & mask
      while codes[place] != 0 { place = (place + 1) & mask }
      texts[place] = oldTexts[old]
      codes[place] = oldCodes[old]
    }
  }
}
