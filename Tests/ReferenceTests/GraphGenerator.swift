import CygnetCore

/// The names and values that graphs and queries are made of. Every key but `m`
/// holds values of one type.
enum Vocabulary {
  static let labels = ["A", "B", "C", "公司"]
  static let types = ["T", "U", "投资"]
  static let integerKeys = ["a", "c"]
  static let stringKeys = ["s", "名"]
  static let strings = [
    "", "a", "ab", "b", "x y", " a", "月之暗面", "é", "e\u{301}", "A", "Zz", "😀", "12", "true",
  ]
  static let dates = ["2024-01-31", "2024-02-29", "1999-12-31", "0001-01-01", "-0044-03-15"]
  /// Values that no property can hold.
  static let nested = [
    "{a: 1}", "{a: 1.0}", "{a: null}", "{b: 1}", "{}", "[[1], [2]]", "[null]", "[1, null]",
    "[1.0, 'a']", "{a: {b: [1, null]}}", "[1, 2, null]", "duration('P1M')", "duration('P30D')",
    "date('2024-01-31')", "[0.0 / 0.0]", "[{a: 1}]",
  ]
  static let mixed: [Value] = [
    .integer(1), .float(1), .float(1.5), .integer(2), .float(2), .integer(0), .float(0),
    .string("1"), .string("a"), .boolean(true), .boolean(false), .list([.integer(1)]),
    .list([.integer(1), .integer(2)]), .list([.string("a")]), .list([]),
    .integer(9_007_199_254_740_993), .float(9_007_199_254_740_992), .float(.nan),
    .float(.infinity), .integer(.max), .float(0x1p63), .string("é"), .string("e\u{301}"),
  ]
}

/// Small random graphs with parallel relationships, loops and gaps; every node
/// and relationship has a `uid` of its own.
struct GraphGenerator {
  var random: SplitMix64

  mutating func graph(maximumNodes: Int = 6) -> ReferenceGraph {
    var graph = ReferenceGraph()
    let count = random.number(0...maximumNodes)
    for uid in 0..<count {
      let labels = Vocabulary.labels.filter { _ in random.chance(40) }
      graph.nodes.append(
        ReferenceGraph.NodeRecord(labels: labels, properties: properties(uid: uid)))
    }
    if count == 0 { return graph }
    for uid in 0..<random.number(0...(count * 3 / 2)) {
      let start = random.below(count)
      let end = random.chance(15) ? start : random.below(count)
      graph.relationships.append(
        ReferenceGraph.RelationshipRecord(
          type: random.pick(random.chance(60) ? ["T"] : Vocabulary.types), start: start, end: end,
          properties: properties(uid: 100 + uid)))
    }
    return graph
  }

  private mutating func properties(uid: Int) -> [String: Value] {
    var properties: [String: Value] = ["uid": .integer(Int64(uid))]
    for key in Vocabulary.integerKeys where random.chance(60) {
      properties[key] = .integer(Int64(random.number(-3...6)))
    }
    for key in Vocabulary.stringKeys where random.chance(50) {
      properties[key] = .string(random.pick(Vocabulary.strings))
    }
    if random.chance(40) { properties["f"] = .float(Double(random.number(-6...9)) / 2) }
    if random.chance(40) { properties["b"] = .boolean(random.chance(50)) }
    if random.chance(40) {
      properties["l"] = .list(
        (0..<random.below(4)).map { _ in .integer(Int64(random.number(-1...4))) })
    }
    if random.chance(50) { properties["m"] = random.pick(Vocabulary.mixed) }
    if random.chance(15), let date = TemporalParser.date(random.pick(Vocabulary.dates)) {
      properties["d"] = .date(date)
    }
    return properties
  }
}
