import CygnetCore

extension Parser {
  /// Grammar: <clause>. `nil` where no clause begins.
  mutating func parseClause() throws(Failure) -> Clause? {
    switch current.keyword {
    case .match, .optional: .match(try parseMatch())
    case .unwind: .unwind(try parseUnwind())
    case .with: .with(try parseProjection(isWith: true))
    case .return: .return(try parseProjection(isWith: false))
    case .create: .create(try parseCreate())
    case .merge: .merge(try parseMerge())
    case .set: .set(try parseSet())
    case .remove: .remove(try parseRemove())
    case .delete, .detach: .delete(try parseDelete())
    case .call: .call(try parseCall())
    default: nil
    }
  }

  /// Grammar: <match clause>
  private mutating func parseMatch() throws(Failure) -> Match {
    let start = position
    let isOptional = take(.optional)
    try expect(.match)
    let pattern = try parsePattern()
    let predicate = try parseWhere()
    return Match(
      isOptional: isOptional, pattern: pattern, predicate: predicate, range: range(from: start))
  }

  /// Grammar: <where>
  mutating func parseWhere() throws(Failure) -> Expression? {
    take(.where) ? try parseExpression() : nil
  }

  /// Grammar: <unwind clause>
  private mutating func parseUnwind() throws(Failure) -> Unwind {
    let start = position
    advance()
    let list = try parseExpression()
    try expect(.as)
    let variable = try parseName("a variable")
    return Unwind(list: list, variable: variable, range: range(from: start))
  }

  /// Grammar: <with clause>, <return clause>
  private mutating func parseProjection(isWith: Bool) throws(Failure) -> Projection {
    let start = position
    advance()
    let isDistinct = take(.distinct)
    var items: [ProjectionItem] = []
    let includesAll = take(.star)
    if !includesAll || take(.comma) {
      repeat { items.append(try parseProjectionItem()) } while take(.comma)
    }
    var order: [SortItem] = []
    if at(.order) {
      advance()
      try expect(.by)
      repeat { order.append(try parseSortItem()) } while take(.comma)
    }
    let skip = take(.skip) ? try parseExpression() : nil
    let limit = take(.limit) ? try parseExpression() : nil
    let predicate = isWith ? try parseWhere() : nil
    return Projection(
      isDistinct: isDistinct, includesAll: includesAll, items: items, order: order, skip: skip,
      limit: limit, predicate: predicate, range: range(from: start))
  }

  /// Grammar: <projection item>
  private mutating func parseProjectionItem() throws(Failure) -> ProjectionItem {
    let expression = try parseExpression()
    let alias = take(.as) ? try parseName("a column name") : nil
    return ProjectionItem(
      expression: expression, alias: alias, text: string(expression.range))
  }

  /// Grammar: <sort item>
  private mutating func parseSortItem() throws(Failure) -> SortItem {
    let expression = try parseExpression()
    let isDescending = take(.desc) || take(.descending)
    if !isDescending { _ = take(.asc) || take(.ascending) }
    return SortItem(expression: expression, isDescending: isDescending)
  }

  /// Grammar: <create clause>
  private mutating func parseCreate() throws(Failure) -> Create {
    let start = position
    advance()
    let pattern = try parsePattern()
    return Create(pattern: pattern, range: range(from: start))
  }

  /// Grammar: <merge clause>
  private mutating func parseMerge() throws(Failure) -> Merge {
    let start = position
    advance()
    let part = try parsePatternPart()
    var onCreate: [SetItem] = []
    var onMatch: [SetItem] = []
    while take(.on) {
      if take(.create) {
        try expect(.set)
        onCreate += try parseSetItems()
      } else if take(.match) {
        try expect(.set)
        onMatch += try parseSetItems()
      } else {
        throw expected("CREATE or MATCH")
      }
    }
    return Merge(part: part, onCreate: onCreate, onMatch: onMatch, range: range(from: start))
  }

  /// Grammar: <set clause>
  private mutating func parseSet() throws(Failure) -> SetClause {
    let start = position
    advance()
    let items = try parseSetItems()
    return SetClause(items: items, range: range(from: start))
  }

  private mutating func parseSetItems() throws(Failure) -> [SetItem] {
    var items: [SetItem] = []
    repeat { items.append(try parseSetItem()) } while take(.comma)
    return items
  }

  /// Grammar: <set item>
  private mutating func parseSetItem() throws(Failure) -> SetItem {
    if let item = try parseWholeVariableItem() { return item }
    let (target, key) = try parsePropertyTarget()
    try expect(.equals)
    return .property(target, key: key, value: try parseExpression())
  }

  /// `n = …`, `n += …` or `n:Label`; `nil`, nothing consumed, otherwise.
  private mutating func parseWholeVariableItem() throws(Failure) -> SetItem? {
    guard current.kind == .name || current.kind == .quotedName else { return nil }
    let start = position
    guard at(.equals, ahead: 1) || at(.plusEquals, ahead: 1) || at(.colon, ahead: 1),
      let name = takeName()
    else { return nil }
    if take(.equals) { return .replace(name, value: try parseExpression()) }
    if take(.plusEquals) { return .merge(name, value: try parseExpression()) }
    if at(.colon) { return .labels(name, try parseLabels()) }
    position = start
    return nil
  }

  /// `target.key`: an expression whose last step is a property.
  private mutating func parsePropertyTarget() throws(Failure) -> (Expression, Name) {
    let start = position
    let expression = try parsePostfix()
    guard case .postfix(let base, var steps) = expression.kind, case .property(let key) = steps.last
    else {
      position = start
      throw expected("a property such as `n.name`")
    }
    steps.removeLast()
    guard !steps.isEmpty else { return (base, key) }
    return (Expression(.postfix(base, steps), expression.range), key)
  }

  /// Grammar: <remove clause>
  private mutating func parseRemove() throws(Failure) -> Remove {
    let start = position
    advance()
    var items: [RemoveItem] = []
    repeat {
      if at(.colon, ahead: 1), let name = takeName() {
        items.append(.labels(name, try parseLabels()))
      } else {
        let (target, key) = try parsePropertyTarget()
        items.append(.property(target, key: key))
      }
    } while take(.comma)
    return Remove(items: items, range: range(from: start))
  }

  /// Grammar: <delete clause>
  private mutating func parseDelete() throws(Failure) -> Delete {
    let start = position
    let isDetach = take(.detach)
    try expect(.delete)
    var targets: [Expression] = []
    repeat { targets.append(try parseExpression()) } while take(.comma)
    return Delete(isDetach: isDetach, targets: targets, range: range(from: start))
  }

  /// Grammar: <call clause>
  private mutating func parseCall() throws(Failure) -> Call {
    let start = position
    advance()
    let procedure = try parseQualifiedName("a procedure name")
    var arguments: [Expression]?
    if take(.openParenthesis) {
      var list: [Expression] = []
      if !at(.closeParenthesis) {
        repeat { list.append(try parseExpression()) } while take(.comma)
      }
      try expect(.closeParenthesis)
      arguments = list
    }
    var yields: [YieldItem] = []
    var yieldsAll = false
    var predicate: Expression?
    if take(.yield) {
      if take(.star) {
        yieldsAll = true
      } else if !take(.minus) {
        repeat {
          let field = try parseName("a result field")
          let alias = take(.as) ? try parseName("a variable") : nil
          yields.append(YieldItem(field: field, alias: alias))
        } while take(.comma)
      }
      predicate = try parseWhere()
    }
    return Call(
      procedure: procedure, arguments: arguments, yields: yields, yieldsAll: yieldsAll,
      predicate: predicate, range: range(from: start))
  }

  /// A name with dots, such as `db.labels`.
  mutating func parseQualifiedName(_ what: String) throws(Failure) -> Name {
    var name = try parseName(what)
    while at(.dot) {
      advance()
      let part = try parseName("a name")
      name = Name(text: name.text + "." + part.text, range: name.range.union(part.range))
    }
    return name
  }
}
