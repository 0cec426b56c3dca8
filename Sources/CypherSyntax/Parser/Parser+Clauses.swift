import CygnetCore

extension Parser {
  /// Grammar: <clause>. `nil` where no clause begins.
  mutating func parseClause() throws(Failure) -> Clause? {
    guard let read = clauseReader else { return nil }
    return try read(&self)
  }

  private var clauseReader: Reader<Clause>? {
    switch current.keyword {
    case .optional where at(.call, ahead: 1):
      { (parser) throws(Failure) in .subquery(try parser.parseCallSubquery()) }
    case .match, .optional: { (parser) throws(Failure) in .match(try parser.parseMatch()) }
    case .unwind: { (parser) throws(Failure) in .unwind(try parser.parseUnwind()) }
    case .with: { (parser) throws(Failure) in .with(try parser.parseProjection(isWith: true)) }
    case .return: { (parser) throws(Failure) in .return(try parser.parseProjection(isWith: false)) }
    case .create: { (parser) throws(Failure) in .create(try parser.parseCreate()) }
    case .merge: { (parser) throws(Failure) in .merge(try parser.parseMerge()) }
    case .set: { (parser) throws(Failure) in .set(try parser.parseSet()) }
    case .remove: { (parser) throws(Failure) in .remove(try parser.parseRemove()) }
    case .delete, .detach: { (parser) throws(Failure) in .delete(try parser.parseDelete()) }
    case .call where at(.openBrace, ahead: 1) || at(.openParenthesis, ahead: 1):
      { (parser) throws(Failure) in .subquery(try parser.parseCallSubquery()) }
    case .call: { (parser) throws(Failure) in .call(try parser.parseCall()) }
    case .foreach: { (parser) throws(Failure) in .foreach(try parser.parseForeach()) }
    case .load: { (parser) throws(Failure) in .loadCSV(try parser.parseLoadCSV()) }
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
  mutating func parseWhere(endedByBar: Bool = false) throws(Failure) -> Expression? {
    take(.where) ? try parseExpression(endedByBar: endedByBar) : nil
  }

  /// Grammar: <unwind clause>
  private mutating func parseUnwind() throws(Failure) -> Unwind {
    let start = position
    advance()
    let list = try parseExpression()
    try expect(.as)
    let variable = try parseVariable()
    return Unwind(list: list, variable: variable, range: range(from: start))
  }

  /// Grammar: <with clause>, <return clause>, <projection>
  mutating func parseProjection(isWith: Bool) throws(Failure) -> Projection {
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
    let skip = take(.skip) || take(.offset) ? try parseExpression() : nil
    let limit = take(.limit) ? try parseExpression() : nil
    let predicate = isWith ? try parseWhere() : nil
    return Projection(
      isDistinct: isDistinct, includesAll: includesAll, items: items, order: order, skip: skip,
      limit: limit, predicate: predicate, range: range(from: start))
  }

  /// Grammar: <projection item>
  private mutating func parseProjectionItem() throws(Failure) -> ProjectionItem {
    let expression = try parseExpression()
    let alias = take(.as) ? try parseVariable("a column name") : nil
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

  /// Grammar: <merge clause>, <merge action>
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

  /// Grammar: <set items>
  private mutating func parseSetItems() throws(Failure) -> [SetItem] {
    var items: [SetItem] = []
    repeat { items.append(try parseSetItem()) } while take(.comma)
    return items
  }

  /// Grammar: <set item>
  private mutating func parseSetItem() throws(Failure) -> SetItem {
    if let item = try parseWholeVariableItem() { return item }
    switch try parseTarget() {
    case .property(let target, let key):
      try expect(.equals)
      return .property(target, key: key, value: try parseExpression())
    case .element(let target, let key):
      try expect(.equals)
      return .element(target, key: key, value: try parseExpression())
    }
  }

  /// `n = …`, `n += …` or `n:Label`; `nil`, nothing consumed, otherwise.
  private mutating func parseWholeVariableItem() throws(Failure) -> SetItem? {
    guard at(.equals, ahead: 1) || at(.plusEquals, ahead: 1) || at(.colon, ahead: 1),
      let name = takeVariable()
    else { return nil }
    if take(.equals) { return .replace(name, value: try parseExpression()) }
    if take(.plusEquals) { return .merge(name, value: try parseExpression()) }
    return .labels(name, try parseLabelNames())
  }

  private enum Target {
    case property(Expression, Name)
    case element(Expression, Expression)
  }

  /// Grammar: <property target>
  private mutating func parseTarget() throws(Failure) -> Target {
    let start = position
    let base = try parseAtom()
    var steps = try parseSteps()
    let last = steps.popLast()
    let owner = steps.isEmpty ? base : Expression(.postfix(base, steps), range(from: start))
    switch last {
    case .property(let key): return .property(owner, key)
    case .index(let key): return .element(owner, key)
    case .slice, nil:
      position = start
      throw expected("a property such as `n.name`")
    }
  }

  /// Grammar: <remove clause>, <remove item>
  private mutating func parseRemove() throws(Failure) -> Remove {
    let start = position
    advance()
    var items: [RemoveItem] = []
    repeat {
      if at(.colon, ahead: 1), let name = takeVariable() {
        items.append(.labels(name, try parseLabelNames()))
        continue
      }
      switch try parseTarget() {
      case .property(let target, let key): items.append(.property(target, key: key))
      case .element(let target, let key): items.append(.element(target, key: key))
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

  /// Grammar: <call clause>, <yield>
  private mutating func parseCall() throws(Failure) -> Call {
    let start = position
    advance()
    let procedure = try parseQualifiedName("a procedure name")
    var arguments: [Expression]?
    if take(.openParenthesis) {
      arguments = at(.closeParenthesis) ? [] : try parseArguments()
      try expect(.closeParenthesis)
    }
    var call = Call(
      procedure: procedure, arguments: arguments, yields: nil, predicate: nil,
      range: range(from: start))
    guard take(.yield) else { return call }
    if take(.star) {
      call.yieldsAll = true
    } else if take(.minus) {
      call.yields = []
    } else {
      call.yields = try parseYieldItems()
      call.predicate = try parseWhere()
    }
    call.range = range(from: start)
    return call
  }

  /// Grammar: <yield items>, <yield item>
  mutating func parseYieldItems() throws(Failure) -> [YieldItem] {
    var items: [YieldItem] = []
    repeat {
      let field = try parseName("a result field")
      items.append(YieldItem(field: field, alias: take(.as) ? try parseVariable() : nil))
    } while take(.comma)
    return items
  }

  /// Grammar: <call subquery>, <imports>
  private mutating func parseCallSubquery() throws(Failure) -> CallSubquery {
    let start = position
    let isOptional = take(.optional)
    try expect(.call)
    var imports = CallSubquery.Imports.byWith
    if take(.openParenthesis) {
      if take(.star) {
        imports = .all
      } else {
        var names: [Name] = []
        if !at(.closeParenthesis) {
          repeat { names.append(try parseVariable()) } while take(.comma)
        }
        imports = .names(names)
      }
      try expect(.closeParenthesis)
    }
    try expect(.openBrace)
    try enter(Parser.queryLevels)
    defer { depth -= Parser.queryLevels }
    let query = try parseQuery()
    try expect(.closeBrace)
    return CallSubquery(
      isOptional: isOptional, imports: imports, query: query, range: range(from: start))
  }

  /// Grammar: <foreach clause>
  private mutating func parseForeach() throws(Failure) -> Foreach {
    let start = position
    advance()
    try expect(.openParenthesis)
    let variable = try parseVariable()
    try expect(.in)
    let list = try parseExpression(endedByBar: true)
    try expect(.pipe)
    try enter(Parser.queryLevels)
    defer { depth -= Parser.queryLevels }
    var clauses: [Clause] = []
    while let clause = try parseClause() { clauses.append(clause) }
    guard !clauses.isEmpty else {
      throw expected("a clause that writes: CREATE, MERGE, SET, REMOVE, DELETE or FOREACH")
    }
    try expect(.closeParenthesis)
    return Foreach(variable: variable, list: list, clauses: clauses, range: range(from: start))
  }

  /// Grammar: <load csv clause>
  private mutating func parseLoadCSV() throws(Failure) -> LoadCSV {
    let start = position
    advance()
    try expect(.csv)
    let hasHeaders = take(.with)
    if hasHeaders { try expect(.headers) }
    try expect(.from)
    let location = try parseExpression()
    try expect(.as)
    let variable = try parseVariable()
    let terminator = take(.fieldTerminator) ? try parseExpression() : nil
    return LoadCSV(
      hasHeaders: hasHeaders, location: location, variable: variable,
      fieldTerminator: terminator, range: range(from: start))
  }

  /// Grammar: <qualified name>
  mutating func parseQualifiedName(_ what: String) throws(Failure) -> Name {
    let first = try parseName(what)
    var (text, range) = (first.text, first.range)
    while take(.dot) {
      let part = try parseName("a name")
      text += "."
      text += part.text
      range = range.union(part.range)
    }
    return Name(text: text, range: range)
  }
}
