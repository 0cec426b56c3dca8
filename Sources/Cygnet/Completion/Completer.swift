import CygnetCore
import CypherSyntax
import QueryPlanner

/// Finds what may stand at the cursor and puts it into order.
struct Completer {
  let text: CursorText
  let scan: StatementScan
  let names: GraphNames
  let procedures: ProcedureTable
  let parameters: [String]

  /// Tokens before the word at the cursor.
  var end: Int { scan.tokens.count }
  var last: Token? { scan.tokens.last }

  func candidates() -> [Completion] {
    guard !scan.isTooDeep else { return [] }
    return CompletionMatch(text.prefix).ranked(offered())
  }

  private func offered() -> [Completion] {
    if last?.kind == .dollar {
      return parameters.sorted(by: CodePoints.precedes).map { named($0, .parameter) }
    }
    if let colon = scan.labelColon(before: end) { return labelsOrTypes(colon) }
    switch last?.symbol {
    case .doubleColon: return []
    case .dot: return afterDot()
    case .openBrace, .comma:
      if let found = keysInBraces() { return found }
    default: break
    }
    if let found = procedureCandidates(namespace: "", before: end) { return found }
    if let found = outputs() { return found }
    return anything()
  }

  /// A name in backticks where it must be, or where the first is written already.
  func named(_ name: String, _ kind: Completion.Kind, _ detail: String = "") -> Completion {
    let isReserved = kind == .variable && Keyword(rawValue: name.uppercased())?.isReserved == true
    guard text.site == .quotedName || isReserved else {
      return Completion(Quoting.name(name), kind, detail)
    }
    let inner = name.split(separator: "`", omittingEmptySubsequences: false)
      .joined(separator: "``")
    return Completion("`\(inner)`", kind, detail)
  }

  // MARK: Anything

  private func anything() -> [Completion] {
    // A new name.
    if last?.keyword == .as, !scan.isName(end - 1) { return [] }
    let test = KeywordTest(scan)
    let found = variables(test)
    guard text.site == .word else { return found }
    let (soon, late) = keywords(test)
    return found + soon + functions(test) + late
  }

  private func variables(_ test: KeywordTest) -> [Completion] {
    let isNew = [.index, .constraint].contains(last?.keyword) || scan.inner.kind == .foreach
    guard !isNew || scan.inner.query.isBody else { return [] }
    // Where a node or a relationship begins, only one can stand.
    let kind: ScopeVariable.Kind? =
      switch scan.inner.start == end - 1 ? scan.inner.kind : .query {
      case .node: .node
      case .relationship: .relationship
      default: nil
      }
    let fitting = scan.scope.variables.filter {
      kind == nil || $0.kind == kind || $0.kind == .value
    }.map { named($0.name, .variable) }
    if test.takesName { return fitting }
    // `CREATE INDEX FOR (n:Label) ON (` takes the one name alone.
    let isTarget = last?.keyword == .require || last?.symbol == .openParenthesis
    return isTarget && fitting.count == 1 ? fitting.filter { test.accepts($0.text) } : []
  }

  /// - Returns: those before the functions, and those after them.
  private func keywords(_ test: KeywordTest) -> (soon: [Completion], late: [Completion]) {
    // Where a node or a relationship begins, its name or labels are written first.
    let isElement = [.node, .relationship].contains(scan.inner.kind)
    guard !isElement || scan.inner.start != end - 1 else { return ([], []) }
    let match = CompletionMatch(text.prefix)
    let beginsQuery = scan.inner.kind == .query && [nil, .union].contains(scan.inner.query.clause)
    let accepted = KeywordPhrases.ordered(beginsQuery: beginsQuery).filter { phrase in
      match.rank(phrase) != nil && scan.allows(phrase)
        && test.acceptsKeywords(phrase)
    }
    let offered = KeywordPhrases.withoutBeginnings(accepted)
    return (
      offered.filter { !KeywordPhrases.late.contains($0) }.map { Completion($0, .keyword) },
      offered.filter(KeywordPhrases.late.contains).map { Completion($0, .keyword) }
    )
  }

  private func functions(_ test: KeywordTest) -> [Completion] {
    let searches = ["shortestPath", "allShortestPaths"]
    var found: [Completion] = []
    if scan.inner.query.clause == .match || test.takesExpression,
      searches.contains(where: { CompletionMatch(text.prefix).rank($0) != nil }),
      test.accepts("shortestPath((")
    {
      found = searches.map { Completion("\($0)(", .function, "\($0)((a)-[*]-(b))") }
    }
    guard test.takesExpression else { return found }
    return FunctionDescription.all.map { function($0, after: "") } + found
  }

  func function(_ description: FunctionDescription, after namespace: String) -> Completion {
    let name = String(description.name.dropFirst(namespace.count))
    let isClosed = description.signature.hasSuffix("()")
    return Completion(name + (isClosed ? "()" : "("), .function, description.signature)
  }

  // MARK: Procedures

  /// - Parameters:
  ///   - namespace: what is written of the name, with its last dot.
  ///   - place: where the name begins.
  /// - Returns: `nil` where no procedure's name stands.
  func procedureCandidates(namespace: String, before place: Int) -> [Completion]? {
    guard let start = scan.inner.query.clauseStart, scan.keyword(place - 1) == .call,
      place - 1 == start || scan.keyword(start) == .optional && place - 2 == start
    else { return nil }
    return procedures.all.filter { $0.name.lowercased().hasPrefix(namespace.lowercased()) }.map {
      let name = String($0.name.dropFirst(namespace.count))
      return Completion(name + ($0.inputs.isEmpty ? "()" : "("), .procedure, $0.text)
    }
  }

  /// - Returns: `nil` where no column of YIELD stands.
  private func outputs() -> [Completion]? {
    guard scan.inner.query.stage == .yields, last?.keyword == .yield || last?.symbol == .comma,
      let start = scan.tokens.lastIndex(where: { $0.keyword == .yield }),
      let procedure = yieldingProcedure()
    else { return nil }
    let written = scan.tokens[start...].compactMap(text.name).map(CodePoints.init)
    return procedure.outputs.filter { !written.contains(CodePoints($0.name)) }
      .map { named($0.name, .output, $0.type.description) }
  }

  private func yieldingProcedure() -> ProcedureSignature? {
    if let shown = scan.tokens.firstIndex(where: { $0.keyword == .show }), shown < 2 {
      switch scan.keyword(shown + 1) {
      case .index, .indexes: return BuiltInProcedure.indexes.signature
      case .constraint, .constraints: return BuiltInProcedure.constraints.signature
      case .procedures: return BuiltInProcedure.procedures.signature
      case .functions: return BuiltInProcedure.functions.signature
      default: return nil
      }
    }
    guard let start = scan.inner.query.clauseStart else { return nil }
    let words = scan.tokens[start...].prefix {
      $0.symbol != .openParenthesis && $0.keyword != .yield
    }
    let parts = words.filter { ![.call, .optional].contains($0.keyword) }.compactMap(text.name)
    return procedures[parts.joined(separator: ".")]
  }
}

/// Compares candidates with what is written of them.
struct CompletionMatch {
  private let prefix: [UInt8]

  init(_ prefix: String) { self.prefix = Array(prefix.lowercased().utf8) }

  /// 0 for a text that begins so, 1 for one that contains it, in any case.
  func rank(_ text: String) -> Int? {
    if prefix.isEmpty { return 0 }
    let bytes = Array(text.lowercased().utf8)
    if bytes.starts(with: prefix) { return 0 }
    guard bytes.count >= prefix.count else { return nil }
    return (0...bytes.count - prefix.count).contains { bytes[$0...].starts(with: prefix) } ? 1 : nil
  }

  /// The candidates that match, each group in its order.
  func ranked(_ candidates: [Completion]) -> [Completion] {
    var groups: [[Completion]] = [[], []]
    for candidate in candidates {
      if let rank = rank(candidate.bareText) { groups[rank].append(candidate) }
    }
    return groups[0] + groups[1]
  }
}

extension Completion {
  /// Without backticks or brackets.
  fileprivate var bareText: String {
    if text.hasPrefix("`") { return AnnotationText.unquoted(text) }
    return kind == .function || kind == .procedure ? String(text.prefix { $0 != "(" }) : text
  }
}
