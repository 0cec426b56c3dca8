import CygnetCore

// Expressions by type: each is valid for whatever the variables in scope hold.

extension QueryGenerator {
  mutating func expression(_ type: GeneratedType, depth: Int) -> String {
    if random.chance(1), type != .node { return "null" }
    switch type {
    case .integer: return depth <= 0 || random.chance(35) ? integerLeaf() : integer(depth - 1)
    case .float: return depth <= 0 || random.chance(35) ? floatLeaf() : float(depth - 1)
    case .string: return depth <= 0 || random.chance(35) ? stringLeaf() : string(depth - 1)
    case .boolean: return depth <= 0 ? booleanLeaf() : boolean(depth - 1)
    case .date: return dateLeaf()
    case .integers: return depth <= 0 ? integersLeaf() : integers(depth - 1)
    case .strings: return depth <= 0 ? stringsLeaf() : strings(depth - 1)
    case .mixed: return mixed(depth)
    default: return variables(type).isEmpty ? "null" : random.pick(variables(type)).name
    }
  }

  /// `n.key` of a node or relationship in scope.
  private mutating func property(_ keys: [String]) -> String? {
    let entities = scope.filter(\.type.isEntity)
    if entities.isEmpty { return nil }
    return "\(random.pick(entities).name).\(random.pick(keys))"
  }

  private mutating func variable(_ type: GeneratedType) -> String? {
    let known = variables(type)
    return known.isEmpty ? nil : random.pick(known).name
  }

  private mutating func leaf(
    _ type: GeneratedType, _ keys: [String], _ literal: String
  ) -> String {
    let found = random.chance(40) ? variable(type) : nil
    if let found { return found }
    return random.chance(75) ? property(keys) ?? literal : literal
  }

  // MARK: Numbers

  private mutating func integerLeaf() -> String {
    leaf(.integer, Vocabulary.integerKeys + ["uid"], "\(random.number(-3...9))")
  }

  private mutating func integer(_ depth: Int) -> String {
    let (a, b) = (expression(.integer, depth: depth), expression(.integer, depth: depth))
    let nodes = variables(.node)
    switch random.below(25) {
    case 0...2: return "(\(a) + \(b))"
    case 3, 4: return "(\(a) - \(b))"
    case 5: return "(\(a) * \(random.number(-3...3)))"
    case 6: return "(\(a) / \(random.pick([2, 3, -2])))"
    case 7: return "(\(a) % \(random.pick([2, 3, -3])))"
    case 8: return "abs(\(a))"
    case 9: return "-(\(a))"
    case 10: return "size(\(expression(.string, depth: depth)))"
    case 11: return "size(\(expression(.integers, depth: depth)))"
    case 12: return "coalesce(\(a), \(b))"
    case 13: return "sign(\(expression(.float, depth: depth)))"
    case 14: return "toInteger(\(expression(.float, depth: depth)))"
    case 15 where has(.caseExpression): return caseOf(.integer, depth)
    case 16: return "head(\(expression(.integers, depth: depth)))"
    case 17: return "\(expression(.integers, depth: depth))[\(random.number(-2...2))]"
    case 18 where has(.comprehension):
      let list = expression(.integers, depth: depth)
      return "reduce(t = \(random.below(3)), x IN \(list) | t + x)"
    case 19 where has(.subqueryExpression): return subquery("COUNT")
    case 20: return "nullIf(\(a), \(b))"
    case 21: return "\(dateLeaf()).\(random.pick(["year", "month", "day"]))"
    case 23 where has(.shortestPath) && nodes.count > 1:
      let (from, to) = (random.pick(nodes).name, random.pick(nodes).name)
      let hop = random.pick(["-[*]->", "-[*..3]-", "<-[:T*]-", "-[:T|U*0..2]->"])
      return random.chance(50)
        ? "length(shortestPath((\(from))\(hop)(\(to))))"
        : "size(allShortestPaths((\(from))\(hop)(\(to))))"
    case 22: return "toIntegerOrNull(\(expression(.string, depth: depth)))"
    default:
      let paths = scope.filter { $0.type == .path || $0.type == .somePath }
      if !paths.isEmpty { return "length(\(random.pick(paths).name))" }
      let lists = scope.filter { $0.type.isBag || $0.type == .relationships }
      return lists.isEmpty ? a : "size(\(random.pick(lists).name))"
    }
  }

  private mutating func floatLeaf() -> String {
    leaf(.float, ["f"], "\(Double(random.number(-5...9)) / 2)")
  }

  private mutating func float(_ depth: Int) -> String {
    let a = expression(.float, depth: depth)
    switch random.below(10) {
    case 0: return "(\(a) + \(expression(.float, depth: depth)))"
    case 1: return "(\(a) - \(expression(.integer, depth: depth)))"
    case 2: return "(\(a) * 0.5)"
    case 3: return "(\(a) / 2)"
    case 4: return "toFloat(\(expression(.integer, depth: depth)))"
    case 5: return "\(random.pick(["round", "floor", "ceil", "abs"]))(\(a))"
    case 6: return "coalesce(\(a), \(expression(.float, depth: depth)))"
    case 7: return "(\(random.number(0...3)) ^ \(random.number(0...3)))"
    case 8 where has(.caseExpression): return caseOf(.float, depth)
    default: return a
    }
  }

  // MARK: Texts

  private mutating func stringLeaf() -> String {
    leaf(.string, Vocabulary.stringKeys, Quoting.string(random.pick(Vocabulary.strings)))
  }

  private mutating func string(_ depth: Int) -> String {
    let a = expression(.string, depth: depth)
    switch random.below(18) {
    case 0, 1: return "(\(a) + \(expression(.string, depth: depth)))"
    case 2: return "(\(a) + \(expression(.integer, depth: depth)))"
    case 3: return "\(random.pick(["toUpper", "toLower", "trim", "reverse"]))(\(a))"
    case 4: return "left(\(a), \(random.below(3)))"
    case 5: return "right(\(a), \(random.below(3)))"
    case 6: return "substring(\(a), \(random.below(3)))"
    case 7: return "substring(\(a), \(random.below(2)), \(random.below(3)))"
    case 8: return "replace(\(a), 'a', \(expression(.string, depth: depth)))"
    case 9: return "toString(\(expression(.integer, depth: depth)))"
    case 10: return "toString(\(expression(.boolean, depth: depth)))"
    case 11: return "toString(\(floatLeaf()))"
    case 12: return "coalesce(\(a), \(expression(.string, depth: depth)))"
    case 13: return "head(\(expression(.strings, depth: depth)))"
    case 14 where has(.caseExpression): return caseOf(.string, depth)
    case 15: return variable(.relationship).map { "type(\($0))" } ?? a
    case 16: return "(\(a) || \(expression(.string, depth: depth)))"
    default: return "ltrim(\(a))"
    }
  }

  private mutating func dateLeaf() -> String {
    leaf(.date, ["d"], "date('\(random.pick(Vocabulary.dates))')")
  }

  // MARK: Lists

  private mutating func integersLeaf() -> String {
    let literal =
      "[" + (0..<random.below(4)).map { _ in integerLeaf() }.joined(separator: ", ") + "]"
    return leaf(.integers, ["l"], literal)
  }

  private mutating func integers(_ depth: Int) -> String {
    let list = expression(.integers, depth: depth)
    switch random.below(12) {
    case 0: return "range(\(random.number(-1...3)), \(random.number(-1...4)))"
    case 1:
      return "range(\(random.number(0...4)), \(random.number(0...4)), \(random.pick([-1, 2])))"
    case 2: return "tail(\(list))"
    case 3: return "reverse(\(list))"
    case 4: return "(\(list) + \(expression(.integers, depth: depth)))"
    case 5: return "(\(list) + \(expression(.integer, depth: depth)))"
    case 6: return "\(list)[\(random.number(-2...1))..\(random.number(-1...3))]"
    case 7, 8: return has(.comprehension) ? comprehension(list, depth) : integersLeaf()
    case 9:
      if let path = variable(.path) { return "[x IN nodes(\(path)) | x.uid]" }
      return integersLeaf()
    case 10:
      if let list = variable(.relationships) { return "[x IN \(list) | x.uid]" }
      return integersLeaf()
    default: return integersLeaf()
    }
  }

  private mutating func comprehension(_ list: String, _ depth: Int) -> String {
    let outer = scope
    defer { scope = outer }
    let element = name("x")
    scope.append(GeneratedVariable(name: element, type: .integer))
    let filter = random.chance(60) ? " WHERE \(condition(depth))" : ""
    let result = random.chance(60) ? " | \(expression(.integer, depth: depth))" : ""
    return "[\(element) IN \(list)\(filter)\(result)]"
  }

  private mutating func stringsLeaf() -> String {
    if let known = random.chance(40) ? variable(.strings) : nil { return known }
    return "[" + (0..<random.below(4)).map { _ in stringLeaf() }.joined(separator: ", ") + "]"
  }

  private mutating func strings(_ depth: Int) -> String {
    switch random.below(4) {
    case 0:
      return "split(\(expression(.string, depth: depth)), \(random.pick(["'a'", "' '", "'b'"])))"
    case 1: return "tail(\(expression(.strings, depth: depth)))"
    case 2: return "(\(stringsLeaf()) + \(stringsLeaf()))"
    default: return stringsLeaf()
    }
  }

  /// A list of unknown order, with its type.
  mutating func bag(_ depth: Int) -> (text: String, type: GeneratedType)? {
    let node = variable(.node)
    switch random.below(5) {
    case 0: return node.map { ("labels(\($0))", .bag(.string)) }
    case 1: return node.map { ("keys(\($0))", .bag(.string)) }
    case 2, 3:
      guard has(.patternExpression) else { return nil }
      let outer = scope
      defer { scope = outer }
      longHops = 1
      boundBefore = []
      let part = chain(hops: random.number(1...2))
      let type = random.pick([.integer, .string, .node]) as GeneratedType
      let filter = random.chance(40) ? " WHERE \(condition(1))" : ""
      return ("[\(part)\(filter) | \(expression(type, depth: 1))]", .bag(type))
    default:
      guard has(.subqueryExpression) else { return nil }
      return (subquery("COLLECT"), .bag(.integer))
    }
  }

  // MARK: Anything

  mutating func mixedLiteral() -> String {
    switch random.below(100) {
    case ..<15: "null"
    case ..<25: random.pick(Vocabulary.nested)
    default: Literal.text(random.pick(Vocabulary.mixed))
    }
  }

  private mutating func mixed(_ depth: Int) -> String {
    switch random.below(8) {
    case 0: return mixedLiteral()
    case 1 where depth > 0: return "coalesce(\(mixed(depth - 1)), \(mixed(depth - 1)))"
    case 2 where depth > 0: return expression(.integer, depth: depth - 1)
    case 3 where depth > 0: return expression(.string, depth: depth - 1)
    case 4 where depth > 0 && has(.caseExpression): return caseOf(.mixed, depth - 1)
    default: return leaf(.mixed, ["m"], mixedLiteral())
    }
  }

  private mutating func caseOf(_ type: GeneratedType, _ depth: Int) -> String {
    let otherwise = random.chance(60) ? " ELSE \(expression(type, depth: depth))" : ""
    if random.chance(40) {
      let subject = random.pick([.integer, .string, .mixed]) as GeneratedType
      let when = expression(subject, depth: depth)
      return "CASE \(expression(subject, depth: depth)) WHEN \(when) "
        + "THEN \(expression(type, depth: depth))\(otherwise) END"
    }
    return "CASE WHEN \(expression(.boolean, depth: depth)) "
      + "THEN \(expression(type, depth: depth))\(otherwise) END"
  }

  // MARK: Subqueries

  /// `EXISTS { … }`, `COUNT { … }` or, of integers, `COLLECT { … }`.
  mutating func subquery(_ form: String) -> String {
    let outer = scope
    let (hops, bound) = (longHops, boundBefore)
    defer {
      scope = outer
      (longHops, boundBefore) = (hops, bound)
    }
    longHops = 1
    boundBefore = []
    // Made before the pattern puts its names into scope.
    let list = expression(.integers, depth: 1)
    let part = chain(hops: random.number(0...2))
    let filter = random.chance(40) ? " WHERE \(condition(1))" : ""
    if form == "COLLECT" {
      return "COLLECT { MATCH \(part)\(filter) RETURN \(expression(.integer, depth: 1)) AS v }"
    }
    switch random.below(7) {
    case 0:
      return "\(form) { MATCH \(part)\(filter) RETURN \(expression(.integer, depth: 1)) AS v }"
    case 4:
      let value = expression(.integer, depth: 1)
      return "\(form) { MATCH \(part)\(filter) RETURN count(\(value)) + sum(\(value)) AS v }"
    case 5:
      return "\(form) { MATCH \(part)\(filter) RETURN 1 AS v LIMIT \(random.below(3)) }"
    case 6:
      let value = expression(.integer, depth: 1)
      return "\(form) { UNWIND \(list) AS v RETURN v "
        + "\(random.pick(["UNION", "UNION ALL"])) MATCH \(part)\(filter) RETURN \(value) AS v }"
    case 1:
      let value = expression(.integer, depth: 1)
      return "\(form) { MATCH \(part)\(filter) WITH DISTINCT \(value) AS w "
        + "WHERE w > \(random.below(3)) RETURN w }"
    case 2: return "\(form) { MATCH \(part)\(filter) }"
    default: return "\(form) { \(part)\(filter) }"
    }
  }
}
