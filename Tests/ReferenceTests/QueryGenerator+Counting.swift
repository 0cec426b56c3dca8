import CygnetCore

// Questions that only count: patterns of several hops, cycles and stars among them,
// with nodes that must differ, and aggregates over them.

extension QueryGenerator {
  /// Hops over named nodes; some lead back to earlier ones.
  mutating func countingQuery() -> String {
    scope = []
    counter = 0
    if random.chance(20) { return orderedQuery() }
    var nodes: [String] = []
    let parts = countedParts(&nodes)
    var text = "MATCH " + parts.joined(separator: ", ")
    let conditions = countedConditions(nodes)
    if !conditions.isEmpty { text += " WHERE " + conditions.joined(separator: " AND ") }
    if random.chance(12) {
      let start = random.pick(nodes)
      let inner = random.pick([
        "(\(start))-[:T]->(q)", "(\(start))-[:T]->(q:A)<-[:U]-()", "(\(start))-[:T|U]-(q)",
        "(\(start))-->(q)-[:T]-()", "(\(start))-[:T]->(q) WHERE q.a > 0",
        "(\(start))-[:T]->(q), (\(random.pick(nodes)))<-[:U]-()",
      ])
      return text + " RETURN \(start).uid AS k, COUNT { \(inner) } AS n, EXISTS { \(inner) } AS e"
    }
    if random.chance(15) {
      let start = random.pick(nodes)
      let type = random.pick(["", ":T", ":U"])
      text += " OPTIONAL MATCH (\(start))-[\(type)]->(\(random.chance(50) ? "o:A" : "o"))"
      let key = random.pick(["\(start)", "\(start).uid", "\(start).a"])
      return text
        + " RETURN \(key) AS k, \(random.pick(["count(o)", "count(*)", "count(o.uid)"])) AS n"
    }
    return text + countedReturn(nodes)
  }

  private mutating func countedParts(_ nodes: inout [String]) -> [String] {
    func node(_ random: inout SplitMix64) -> String {
      if !nodes.isEmpty, random.chance(nodes.count > 2 ? 35 : 12) {
        return "(\(random.pick(nodes)))"
      }
      let name = "n\(nodes.count)"
      nodes.append(name)
      return random.chance(45) ? "(\(name):\(random.pick(Vocabulary.labels)))" : "(\(name))"
    }
    let types = random.chance(60) ? [":T"] : [":T", ":U", ":T|U", "", ":投资"]
    var parts: [String] = []
    for _ in 0..<random.pick([1, 1, 1, 2]) {
      var text = parts.isEmpty || nodes.isEmpty ? node(&random) : "(\(random.pick(nodes)))"
      for _ in 0..<random.pick([1, 2, 2, 3, 3]) {
        let type = random.pick(types)
        let name = random.chance(12) ? "r\(counter)" : ""
        counter += 1
        let inner = name + type
        let body = inner.isEmpty ? "--" : "-[\(inner)]-"
        text += random.pick([body + ">", body + ">", "<" + body, "<" + body, body])
        text += node(&random)
      }
      parts.append(text)
    }
    return parts
  }

  /// Nodes with the same place in a pattern, in the order of their keys.
  private mutating func orderedQuery() -> String {
    let label = ":" + random.pick(Vocabulary.labels)
    let step = random.pick(["-[:T]->", "<-[:T]-", "-[:T]-", "-[:T|U]-"])
    let names = Array(["x", "y", "z"].prefix(random.pick([2, 3, 3])))
    var parts = names.map { "(n)\(step)(\($0)\(label))" }
    if random.chance(40) {
      // All with all of them.
      let pairs = names.indices.flatMap { i in
        names[(i + 1)...].map { "(\(names[i])\(label))-[:T]-(\($0)\(label))" }
      }
      parts = random.chance(50) ? pairs : parts + pairs
    }
    var conditions = zip(names, names.dropFirst()).map { "\($0).uid < \($1).uid" }
    if random.chance(25) { conditions.removeLast() }
    if random.chance(25) { conditions.append("\(names[0]).uid < \(names[names.count - 1]).uid") }
    if random.chance(15) { conditions.append("\(random.pick(names)).a > 0") }
    let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    return "MATCH " + parts.joined(separator: ", ") + filter + countedReturn(names)
  }

  private mutating func countedConditions(_ nodes: [String]) -> [String] {
    var conditions: [String] = []
    for _ in 0..<random.pick([0, 0, 1, 1, 2]) {
      let (x, y) = (random.pick(nodes), random.pick(nodes))
      let one = random.pick([
        "\(x).a > \(random.number(-2...4))", "\(x).uid >= 0", "\(x).s IS NOT NULL",
        "\(x).uid = \(random.below(6))", "\(x).uid <> \(random.below(6))", "\(x):A",
        "\(x).a IN [1, 2, \(random.below(4))]", "EXISTS { (\(x))-[:T]->(:A) }",
        "NOT EXISTS { (\(x))<-[:T]-(q) WHERE q.a > 1 }",
      ])
      guard x != y, random.chance(70) else {
        conditions.append(one)
        continue
      }
      conditions.append(
        random.pick([
          "\(x).uid < \(y).uid", "\(x).uid < \(y).uid", "\(x).uid <> \(y).uid", "\(x) <> \(y)",
          "EXISTS { (\(x))-[:T]->(\(y)) }", "NOT EXISTS { (\(x))-[:T|U]-(\(y)) }",
          "\(x).a < \(y).a", "\(x).s <> \(y).s", "\(x).uid >= \(y).uid", "\(x).a = \(y).c",
        ]))
    }
    return conditions
  }

  private mutating func countedReturn(_ nodes: [String]) -> String {
    let (x, y) = (random.pick(nodes), random.pick(nodes))
    let aggregate = random.pick([
      "count(*)", "count(*)", "count(\(x))", "sum(\(x).a)", "count(DISTINCT \(x).uid)",
      "count(\(x).a)", "max(\(x).a)", "count(\(y).uid)",
    ])
    switch random.below(10) {
    case 8: return " WITH \(x) AS p, \(y) AS q, count(*) AS m WHERE m >= 2 RETURN count(*) AS n"
    case 9: return " WITH \(x).uid AS p, \(y) AS q, count(*) AS m RETURN sum(m) AS n, max(m) AS l"
    case 0: return " RETURN \(x).uid AS k, \(aggregate) AS n"
    case 1: return " RETURN \(x).uid AS k, \(y).uid AS l, \(aggregate) AS n"
    case 2: return " RETURN \(x).a AS k, \(aggregate) AS n"
    case 3:
      return " RETURN \(x).uid AS k, \(y).uid AS l, count(*) AS n ORDER BY n DESC, k, l LIMIT 3"
    case 4: return " WITH \(x).uid AS k, collect(\(y).uid) AS list RETURN k, size(list) AS n"
    case 5: return " RETURN \(x) AS k, \(aggregate) AS n"
    default: return " RETURN \(aggregate) AS n"
    }
  }
}
