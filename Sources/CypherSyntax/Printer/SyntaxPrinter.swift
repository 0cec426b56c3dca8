import CygnetCore

/// Writes a tree as text that parses back to the same tree.
///
/// Every operator's operands are put in parentheses unless they are atoms, so
/// the text never leans on precedence.
package struct SyntaxPrinter {
  package static func text(_ statement: Statement) -> String {
    let prefix =
      switch statement.mode {
      case .run: ""
      case .explain: "EXPLAIN "
      case .profile: "PROFILE "
      }
    switch statement.body {
    case .query(let query): return prefix + text(query)
    case .createIndex(let index):
      let name = index.name.map { " " + Quoting.name($0.text) } ?? ""
      return prefix + "CREATE INDEX\(name)\(index.ifNotExists ? " IF NOT EXISTS" : "") FOR "
        + "(n:\(Quoting.name(index.label.text))) ON (n.\(Quoting.name(index.key.text)))"
    case .dropIndex(let name, let ifExists):
      return prefix + "DROP INDEX \(Quoting.name(name.text))\(ifExists ? " IF EXISTS" : "")"
    case .createConstraint(let constraint): return prefix + text(constraint)
    case .dropConstraint(let name, let ifExists):
      return prefix + "DROP CONSTRAINT \(Quoting.name(name.text))\(ifExists ? " IF EXISTS" : "")"
    case .show(let show):
      var text = prefix + "SHOW " + show.subject.rawValue
      if !show.yields.isEmpty || show.result != nil {
        text += " YIELD " + (show.yields.isEmpty ? "*" : Self.text(show.yields))
      }
      text += condition(show.predicate)
      return text + (show.result.map { " RETURN " + Self.text($0) } ?? "")
    }
  }

  private static func text(_ constraint: ConstraintDefinition) -> String {
    let name = constraint.name.map { " " + Quoting.name($0.text) } ?? ""
    let label = Quoting.name(constraint.label.text)
    return "CREATE CONSTRAINT\(name)\(constraint.ifNotExists ? " IF NOT EXISTS" : "") FOR "
      + (constraint.isForRelationships ? "()-[x:\(label)]-()" : "(x:\(label))")
      + " REQUIRE x.\(Quoting.name(constraint.key.text)) IS \(constraint.rule.rawValue)"
  }

  package static func text(_ query: Query) -> String {
    var text = Self.text(query.parts[0])
    for (union, part) in zip(query.unions, query.parts.dropFirst()) {
      text += union.isAll ? " UNION ALL " : " UNION "
      text += Self.text(part)
    }
    return text
  }

  private static func text(_ query: SingleQuery) -> String {
    query.clauses.map(text).joined(separator: " ")
  }

  private static func text(_ clause: Clause) -> String {
    switch clause {
    case .match(let match):
      return (match.isOptional ? "OPTIONAL MATCH " : "MATCH ") + text(match.pattern)
        + condition(match.predicate)
    case .unwind(let unwind):
      return "UNWIND \(text(unwind.list)) AS \(variable(unwind.variable.text))"
    case .with(let projection): return "WITH " + text(projection)
    case .return(let projection): return "RETURN " + text(projection)
    case .create(let create): return "CREATE " + text(create.pattern)
    case .merge(let merge):
      return "MERGE " + text(merge.part)
        + (merge.onCreate.isEmpty ? "" : " ON CREATE SET " + text(merge.onCreate))
        + (merge.onMatch.isEmpty ? "" : " ON MATCH SET " + text(merge.onMatch))
    case .set(let set): return "SET " + text(set.items)
    case .remove(let remove): return "REMOVE " + remove.items.map(text).joined(separator: ", ")
    case .delete(let delete):
      return (delete.isDetach ? "DETACH DELETE " : "DELETE ")
        + delete.targets.map(text).joined(separator: ", ")
    case .call(let call): return text(call)
    case .subquery(let call):
      let head = call.isOptional ? "OPTIONAL CALL " : "CALL "
      let imports =
        switch call.imports {
        case .byWith: ""
        case .all: "(*) "
        case .names(let names): "(" + names.map { variable($0.text) }.joined(separator: ", ") + ") "
        }
      return head + imports + "{ " + text(call.query) + " }"
    case .foreach(let foreach):
      return "FOREACH (\(variable(foreach.variable.text)) IN \(text(foreach.list)) | "
        + foreach.clauses.map(text).joined(separator: " ") + ")"
    case .loadCSV(let load):
      return "LOAD CSV" + (load.hasHeaders ? " WITH HEADERS" : "")
        + " FROM \(text(load.location)) AS \(variable(load.variable.text))"
        + (load.fieldTerminator.map { " FIELDTERMINATOR " + text($0) } ?? "")
    }
  }

  private static func text(_ call: Call) -> String {
    var result = "CALL " + qualified(call.procedure.text)
    if let arguments = call.arguments {
      result += "(" + arguments.map(text).joined(separator: ", ") + ")"
    }
    if call.yieldsAll {
      result += " YIELD *"
    } else if let yields = call.yields {
      result += " YIELD " + (yields.isEmpty ? "-" : text(yields))
    }
    return result + condition(call.predicate)
  }

  private static func text(_ yields: [YieldItem]) -> String {
    yields.map { item in
      Quoting.name(item.field.text) + (item.alias.map { " AS " + variable($0.text) } ?? "")
    }.joined(separator: ", ")
  }

  private static func condition(_ predicate: Expression?) -> String {
    predicate.map { " WHERE " + text($0) } ?? ""
  }

  private static func text(_ projection: Projection) -> String {
    var items = projection.items.map { item in
      text(item.expression) + (item.alias.map { " AS " + variable($0.text) } ?? "")
    }
    if projection.includesAll { items.insert("*", at: 0) }
    var result = (projection.isDistinct ? "DISTINCT " : "") + items.joined(separator: ", ")
    if !projection.order.isEmpty {
      result +=
        " ORDER BY "
        + projection.order.map { item in
          text(item.expression) + (item.isDescending ? " DESC" : "")
        }.joined(separator: ", ")
    }
    if let skip = projection.skip { result += " SKIP " + text(skip) }
    if let limit = projection.limit { result += " LIMIT " + text(limit) }
    return result + condition(projection.predicate)
  }

  private static func text(_ items: [SetItem]) -> String {
    items.map { item in
      switch item {
      case .property(let target, let key, let value):
        "\(operand(target)).\(Quoting.name(key.text)) = \(text(value))"
      case .replace(let name, let value): "\(variable(name.text)) = \(text(value))"
      case .merge(let name, let value): "\(variable(name.text)) += \(text(value))"
      case .element(let target, let key, let value):
        "\(operand(target))[\(text(key))] = \(text(value))"
      case .labels(let name, let labels): variable(name.text) + text(labels: labels)
      }
    }.joined(separator: ", ")
  }

  private static func text(_ item: RemoveItem) -> String {
    switch item {
    case .property(let target, let key): "\(operand(target)).\(Quoting.name(key.text))"
    case .element(let target, let key): "\(operand(target))[\(text(key))]"
    case .labels(let name, let labels): variable(name.text) + text(labels: labels)
    }
  }

  private static func text(labels: [Name]) -> String {
    labels.map { ":" + Quoting.name($0.text) }.joined()
  }

  // MARK: Patterns

  package static func text(_ pattern: [PatternPart]) -> String {
    pattern.map(text).joined(separator: ", ")
  }

  package static func text(_ part: PatternPart) -> String {
    var element = text(part.nodes[0])
    for (relationship, node) in zip(part.relationships, part.nodes.dropFirst()) {
      element += text(relationship) + text(node)
    }
    switch part.search {
    case .every: break
    case .shortest: element = "shortestPath(\(element))"
    case .allShortest: element = "allShortestPaths(\(element))"
    }
    return (part.variable.map { variable($0.text) + " = " } ?? "") + element
  }

  private static func text(_ node: NodePattern) -> String {
    let head = (node.variable.map { variable($0.text) } ?? "") + text(node.labels)
    let condition = node.predicate.map { "WHERE " + text($0) } ?? ""
    let parts = [head, node.properties.map(text) ?? "", condition].filter { !$0.isEmpty }
    return "(" + parts.joined(separator: " ") + ")"
  }

  private static func text(_ labels: LabelExpression?) -> String {
    labels.map { ":" + text($0, isNested: false) } ?? ""
  }

  private static func text(_ labels: LabelExpression, isNested: Bool) -> String {
    let text: String
    switch labels {
    case .name(let name): return Quoting.name(name.text)
    case .any: return "%"
    case .not(let inner):
      // A run of `!` would be read as one or none.
      if case .not = inner { return "!(" + Self.text(inner, isNested: false) + ")" }
      return "!" + Self.text(inner, isNested: true)
    case .and(let parts):
      text = parts.map { Self.text($0, isNested: true) }.joined(separator: "&")
    case .or(let parts):
      text = parts.map { Self.text($0, isNested: true) }.joined(separator: "|")
    }
    return isNested ? "(\(text))" : text
  }

  private static func text(_ pattern: RelationshipPattern) -> String {
    var inner = pattern.variable.map { variable($0.text) } ?? ""
    inner += text(pattern.types)
    if let length = pattern.length {
      let (low, high) = (length.minimum, length.maximum)
      inner += "*"
      if let low { inner += String(low) }
      if low != high || low == nil && high != nil { inner += ".." }
      if let high, low != high { inner += String(high) }
    }
    if let properties = pattern.properties {
      inner += (inner.isEmpty ? "" : " ") + text(properties)
    }
    if let predicate = pattern.predicate {
      inner += (inner.isEmpty ? "WHERE " : " WHERE ") + text(predicate)
    }
    let body = inner.isEmpty ? "--" : "-[\(inner)]-"
    switch pattern.arrow {
    case .right: return body + ">"
    case .left: return "<" + body
    case .either: return body
    }
  }

  // MARK: Expressions

  package static func text(_ expression: Expression) -> String {
    switch expression.kind {
    case .literal(let value): return value.description
    case .list(let elements):
      // `[x IN y]` would be a comprehension.
      if elements.count == 1, isMembership(elements[0]) { return "[\(operand(elements[0]))]" }
      return "[" + elements.map(text).joined(separator: ", ") + "]"
    case .map(let entries):
      let texts = entries.map { "\(Quoting.name($0.key.text)): \(text($0.value))" }
      return "{" + texts.joined(separator: ", ") + "}"
    case .variable(let name): return variable(name)
    case .parameter(let name):
      let first = Lexer.tokens(of: name).tokens[0]
      let isNumber =
        first.kind == .integer && first.range == SourceRange(0, name.utf8.count)
      return "$" + (isNumber ? name : Quoting.name(name))
    case .postfix(let base, let steps): return operand(base) + steps.map(text).joined()
    case .hasLabels(let base, let labels):
      // A bare `|` would end the condition of a comprehension.
      if case .or = labels { return operand(base) + ":" + text(labels, isNested: true) }
      return operand(base) + ":" + text(labels, isNested: false)
    case .isType(let inner, let type, let negated):
      return operand(inner) + (negated ? " IS NOT :: " : " IS :: ") + text(type)
    case .not(let inner): return "NOT " + operand(inner)
    case .negate(let inner):
      if isSigned(inner) { return "-" + self.text(inner) }
      // A sign before an integer belongs to it, and `1[0]` begins with one.
      let text = operand(inner)
      let isNumber = text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      return isNumber ? "-(\(text))" : "-" + text
    case .plus(let inner): return "+" + (isSigned(inner) ? text(inner) : operand(inner))
    case .and(let operands): return operands.map(operand).joined(separator: " AND ")
    case .or(let operands): return operands.map(operand).joined(separator: " OR ")
    case .xor(let operands): return operands.map(operand).joined(separator: " XOR ")
    case .comparison(let first, let rest):
      return rest.reduce(into: operand(first)) { $0 += " \($1.0.rawValue) \(operand($1.1))" }
    case .arithmetic(let first, let rest):
      return rest.reduce(into: operand(first)) { $0 += " \($1.0.rawValue) \(operand($1.1))" }
    case .predicate(let left, let symbol, let right):
      return "\(operand(left)) \(symbol.rawValue) \(operand(right))"
    case .isNull(let inner, let negated):
      return operand(inner) + (negated ? " IS NOT NULL" : " IS NULL")
    case .call(let name, let isDistinct, let arguments):
      return function(name.text) + "(" + (isDistinct ? "DISTINCT " : "")
        + arguments.map(text).joined(separator: ", ") + ")"
    case .countAll: return "count(*)"
    case .caseOf(let subject, let branches, let otherwise):
      var result = "CASE" + (subject.map { " " + operand($0) } ?? "")
      for branch in branches {
        let when = branch.when.map(text).joined(separator: ", ")
        result += " WHEN \(when) THEN \(text(branch.then))"
      }
      return result + (otherwise.map { " ELSE " + text($0) } ?? "") + " END"
    case .listComprehension(let name, let list, let predicate, let result):
      return "[\(variable(name.text)) IN \(text(list))\(condition(predicate))"
        + (result.map { " | " + text($0) } ?? "") + "]"
    case .quantifier(let quantifier, let name, let list, let predicate):
      return "\(quantifier.rawValue)(\(variable(name.text)) IN \(text(list)) "
        + "WHERE \(text(predicate)))"
    case .reduce(let accumulator, let start, let name, let list, let step):
      return "reduce(\(variable(accumulator.text)) = \(text(start)), "
        + "\(variable(name.text)) IN \(text(list)) | \(text(step)))"
    case .pattern(let part): return text(part)
    case .patternComprehension(let part, let predicate, let result):
      return "[\(text(part))\(condition(predicate)) | \(text(result))]"
    case .subquery(let form, .pattern(let pattern, let predicate)):
      return "\(form.rawValue) { \(text(pattern))\(condition(predicate)) }"
    case .subquery(let form, .query(let query)): return "\(form.rawValue) { \(text(query)) }"
    case .mapProjection(let name, let items):
      // A bare `exists {` begins a subquery.
      let isSubquery = keyword(name.text) == .exists
      return (isSubquery ? "`\(name.text)`" : variable(name.text))
        + " {" + items.map(text).joined(separator: ", ") + "}"
    }
  }

  /// Whether another sign may stand before it without parentheses.
  private static func isSigned(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .negate, .plus: true
    default: false
    }
  }

  private static func isMembership(_ expression: Expression) -> Bool {
    if case .predicate(let left, .in, _) = expression.kind, case .variable = left.kind {
      return true
    }
    return false
  }

  // MARK: Names and types

  private static func keyword(_ name: String) -> Keyword? {
    let word = Array(name.utf8)
    guard word.count <= Keyword.longest, word.allSatisfy({ $0 < 0x80 }) else { return nil }
    return KeywordTable.shared.keyword(word[...])
  }

  /// A variable's name, in backticks where the bare word would be something else.
  private static func variable(_ name: String) -> String {
    keyword(name)?.isReserved ?? false ? "`\(name)`" : Quoting.name(name)
  }

  /// A name with dots.
  private static func qualified(_ name: String) -> String {
    name.split(separator: ".", omittingEmptySubsequences: false)
      .map { Quoting.name(String($0)) }.joined(separator: ".")
  }

  /// A function's name, in backticks where the bare word and `(` would be
  /// something else.
  private static func function(_ name: String) -> String {
    let forms = ["all", "any", "none", "single", "reduce", "shortestpath", "allshortestpaths"]
    let isForm = forms.contains(name.lowercased())
    let first = name.prefix { $0 != "." }
    guard isForm || keyword(String(first))?.isReserved ?? false else { return qualified(name) }
    let rest = name.dropFirst(first.count)
    return "`\(first)`" + (rest.isEmpty ? "" : "." + qualified(String(rest.dropFirst())))
  }

  /// A type as one word or one pair of brackets, so that no `|` stands bare.
  private static func text(_ type: ValueType) -> String {
    let alternatives = type.alternatives.map { alternative in
      let suffix = alternative.isNullable ? "" : " NOT NULL"
      switch alternative.member {
      case .number: return "NUMBER" + suffix
      case .list(let element): return "LIST<\(text(element))>" + suffix
      default: return alternative.member.description + suffix
      }
    }
    return alternatives.count == 1
      ? alternatives[0] : "ANY VALUE<\(alternatives.joined(separator: " | "))>"
  }

  private static func text(_ step: Expression.Postfix) -> String {
    switch step {
    case .property(let key): "." + Quoting.name(key.text)
    case .index(let index): "[\(text(index))]"
    case .slice(let from, let to): "[\(from.map(text) ?? "")..\(to.map(text) ?? "")]"
    }
  }

  private static func text(_ item: Expression.MapProjectionItem) -> String {
    switch item {
    case .all: ".*"
    case .property(let key): "." + Quoting.name(key.text)
    case .variable(let name): variable(name.text)
    case .entry(let key, let value): "\(Quoting.name(key.text)): \(text(value))"
    }
  }

  /// An operand, in parentheses unless nothing could split it.
  private static func operand(_ expression: Expression) -> String {
    switch expression.kind {
    case .literal(.integer(let number)) where number < 0: return "(\(number))"
    case .literal, .list, .map, .variable, .parameter, .call, .countAll, .postfix, .caseOf,
      .listComprehension, .quantifier, .reduce, .patternComprehension, .subquery:
      return text(expression)
    default: return "(" + text(expression) + ")"
    }
  }
}
