import CygnetCore
import CypherSyntax

/// What a statement has opened and named up to the cursor, read from its tokens:
/// unlike a tree they are there however unfinished the statement is.
///
/// It follows brackets, clauses and the elements of patterns, and takes no notice of
/// mistakes: what makes no sense to it names nothing.
struct StatementScan {
  /// A bracket that is open.
  struct Bracket {
    enum Kind {
      /// The statement, and `{ MATCH … }`.
      case query
      case foreach
      case node, relationship
      /// A node in an expression looks the same.
      case parenthesis
      /// `:(A|B)`
      case labels
      case arguments
      /// Also a comprehension.
      case list
      /// `x[0]`
      case lookup
      case map
      /// `(n {…})`
      case properties
      /// `n {.a}`
      case projection
    }

    let kind: Kind
    /// Its token; -1 for the statement.
    let start: Int
    /// Whether `(` begins a node here.
    var holdsPatterns = false
    /// What it is the bracket of.
    var element: Int?
    /// The element that was closed last within it, and its last token.
    var last: (element: Int, end: Int)?
    /// The names in scope, where names end with the bracket.
    var scope: NameScope?
    var query = QueryState()
  }

  /// A bracket that has been closed.
  struct Closing {
    let end: Int
    let bracket: Bracket
  }

  let text: CursorText
  let tokens: [Token]
  /// The statement first, the innermost last.
  var brackets = [Bracket(kind: .query, start: -1, scope: NameScope())]
  /// By their opening tokens.
  private(set) var closings: [Int: Closing] = [:]
  var elements: [PatternElement] = []
  /// Whether brackets nest so deeply that no statement could.
  private(set) var isTooDeep = false

  init(_ text: CursorText) {
    self.text = text
    tokens = text.before
    for index in tokens.indices {
      read(index)
      guard brackets.count <= Parser.nestingLimit else {
        isTooDeep = true
        return
      }
    }
    for bracket in brackets { finish(bracket, at: tokens.count) }
  }

  /// The innermost bracket. The statement's own is never closed.
  var inner: Bracket { brackets[innermost] }
  var innermost: Int { brackets.count - 1 }

  func symbol(_ index: Int) -> Token.Symbol? {
    tokens.indices.contains(index) ? tokens[index].symbol : nil
  }

  func keyword(_ index: Int) -> Keyword? {
    tokens.indices.contains(index) ? tokens[index].keyword : nil
  }

  func name(_ index: Int) -> String? {
    tokens.indices.contains(index) ? text.name(tokens[index]) : nil
  }

  private mutating func read(_ index: Int) {
    switch tokens[index].symbol {
    case .openParenthesis: openParenthesis(index)
    case .openBracket: openBracket(index)
    case .openBrace: openBrace(index)
    case .closeParenthesis, .closeBracket, .closeBrace: close(index)
    case .comma: noteComma(index)
    case .pipe: if inner.kind == .foreach { brackets[innermost].query.isBody = true }
    case nil: if name(index) != nil { readWord(index) }
    default: break
    }
  }

  // MARK: Brackets

  private mutating func open(
    _ kind: Bracket.Kind, _ index: Int, holdsPatterns: Bool = false, element: Int? = nil
  ) {
    var bracket = Bracket(
      kind: kind, start: index, holdsPatterns: holdsPatterns, element: element)
    if [.query, .foreach, .list].contains(kind) || kind == .arguments && bindsNames(index) {
      bracket.scope = scope
      bracket.query.outer = scope
    }
    brackets.append(bracket)
  }

  /// `all(x IN …` and its like.
  private func bindsNames(_ index: Int) -> Bool {
    [.all, .any, .some(.none), .single, .reduce].contains(keyword(index - 1))
  }

  private mutating func openParenthesis(_ index: Int) {
    if labelColon(before: index) != nil { return open(.labels, index) }
    if let line = line(before: index) {
      return open(.node, index, element: addNode(after: line))
    }
    if isCallee(index - 1) {
      let name = name(index - 1)?.lowercased()
      if inner.query.clause == .foreach, inner.query.clauseStart == index - 1 {
        return open(.foreach, index)
      }
      return open(
        .arguments, index, holdsPatterns: name == "shortestpath" || name == "allshortestpaths")
    }
    if inner.holdsPatterns, symbol(index + 1) == .openParenthesis {
      return open(.parenthesis, index, holdsPatterns: true)
    }
    let isNode = inner.holdsPatterns || symbol(index + 1) == .colon
    open(isNode ? .node : .parenthesis, index, element: add(PatternElement(isRelationship: false)))
  }

  /// Whether the token is the name of a function that `(` follows.
  private func isCallee(_ index: Int) -> Bool {
    guard name(index) != nil else { return false }
    if symbol(index - 1) == .dot || tokens[index].kind == .quotedName { return true }
    guard let keyword = keyword(index) else { return true }
    return !keyword.isReserved
      && ![.by, .skip, .limit, .offset, .on, .for, .contains, .require, .from].contains(keyword)
  }

  private mutating func openBracket(_ index: Int) {
    if let line = line(before: index), line.count == 1, !elements[line.element].isRelationship {
      var relationship = PatternElement(isRelationship: true)
      relationship.arrow = line.pointsLeft ? .left : nil
      relationship.before = line.element
      let number = add(relationship)
      elements[line.element].after = number
      return open(.relationship, index, element: number)
    }
    let isLookup =
      isOperand(index - 1)
      || [.closeParenthesis, .closeBracket, .closeBrace].contains(symbol(index - 1))
    open(isLookup ? .lookup : .list, index)
  }

  private mutating func openBrace(_ index: Int) {
    let before = index - 1
    if isSubquery(index) {
      let isExpression = keyword(before) != .call && symbol(before) == nil
      open(.query, index, holdsPatterns: isExpression)
      brackets[innermost].query.isExpression = isExpression
    } else if inner.kind != .properties, let element = inner.element,
      isBarePattern(element, index)
    {
      open(.properties, index, element: element)
    } else {
      open(isOperand(before) ? .projection : .map, index)
    }
  }

  /// Whether nothing but a variable and labels stand before the brace.
  private func isBarePattern(_ element: Int, _ index: Int) -> Bool {
    var copy = elements[element]
    let content = tokens[(inner.start + 1)..<index]
    // `[:T*1..3 {` has more.
    return copy.read(content, text) && !content.contains { $0.keyword == .where }
  }

  private func isSubquery(_ index: Int) -> Bool {
    switch keyword(index - 1) {
    case .exists, .count, .collect:
      return symbol(index - 2) != .dot && variable(name(index - 1) ?? "") == nil
    case .call: return true
    default: break
    }
    guard symbol(index - 1) == .closeParenthesis, let start = inner.query.clauseStart else {
      return false
    }
    // `CALL (x, y) {`, perhaps after OPTIONAL.
    let call = keyword(start) == .optional ? start + 1 : start
    return keyword(call) == .call && closings[call + 1]?.end == index - 1
  }

  /// Whether the token is a name or a constant, which `[` or `{` may follow.
  private func isOperand(_ index: Int) -> Bool {
    guard name(index) != nil else { return false }
    return symbol(index - 1) == .dot || keyword(index)?.isReserved != true
  }

  private mutating func close(_ index: Int) {
    let pairs: [Token.Symbol: Token.Symbol] = [
      .closeParenthesis: .openParenthesis, .closeBracket: .openBracket, .closeBrace: .openBrace,
    ]
    guard brackets.count > 1, let symbol = tokens[index].symbol,
      self.symbol(inner.start) == pairs[symbol]
    else { return }
    if inner.kind == .query { endProjection(at: index) }
    let bracket = brackets.removeLast()
    closings[bracket.start] = Closing(end: index, bracket: bracket)
    let isWhole = finish(bracket, at: index)
    if isWhole, bracket.kind != .properties, let element = bracket.element {
      brackets[innermost].last = (element, index)
    }
    if bracket.kind == .query, !bracket.query.isExpression, bracket.query.hasReturned {
      for variable in bracket.query.projected { define(variable) }
    }
  }

  /// Reads the bracket's element and gives its name to it.
  ///
  /// - Returns: whether the bracket holds an element and nothing else.
  @discardableResult
  private mutating func finish(_ bracket: Bracket, at end: Int) -> Bool {
    guard let number = bracket.element, bracket.kind != .properties else { return false }
    let isWhole = elements[number].read(tokens[(bracket.start + 1)..<end], text)
    if isWhole, let name = elements[number].variable { mention(name, number, bracket) }
    return isWhole
  }

  // MARK: Paths

  /// What stands between an element and the bracket of the next: `-`, `<--` and so on.
  private struct Line {
    let element: Int
    /// Minus signs.
    var count = 0
    var pointsLeft = false
    var pointsRight = false

    var arrow: PatternElement.Arrow {
      pointsLeft == pointsRight ? .either : (pointsLeft ? .left : .right)
    }
  }

  private func line(before index: Int) -> Line? {
    guard let last = inner.last, last.end < index - 1, index - last.end <= 5 else { return nil }
    var line = Line(element: last.element)
    for place in last.end + 1..<index {
      switch symbol(place) {
      case .minus: line.count += 1
      case .less: line.pointsLeft = true
      case .greater: line.pointsRight = true
      default: return nil
      }
    }
    let wanted = elements[last.element].isRelationship ? 1 : 2
    if symbol(index) == .openParenthesis { return line.count == wanted ? line : nil }
    return line.count == 1 && !line.pointsRight ? line : nil
  }

  private mutating func add(_ element: PatternElement) -> Int {
    elements.append(element)
    return elements.count - 1
  }

  private mutating func addNode(after line: Line) -> Int {
    var from = line.element
    if !elements[from].isRelationship {
      var relationship = PatternElement(isRelationship: true)
      relationship.arrow = line.arrow
      relationship.before = from
      let number = add(relationship)
      elements[from].after = number
      from = number
    } else if elements[from].arrow == .left {
      elements[from].arrow = line.pointsRight ? .either : .left
    } else {
      elements[from].arrow = line.pointsRight ? .right : .either
    }
    var node = PatternElement(isRelationship: false)
    node.before = from
    let number = add(node)
    elements[from].after = number
    return number
  }
}
