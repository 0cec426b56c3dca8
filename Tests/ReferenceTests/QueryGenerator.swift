import CygnetCore

/// What a generated expression gives.
indirect enum GeneratedType: Equatable, Sendable {
  case integer, float, string, boolean, date
  case integers, strings
  /// Values of any type; nothing but equality, order and null tests are asked of them.
  case mixed
  case node, relationship, path
  case nodes, relationships
  /// One of several shortest paths: only its length is certain.
  case somePath
  /// A list whose elements may come in any order.
  case bag(GeneratedType)

  /// Types that ORDER BY can sort by without knowing ids.
  static let scalars: [GeneratedType] = [.integer, .float, .string, .boolean, .date, .mixed]

  var isScalar: Bool { Self.scalars.contains(self) || self == .integers || self == .strings }
  var isEntity: Bool { self == .node || self == .relationship }

  var isBag: Bool {
    if case .bag = self { return true }
    return false
  }
}

struct GeneratedVariable {
  var name: String
  var type: GeneratedType
  /// An entity of the graph that the variable may well stand for.
  var witness: Int?
  /// Whether a clause that writes has made it.
  var isMade = false
}

/// Parts of the language that one run may leave out, so that the others get
/// room and meet in unusual company.
enum LanguageFeature: CaseIterable {
  case optionalMatch, unwind, with, aggregation, distinct, order, variableLength, undirected
  case shortestPath, namedPath, subqueryExpression, patternExpression, comprehension, quantifier
  case caseExpression, mixedValues, labelExpression, inlineWhere, union, boundVariables
  case mapProjection, callSubquery, foreach
}

/// Makes random valid queries over a graph, biased towards such that find something.
struct QueryGenerator {
  /// Clauses that generated queries may use.
  static let clausesThatRun: Set<LanguageFeature> = [.callSubquery, .foreach]

  var random: SplitMix64
  let graph: ReferenceGraph
  var features: Set<LanguageFeature>
  var scope: [GeneratedVariable] = []
  var counter = 0
  /// Variable-length hops in the MATCH being made.
  var longHops = 0
  /// Relationships bound by earlier clauses, which the pattern being made may repeat.
  var boundBefore: [GeneratedVariable] = []
  /// Whether the last query has operands whose types are wrong by its text.
  private(set) var mayFailEarly = false
  /// Whether entities may share a `uid` by now.
  var wroteEntities = false

  init(_ random: SplitMix64, _ graph: ReferenceGraph, _ features: Set<LanguageFeature>) {
    self.random = random
    self.graph = graph
    self.features = features
  }

  static func features(_ random: inout SplitMix64) -> Set<LanguageFeature> {
    let percent = random.pick([50, 75, 90])
    let gated: Set<LanguageFeature> = [.callSubquery, .foreach]
    return Set(
      LanguageFeature.allCases.filter { feature in
        random.chance(percent) && (!gated.contains(feature) || clausesThatRun.contains(feature))
      })
  }

  // MARK: Queries

  mutating func query() -> String {
    scope = []
    counter = 0
    wroteEntities = false
    mayFailEarly = false
    switch random.below(100) {
    case ..<25: return writingQuery()
    case ..<30: return failingQuery()
    case ..<36 where has(.union): return union()
    case ..<48: return countingQuery()
    default: return (readingClauses() + [projection("RETURN")]).joined(separator: " ")
    }
  }

  func has(_ feature: LanguageFeature) -> Bool {
    return features.contains(feature)
  }

  mutating func name(_ prefix: String) -> String {
    counter += 1
    return "\(prefix)\(counter)"
  }

  mutating func readingClauses() -> [String] {
    var clauses: [String] = []
    for index in 0..<random.number(1...3) {
      switch random.below(100) {
      case ..<15 where has(.optionalMatch): clauses.append(match(isOptional: true))
      case ..<27 where has(.unwind): clauses.append(unwind())
      case ..<45 where has(.with) && index > 0: clauses.append(projection("WITH"))
      case ..<52 where has(.shortestPath) && variables(.node).count > 0:
        clauses.append(shortestMatch())
      case ..<60 where has(.callSubquery): clauses.append(callSubquery(writes: false))
      default: clauses.append(match(isOptional: false))
      }
    }
    return clauses
  }

  private mutating func match(isOptional: Bool) -> String {
    longHops = 0
    boundBefore = scope
    let parts = (0..<(random.chance(25) ? 2 : 1)).map { _ in patternPart() }
    var text = (isOptional ? "OPTIONAL MATCH " : "MATCH ") + parts.joined(separator: ", ")
    if random.chance(35) { text += " WHERE " + condition(2) }
    return text
  }

  private mutating func shortestMatch() -> String {
    let from = random.pick(variables(.node)).name
    let to: String
    if random.chance(60) {
      to = random.pick(variables(.node)).name
    } else {
      to = name("n")
      scope.append(GeneratedVariable(name: to, type: .node))
    }
    let isAll = random.chance(60)
    let types = random.chance(40) ? ":" + random.pick(Vocabulary.types) : ""
    let length = random.pick(["*", "*..3", "*1..2", "*0..2", "*..4"])
    let (left, right) = random.pick([("-", "->"), ("<-", "-"), ("-", "-")])
    let path = name("p")
    scope.append(GeneratedVariable(name: path, type: isAll ? .path : .somePath))
    let hop = "\(left)[\(types)\(length)]\(right)"
    var text =
      "MATCH \(path) = \(isAll ? "allShortestPaths" : "shortestPath")((\(from))\(hop)(\(to)))"
    if random.chance(25) { text += " WHERE length(\(path)) > \(random.below(3))" }
    return text
  }

  private mutating func unwind() -> String {
    let bags = scope.filter(\.type.isBag)
    if random.chance(50), let bag = bags.last, case .bag(let element) = bag.type {
      let variable = element == .mixed ? name("any") : name("u")
      scope.append(GeneratedVariable(name: variable, type: element))
      return "UNWIND \(bag.name) AS \(variable)"
    }
    let (list, element): (String, GeneratedType) =
      switch random.below(4) {
      case 0: (expression(.strings, depth: 1), .string)
      case 1 where has(.mixedValues):
        (
          "[" + (0..<random.number(1...4)).map { _ in mixedLiteral() }.joined(separator: ", ")
            + "]",
          .mixed
        )
      default: (expression(.integers, depth: 2), .integer)
      }
    let variable = element == .mixed ? name("any") : name("u")
    scope.append(GeneratedVariable(name: variable, type: element))
    return "UNWIND \(list) AS \(variable)"
  }

  private mutating func union() -> String {
    let isAll = random.chance(50)
    let types =
      (0..<random.number(1...3)).map { _ in random.pick([.integer, .string, .mixed]) }
      as [GeneratedType]
    let names = types.map { $0 == .mixed ? name("any") : name("v") }
    let parts = (0..<random.number(2...3)).map { _ -> String in
      scope = []
      let clauses = readingClauses()
      let items = zip(types, names).map { "\(expression($0, depth: 2)) AS \($1)" }
      return (clauses + ["RETURN " + items.joined(separator: ", ")]).joined(separator: " ")
    }
    return parts.joined(separator: isAll ? " UNION ALL " : " UNION ")
  }

  /// One place that may fail, where nothing else decides whether it is reached.
  /// Types that the text gives away may be refused before the query runs, so
  /// most operands come out of a list of mixed values.
  private mutating func failingQuery() -> String {
    mayFailEarly = true
    if random.chance(50) { return failingMixture() }
    let clauses = readingClauses()
    let number = expression(.integer, depth: 1)
    let failing = random.pick([
      "9223372036854775807 + abs(\(number))", "(-9223372036854775807 - 2) - abs(\(number))",
      "9223372036854775807 * \(number)", "\(number) / 0", "\(number) % 0", "7 / \(number)",
      "toInteger([\(number)])", "toFloat({a: \(number)})", "toBoolean([\(number)])",
      "{a: 1} - \(number)", "true * \(number)", "range(0, 3, \(number))",
      "substring('abc', \(number))", "left('abc', \(number))", "\(number) IN \(number)",
      "{a: 1}[\(number)]", "[1, 2]['a' + toString(\(number))]",
      "sum(9223372036854775807 - \(number))",
      "percentileCont(\(number), 0.5 + \(number))", "avg(toString(\(number)))",
      "size(\(number))", "head(\(number))", "toUpper(\(number))", "abs(toString(\(number)))",
      "[1, 2][0..toString(\(number))]", "-(-9223372036854775807 - abs(\(number)))",
      "any(x IN \(number) WHERE x = 1)", "[x IN \(number) | x]",
      "reduce(t = 0, x IN \(number) | t)",
      "NOT \(number)", "'a' || \(number)", "toInteger(1e300 + \(number))",
    ])
    return (clauses + ["RETURN \(failing) AS v"]).joined(separator: " ")
  }

  private mutating func failingMixture() -> String {
    let clauses = random.chance(50) ? readingClauses() : []
    let list = random.pick([
      "[1, 'a']", "[1.5, true]", "[[1], 2]", "['x']", "[{a: 1}, 0]", "[null, 'b']", "[2, null]",
      "[9223372036854775807]", "[false, [0]]", "[-1]", "[1, 2]",
    ])
    let other = expression(.mixed, depth: 1)
    let failing = random.pick([
      "m + 1", "m - 1", "m * 2", "m / 0", "-m", "m % 2", "m ^ 2", "size(m)", "head(m)", "m.a",
      "m[0]", "m['a']", "m[0..1]", "NOT m", "m AND true", "m OR false", "m XOR true", "1 IN m",
      "toUpper(m)", "abs(m)", "toInteger(m)", "toFloat(m)", "toBoolean(m)", "toString(m)",
      "range(0, m)", "substring('abc', m)", "left(m, 1)", "split(m, 'a')", "replace(m, 'a', 'b')",
      "sum(m)", "avg(m)", "stDev(m)", "percentileDisc(m, 0.5)", "percentileCont(1, m)", "[x IN m]",
      "all(x IN m WHERE x > 0)", "reduce(t = 0, x IN m | t + 1)", "sqrt(m)", "reverse(m)",
      "tail(m)",
      "m || 'a'", "m || [1]", "keys(m)", "isEmpty(m)", "m STARTS WITH 'a'", "coalesce(m, \(other))",
      "CASE WHEN m THEN 1 END", "CASE m WHEN 1 THEN 'one' ELSE 'other' END", "last(m)", "round(m)",
    ])
    return (clauses + ["UNWIND \(list) AS m RETURN \(failing) AS v"]).joined(separator: " ")
  }

  func variables(_ type: GeneratedType) -> [GeneratedVariable] { scope.filter { $0.type == type } }
}
