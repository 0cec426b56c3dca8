import CygnetCore

// Queries that write. Where the order of rows could decide what comes out, the
// rows are sorted first.

extension QueryGenerator {
  mutating func writingQuery() -> String {
    var clauses = random.chance(85) ? readingClauses() : []
    for index in 0..<random.number(1...3) {
      if !scope.isEmpty, index == 0 || random.chance(50) { clauses.append(sortedRows()) }
      let clause = writingClause()
      if clause.hasPrefix("CALL"), index > 0 {
        // Between a write and a read.
        clauses.append(scope.isEmpty ? "WITH 1 AS one" : "WITH *")
      }
      clauses.append(clause)
      wroteEntities = true
      if clause.contains("DELETE") {
        clauses.append(afterDeletion())
        return clauses.joined(separator: " ")
      }
    }
    switch random.below(4) {
    case 0: break
    case 1:
      clauses.append(sortedRows())
      clauses += [
        "MATCH (z)-[y]->() WITH z, count(y) AS degree RETURN degree, z.a AS v, size(labels(z)) AS w"
      ]
    default: clauses.append(projection("RETURN"))
    }
    return clauses.joined(separator: " ")
  }

  /// What is gone can be counted and its type be asked for, but not read.
  private mutating func afterDeletion() -> String {
    let relationships = variables(.relationship)
    let entities = scope.filter(\.type.isEntity)
    switch random.below(8) {
    case 0 where !relationships.isEmpty:
      return "RETURN type(\(random.pick(relationships).name)) AS v"
    case 1 where !entities.isEmpty: return "RETURN count(\(random.pick(entities).name)) AS v"
    case 2 where !entities.isEmpty: return "RETURN \(random.pick(entities).name).uid AS v"
    case 3 where !entities.isEmpty: return "RETURN keys(\(random.pick(entities).name)) AS bag"
    case 4 where !entities.isEmpty: return "RETURN \(random.pick(entities).name) IS NULL AS v"
    case 5: return "WITH count(*) AS v MATCH (n) OPTIONAL MATCH (n)-[r]-() RETURN v, n, r"
    case 6: return "RETURN 1 AS v"
    default: return "RETURN count(*) AS v"
    }
  }

  /// `WITH` what can be sorted, sorted by all of it.
  private mutating func sortedRows() -> String {
    scope = scope.filter { $0.type.isScalar || $0.type.isEntity }
    if scope.isEmpty { return "WITH 1 AS one" }
    let keys = scope.map { $0.type.isEntity ? "\($0.name).uid" : $0.name }
    return "WITH \(scope.map(\.name).joined(separator: ", ")) "
      + "ORDER BY \(keys.joined(separator: ", "))"
  }

  private mutating func writingClause() -> String {
    let entities = scope.filter(\.type.isEntity)
    switch random.below(100) {
    case ..<25: return create()
    case ..<50 where !entities.isEmpty:
      let items = (0..<random.pick([1, 1, 2])).map { _ in setItem(random.pick(entities)) }
      return "SET " + items.joined(separator: ", ")
    case ..<60 where !entities.isEmpty: return "REMOVE " + removeItem(random.pick(entities))
    case ..<75: return merge()
    case ..<82 where has(.foreach): return foreach()
    case ..<87 where has(.callSubquery): return callSubquery(writes: true)
    case _ where !entities.isEmpty:
      let target = random.pick(entities)
      if random.chance(15) {
        let condition = expression(.boolean, depth: 1)
        return "DETACH DELETE CASE WHEN \(condition) THEN \(target.name) END"
      }
      if random.chance(15) { return "DETACH DELETE [\(target.name), null][\(random.below(3))]" }
      if random.chance(20), entities.count > 1 {
        let names = Set(entities.map(\.name)).sorted().joined(separator: ", ")
        return "\(random.pick(["", "DETACH "]))DELETE \(names)"
      }
      return "\(target.type == .node && random.chance(75) ? "DETACH " : "")DELETE \(target.name)"
    default: return create()
    }
  }

  // MARK: CREATE and MERGE

  private mutating func create() -> String {
    "CREATE " + (0..<random.pick([1, 1, 2])).map { _ in createdPart() }.joined(separator: ", ")
  }

  private mutating func createdPart() -> String {
    // Properties are computed from what was bound before the clause.
    let before = scope.filter { !$0.isMade }
    let all = scope
    func properties(_ generator: inout QueryGenerator) -> String {
      generator.scope = before
      let text = generator.newProperties()
      return text
    }
    var made: [GeneratedVariable] = []
    var parts: [String] = []
    let hops = random.pick([0, 1, 1, 2])
    for index in 0...hops {
      let bound = all.filter { $0.type == .node && !made.map(\.name).contains($0.name) }
      if hops > 0, !bound.isEmpty, random.chance(45) {
        parts.append("(\(random.pick(bound).name))")
      } else {
        let label = random.pick(["", ":A", ":B:C", ":公司", ":New"])
        let variable = random.chance(60) ? name("m") : ""
        parts.append("(\(variable)\(label)\(properties(&self)))")
        if !variable.isEmpty {
          made.append(GeneratedVariable(name: variable, type: .node, isMade: true))
        }
      }
      if index < hops {
        let variable = random.chance(40) ? name("k") : ""
        let inner = "\(variable):\(random.pick(Vocabulary.types))\(properties(&self))"
        parts.append(random.pick(["-[\(inner)]->", "<-[\(inner)]-"]))
        if !variable.isEmpty {
          made.append(GeneratedVariable(name: variable, type: .relationship, isMade: true))
        }
      }
    }
    scope = all + made
    return parts.joined()
  }

  private mutating func newProperties() -> String {
    // What a subquery sees of the clause that it stands in is nobody's business.
    let features = features
    self.features.subtract([.subqueryExpression, .patternExpression])
    defer { self.features = features }
    let entries = (0..<random.below(4)).map { _ -> (String, String) in
      switch random.below(6) {
      case 0: ("uid", "\(1_000 + random.below(50))")
      case 1: ("s", expression(.string, depth: 1))
      case 2: ("f", expression(.float, depth: 1))
      case 3: ("l", expression(.integers, depth: 0))
      case 4: ("m", random.pick(["1", "1.0", "'x'", "null", "[1, 2]", "true"]))
      default: ("a", expression(.integer, depth: 1))
      }
    }
    var seen: Set<String> = []
    let kept = entries.filter { key, value in
      // A list with null in it cannot be stored.
      !(key == "l" && value.contains(".")) && seen.insert(key).inserted
    }
    if kept.isEmpty { return "" }
    return " {" + kept.map { "\($0): \($1)" }.joined(separator: ", ") + "}"
  }

  private mutating func merge() -> String {
    let nodes = variables(.node)
    let before = scope
    // Now and then null, which MERGE refuses.
    let number = expression(.integer, depth: 1)
    let value = random.chance(90) ? "coalesce(\(number), 0)" : number
    var text: String
    var target: String
    if nodes.isEmpty || random.chance(40) {
      target = name("m")
      let label = random.pick(["", ":A", ":B", ":A:B"])
      text = "MERGE (\(target)\(label) {a: \(value)})"
      scope.append(GeneratedVariable(name: target, type: .node, isMade: true))
    } else {
      target = name("k")
      let from = random.pick(nodes).name
      let type = random.pick(Vocabulary.types)
      let properties = random.chance(25) ? " {a: \(value)}" : ""
      let (left, right) = random.pick([("-", "->"), ("<-", "-"), ("-", "-")])
      let end = random.chance(60) ? random.pick(nodes).name : ":\(random.pick(["A", "B"])) {c: 1}"
      text = "MERGE (\(from))\(left)[\(target):\(type)\(properties)]\(right)(\(end))"
      if random.chance(20) {
        text += random.pick(["-[:T]->(:A)", "<-[:U]-(\(from))", "-[:T]-({c: 1})", "-[:U]->()"])
      }
      scope.append(GeneratedVariable(name: target, type: .relationship, isMade: true))
    }
    let after = scope
    scope = before
    if random.chance(40) { text += " ON CREATE SET \(target).s = \(expression(.string, depth: 1))" }
    if random.chance(40) { text += " ON MATCH SET \(target).c = coalesce(\(target).c, 0) + 1" }
    scope = after
    return text
  }

  // MARK: SET and REMOVE

  private mutating func setItem(_ target: GeneratedVariable) -> String {
    let n = target.name
    let others = scope.filter(\.type.isEntity)
    switch random.below(14) {
    case 11: return "\(n) = \(random.pick(others).name)"
    case 12: return "\(n) += properties(\(random.pick(others).name))"
    case 13:
      let condition = expression(.boolean, depth: 1)
      return "(CASE WHEN \(condition) THEN \(n) END).a = \(expression(.integer, depth: 1))"
    case 0, 1: return "\(n).a = \(expression(.integer, depth: 2))"
    case 2: return "\(n).s = \(expression(.string, depth: 2))"
    case 3: return "\(n).f = \(expression(.float, depth: 1))"
    case 4: return "\(n).a = null"
    case 5:
      return "\(n) += {a: \(expression(.integer, depth: 1)), s: \(expression(.string, depth: 1))}"
    case 6: return "\(n) = {uid: \(n).uid, a: \(expression(.integer, depth: 1)), x: null}"
    case 7: return "\(n)['c'] = \(expression(.integer, depth: 1))"
    case 8: return "\(n).c = coalesce(\(n).c, 0) + 1"
    case 9 where target.type == .node: return "\(n):\(random.pick(Vocabulary.labels)):Extra"
    default: return "\(n).b = \(expression(.boolean, depth: 1))"
    }
  }

  private mutating func removeItem(_ target: GeneratedVariable) -> String {
    switch random.below(3) {
    case 0 where target.type == .node: "\(target.name):\(random.pick(Vocabulary.labels))"
    case 1: "\(target.name)['a']"
    default: "\(target.name).\(random.pick(["a", "s", "m", "absent"]))"
    }
  }

  // MARK: FOREACH and CALL { }

  private mutating func foreach() -> String {
    let outer = scope
    defer { scope = outer }
    let element = name("x")
    let list = expression(.integers, depth: 1)
    scope.append(GeneratedVariable(name: element, type: .integer))
    let entities = scope.filter(\.type.isEntity)
    let inner: String
    switch random.below(7) {
    case 0...1 where !entities.isEmpty: inner = "SET " + setItem(random.pick(entities))
    case 2: inner = merge()
    case 3 where !entities.isEmpty:
      inner = "SET " + setItem(random.pick(entities)) + " " + create()
    case 4: inner = create() + " " + merge()
    case 5: inner = foreach()
    default: inner = create()
    }
    return "FOREACH (\(element) IN \(list) | \(inner))"
  }

  mutating func callSubquery(writes: Bool) -> String {
    let outer = scope
    let imported = outer.filter { $0.type != .somePath && random.chance(60) }
    let names = imported.map(\.name).joined(separator: ", ")
    let isScoped = random.chance(60)
    scope = imported
    if writes {
      let inner = random.chance(50) || variables(.node).isEmpty ? create() : merge()
      scope = outer
      return isScoped || names.isEmpty
        ? "CALL (\(names)) { \(inner) }" : "CALL { WITH \(names) \(inner) }"
    }
    let (inner, column) = calledQuery()
    scope = outer + column
    let optional = random.chance(15) ? "OPTIONAL " : ""
    if imported.count == outer.count, random.chance(50) {
      return "\(optional)CALL (*) { \(inner) }"
    }
    return isScoped || names.isEmpty
      ? "\(optional)CALL (\(names)) { \(inner) }"
      : "\(optional)CALL { WITH \(names) \(inner) }"
  }

  /// What stands in the braces of CALL, and the columns it gives.
  private mutating func calledQuery() -> (text: String, columns: [GeneratedVariable]) {
    boundBefore = []
    longHops = 1
    let imported = scope
    let part = chain(hops: random.number(0...2))
    let filter = random.chance(40) ? " WHERE \(condition(1))" : ""
    let match = (random.chance(15) ? "OPTIONAL MATCH " : "MATCH ") + part + filter
    let type = random.pick([.integer, .string]) as GeneratedType
    let column = GeneratedVariable(name: name("v"), type: type)
    let number = GeneratedVariable(name: column.name, type: .integer)
    switch random.below(8) {
    case 0: return ("\(match) RETURN count(*) AS \(column.name)", [number])
    case 1:
      let key = expression(.integer, depth: 1)
      let count = GeneratedVariable(name: name("v"), type: .integer)
      return (
        "\(match) RETURN \(key) AS \(number.name), count(*) AS \(count.name)", [number, count]
      )
    case 2:
      let order = " ORDER BY \(column.name) LIMIT \(random.below(3))"
      let value = expression(type, depth: 2)
      return ("\(match) RETURN \(value) AS \(column.name)\(order)", [column])
    case 3:
      let made = scope.filter { new in
        new.type == .node && !imported.contains { $0.name == new.name }
      }
      guard let node = made.first else { fallthrough }
      var renamed = node
      renamed.name = name("n")
      return ("\(match) RETURN \(node.name) AS \(renamed.name)", [renamed])
    default:
      return ("\(match) RETURN \(expression(type, depth: 2)) AS \(column.name)", [column])
    }
  }
}
