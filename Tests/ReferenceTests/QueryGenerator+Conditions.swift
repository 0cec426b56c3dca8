import CygnetCore

extension QueryGenerator {
  /// What WHERE takes: a boolean expression in which patterns may stand bare.
  mutating func condition(_ depth: Int) -> String {
    let nodes = variables(.node)
    guard has(.patternExpression), !nodes.isEmpty, random.chance(15) else {
      return expression(.boolean, depth: depth)
    }
    let pattern = namelessPattern(from: random.pick(nodes))
    let other = expression(.boolean, depth: depth - 1)
    return random.pick([
      pattern, "NOT \(pattern)", "(\(pattern) AND \(other))", "(\(other) OR \(pattern))",
      "(\(pattern) XOR NOT \(other))", "NOT (\(other) AND NOT \(pattern))",
    ])
  }

  mutating func booleanLeaf() -> String {
    let entities = scope.filter { $0.type == .node }
    switch random.below(6) {
    case 0 where !entities.isEmpty:
      let node = random.pick(entities)
      let labels = labels(node.witness.map { graph.nodes[$0].labels } ?? [])
      // In a comprehension a bar outside parentheses is the comprehension's.
      return node.name + (labels.contains("|") ? ":(\(labels.dropFirst()))" : labels)
    case 1 where !entities.isEmpty: return "\(random.pick(entities).name).b"
    case 2: return random.pick(["true", "false"])
    default: return comparison(0)
    }
  }

  mutating func boolean(_ depth: Int) -> String {
    let nodes = variables(.node)
    switch random.below(30) {
    case 0, 1:
      return "(\(expression(.boolean, depth: depth)) AND \(expression(.boolean, depth: depth)))"
    case 2, 3:
      return "(\(expression(.boolean, depth: depth)) OR \(expression(.boolean, depth: depth)))"
    case 4:
      return "(\(expression(.boolean, depth: depth)) XOR \(expression(.boolean, depth: depth)))"
    case 5: return "(NOT \(expression(.boolean, depth: depth)))"
    case 6:
      return "(\(expression(anyType(), depth: depth)) \(random.pick(["IS NULL", "IS NOT NULL"])))"
    case 7:
      return "(\(expression(.integer, depth: depth)) IN \(expression(.integers, depth: depth)))"
    case 8: return "(\(expression(.string, depth: depth)) IN \(expression(.strings, depth: depth)))"
    case 9 where has(.mixedValues):
      let list = (0..<random.number(1...3)).map { _ in mixedLiteral() }.joined(separator: ", ")
      return "(\(expression(.mixed, depth: depth)) IN [\(list)])"
    case 10, 11:
      let symbol = random.pick(["STARTS WITH", "ENDS WITH", "CONTAINS"])
      return "(\(expression(.string, depth: depth)) \(symbol) \(expression(.string, depth: 0)))"
    case 12, 13: return has(.quantifier) ? quantifier(depth) : comparison(depth)
    case 14 where has(.subqueryExpression): return subquery("EXISTS")
    case 15 where has(.patternExpression) && !nodes.isEmpty:
      return "exists(\(namelessPattern(from: random.pick(nodes))))"
    case 16 where nodes.count > 1:
      return "(\(random.pick(nodes).name) \(random.pick(["=", "<>"])) \(random.pick(nodes).name))"
    case 17:
      let type = random.pick([
        "INTEGER", "STRING NOT NULL", "FLOAT", "BOOLEAN", "LIST<INTEGER NOT NULL>", "ANY NOT NULL",
      ])
      return "(\(expression(.mixed, depth: 0)) IS \(random.pick(["", "NOT "])):: \(type))"
    case 18: return "isEmpty(\(expression(.integers, depth: depth)))"
    case 19:
      let numbers = (0..<3).map { _ in expression(.integer, depth: 0) }
      return "(\(numbers[0]) \(order()) \(numbers[1]) \(order()) \(numbers[2]))"
    case 20 where has(.comprehension):
      return "size(\(expression(.integers, depth: depth))) \(order()) \(random.below(3))"
    case 21:
      let relationships = variables(.relationship)
      guard let relationship = relationships.last, let node = nodes.last else {
        return booleanLeaf()
      }
      return "(\(random.pick(["startNode", "endNode"]))(\(relationship.name)) = \(node.name))"
    case 22 where has(.caseExpression): return "coalesce(\(booleanLeaf()), \(booleanLeaf()))"
    case 23: return booleanLeaf()
    default: return comparison(depth)
    }
  }

  private mutating func order() -> String { random.pick(["<", "<=", ">", ">=", "=", "<>"]) }

  private mutating func anyType() -> GeneratedType {
    random.pick([.integer, .float, .string, .mixed, .integers, .date])
  }

  private mutating func comparison(_ depth: Int) -> String {
    let symbol = order()
    switch random.below(10) {
    case 0:
      return "(\(expression(.float, depth: depth)) \(symbol) \(expression(.integer, depth: depth)))"
    case 1, 2:
      return "(\(expression(.string, depth: depth)) \(symbol) \(expression(.string, depth: depth)))"
    case 3 where has(.mixedValues):
      return "(\(expression(.mixed, depth: depth)) \(symbol) \(expression(.mixed, depth: depth)))"
    case 4: return "(\(expression(.date, depth: 0)) \(symbol) \(expression(.date, depth: 0)))"
    case 5:
      return
        "(\(expression(.integers, depth: depth)) \(symbol) \(expression(.integers, depth: depth)))"
    case 6 where has(.mixedValues):
      return
        "(\(expression(anyType(), depth: depth)) \(symbol) \(expression(.mixed, depth: depth)))"
    default:
      return
        "(\(expression(.integer, depth: depth)) \(symbol) \(expression(.integer, depth: depth)))"
    }
  }

  private mutating func quantifier(_ depth: Int) -> String {
    let outer = scope
    defer { scope = outer }
    let element = name("x")
    let quantifier = random.pick(["all", "any", "none", "single"])
    let lists = variables(.relationships)
    let (list, type): (String, GeneratedType) =
      switch random.below(4) {
      case 0 where !lists.isEmpty: (random.pick(lists).name, .relationship)
      case 1 where !variables(.path).isEmpty:
        ("nodes(\(random.pick(variables(.path)).name))", .node)
      case 2 where has(.mixedValues):
        ("[\(mixedLiteral()), \(mixedLiteral()), \(mixedLiteral())]", .mixed)
      default: (expression(.integers, depth: depth), .integer)
      }
    scope.append(GeneratedVariable(name: element, type: type))
    let condition =
      type == .mixed
      ? "\(element) \(order()) \(mixedLiteral())" : expression(.boolean, depth: depth)
    return "\(quantifier)(\(element) IN \(list) WHERE \(condition))"
  }
}
