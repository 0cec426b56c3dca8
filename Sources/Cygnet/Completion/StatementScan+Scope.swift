import CygnetCore
import CypherSyntax

// Clauses, and the names that they bring into scope and take out of it.

extension StatementScan {
  /// How far a query has been read.
  struct QueryState {
    enum Stage { case start, items, sorted, yields }

    /// The clause at hand and its first token.
    var clause: Keyword?
    var clauseStart: Int?
    var stage = Stage.start
    /// Of WITH or RETURN: where the items begin and the commas between them.
    var items = 0
    var commas: [Int] = []
    /// What the items name.
    var projected: [ScopeVariable] = []
    /// What was in scope where the query began.
    var outer = NameScope()
    var hasReturned = false
    /// Whether a clause has changed the graph since the last WITH.
    var hasWritten = false
    /// EXISTS, COUNT or COLLECT.
    var isExpression = false
    /// Whether the `|` of a FOREACH has come.
    var isBody = false
  }

  // MARK: Names

  /// What can be used at the cursor.
  var scope: NameScope { brackets.last { $0.scope != nil }?.scope ?? NameScope() }

  func variable(_ name: String) -> ScopeVariable? { scope[name] }

  mutating func define(_ variable: ScopeVariable) {
    guard let owner = brackets.lastIndex(where: { $0.scope != nil }) else { return }
    brackets[owner].scope?.define(variable)
  }

  /// Notes what the variable of an element stands for. A pattern brings new names
  /// into scope, save in a condition.
  mutating func mention(_ name: String, _ element: Int, _ bracket: Bracket) {
    let owner = brackets.last { $0.scope != nil && $0.start < bracket.start }
    let holder = brackets.last { $0.start < bracket.start }
    let isPattern = holder?.holdsPatterns == true || owner?.kind == .list
    guard isPattern || variable(name) != nil else { return }
    define(
      ScopeVariable(
        name: name, kind: elements[element].isRelationship ? .relationship : .node,
        mentions: [element]))
  }

  // MARK: Words

  mutating func readWord(_ index: Int) {
    let isQuery = inner.kind == .query || inner.kind == .foreach && inner.query.isBody
    if isQuery, tokens[index].kind == .name, let keyword = keyword(index), !isName(index) {
      note(keyword, index)
    } else {
      bind(index)
    }
  }

  /// Whether a keyword stands where it can only be a name.
  func isName(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    switch before.kind {
    case .symbol(.dot), .symbol(.colon), .symbol(.ampersand), .symbol(.exclamation), .dollar:
      return true
    case .symbol(.pipe): return inner.kind != .foreach
    default: break
    }
    if keyword(index)?.isReserved == true { return false }
    // Other words begin nothing where an operand is missing.
    switch before.kind {
    case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace): return false
    case .symbol(.star): return keyword(index - 2)?.isReserved != true
    case .symbol: return true
    case .name:
      switch before.keyword {
      case .union, .optional, .null, .true, .false, .nan, .infinity: return false
      case .as, .by: return true
      case let word: return word?.isReserved == true && symbol(index - 2) != .dot
      }
    default: return false
    }
  }

  /// Brings a name into scope that is bound by the words around it.
  private mutating func bind(_ index: Int) {
    guard let name = name(index) else { return }
    let isFirst = index - 1 == inner.start
    let value = ScopeVariable(name: name, kind: .value)
    switch inner.kind {
    case .query:
      if inner.holdsPatterns, symbol(index + 1) == .equals {
        define(ScopeVariable(name: name, kind: .path))
      } else if keyword(index - 1) == .as, [.unwind, .load].contains(inner.query.clause) {
        define(value)
      } else if inner.query.stage == .yields, keyword(index + 1) != .as,
        [.as, .yield].contains(keyword(index - 1)) || symbol(index - 1) == .comma
      {
        define(value)
      }
    case .list, .foreach, .arguments:
      guard inner.scope != nil else { return }
      if keyword(index + 1) == .in, isFirst || symbol(index - 1) == .comma {
        define(value)
      } else if symbol(index + 1) == .equals, isFirst {
        define(ScopeVariable(name: name, kind: inner.kind == .list ? .path : .value))
      }
    default: break
    }
  }

  mutating func noteComma(_ index: Int) {
    if inner.query.stage == .items { brackets[innermost].query.commas.append(index) }
  }

  // MARK: Clauses

  private mutating func note(_ keyword: Keyword, _ index: Int) {
    let before = self.keyword(index - 1)
    switch keyword {
    case .with where [.starts, .ends, .csv].contains(before): break
    case .create where before == .on, .match where before == .on: break
    case .set where [.create, .match].contains(before): brackets[innermost].holdsPatterns = false
    case .match where before == .optional, .call where before == .optional,
      .delete where before == .detach:
      brackets[innermost].query.clause = keyword
      brackets[innermost].holdsPatterns = keyword == .match
    case .for: brackets[innermost].holdsPatterns = true
    case .where:
      endProjection(at: index)
      brackets[innermost].holdsPatterns = false
    case .on, .require: brackets[innermost].holdsPatterns = false
    case .order, .skip, .offset, .limit: beginSorting(index)
    case .yield: brackets[innermost].query.stage = .yields
    case .distinct where inner.query.items == index:
      brackets[innermost].query.items = index + 1
    case _ where keyword.startsClause: begin(keyword, index)
    default: break
    }
  }

  private mutating func begin(_ keyword: Keyword, _ index: Int) {
    endProjection(at: index)
    var query = inner.query
    query.clause = keyword
    query.clauseStart = index
    query.stage = .start
    brackets[innermost].holdsPatterns = [.match, .create, .merge].contains(keyword)
    switch keyword {
    case .with, .return:
      query.stage = .items
      query.items = index + 1
      query.commas = []
      query.hasWritten = false
      if keyword == .return { query.hasReturned = true }
    case .union:
      brackets[innermost].scope = query.outer
      query.hasReturned = false
      query.hasWritten = false
    case .create, .merge, .set, .remove, .delete, .detach, .foreach: query.hasWritten = true
    default: break
    }
    brackets[innermost].query = query
  }

  /// In ORDER BY and after it both what is projected and what was there before can be
  /// used.
  private mutating func beginSorting(_ index: Int) {
    guard inner.query.stage == .items else { return }
    let items = items(index)
    var scope = NameScope(items)
    for old in inner.scope?.variables ?? [] where scope[old.name] == nil { scope.define(old) }
    brackets[innermost].query.projected = items
    brackets[innermost].query.stage = .sorted
    brackets[innermost].scope = scope
  }

  /// Leaves in scope what WITH or RETURN names.
  mutating func endProjection(at index: Int) {
    let stage = inner.query.stage
    guard stage == .items || stage == .sorted else { return }
    if stage == .items { brackets[innermost].query.projected = items(index) }
    brackets[innermost].scope = NameScope(inner.query.projected)
    brackets[innermost].query.stage = .start
  }

  /// What the items of WITH or RETURN name, up to `end`.
  private func items(_ end: Int) -> [ScopeVariable] {
    var found: [ScopeVariable] = []
    var start = inner.query.items
    for comma in inner.query.commas + [end] {
      let item = start..<max(start, comma)
      start = comma + 1
      if item.count == 1, symbol(item.lowerBound) == .star {
        found += scope.variables
      } else if let alias = name(item.upperBound - 1),
        item.count == 1 || item.count > 2 && keyword(item.upperBound - 2) == .as
      {
        let known = item.count == 1 || item.count == 3 ? name(item.lowerBound) : nil
        var variable = known.flatMap(self.variable)
        variable?.name = alias
        found.append(variable ?? ScopeVariable(name: alias, kind: .value))
      }
    }
    return found
  }
}
