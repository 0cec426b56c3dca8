import CygnetCore
import CypherSyntax

/// Asks the parser what may come next: it may if reading the statement so far with it
/// at the end meets no mistake before its own end.
///
/// What is read is an outline: the clause at hand alone, where closed brackets stand
/// empty and of a list only the last member is left. A mistake elsewhere is no matter
/// then, and a long statement costs what a short one does. Where the outline is longer
/// than `limit` all the same, no keywords are known.
struct KeywordTest {
  private let outline: String
  private let isTooLong: Bool
  /// Whether any name may stand here that is no keyword.
  private(set) var takesName = true
  /// Whether any word may: every keyword is a name then.
  private(set) var takesAnyWord = false
  /// Whether an expression may begin here.
  private(set) var takesExpression = true

  /// Bytes.
  private static let limit = 1_024
  private static let unknownName = "zq__"

  init(_ scan: StatementScan) {
    var builder = OutlineBuilder(scan: scan)
    builder.build()
    outline = builder.pieces.map { $0 + " " }.joined()
    isTooLong = outline.utf8.count > KeywordTest.limit
    if isTooLong { return }
    // SET and REMOVE take no bare name.
    takesName = accepts(KeywordTest.unknownName) || accepts(KeywordTest.unknownName + ".x")
    takesAnyWord = takesName && accepts(Keyword.xor.rawValue)
    takesExpression = accepts("0.5")
  }

  func accepts(_ words: String) -> Bool {
    guard !isTooLong else { return false }
    let text = outline + words
    let end = text.utf8.count
    return Parser.parse(text).diagnostics.allSatisfy { $0.range.lowerBound >= end }
  }

  /// Whether the words are the keywords that they look like. Where any name may stand, a
  /// word that is not reserved must go on in a way in which a name could not.
  func acceptsKeywords(_ words: String) -> Bool {
    guard takesName else { return accepts(words) }
    let first = words.prefix { $0 != " " }
    guard let keyword = Keyword(rawValue: String(first)) else { return false }
    guard let rest = KeywordTest.continuations[keyword] else {
      return keyword.isReserved && !takesAnyWord && accepts(words)
    }
    guard takesExpression || keyword == .for || keyword == .if else { return false }
    return accepts(words + rest)
      && !accepts(KeywordTest.unknownName + words.dropFirst(first.count) + rest)
  }

  /// How a word goes on where it is a keyword; of reserved ones CASE alone needs it.
  private static let continuations: [Keyword: String] = [
    .exists: " { (", .count: " { (", .collect: " { (", .reduce: "(x = y, x IN y | x",
    .all: "(x IN y WHERE", .any: "(x IN y WHERE", .none: "(x IN y WHERE",
    .single: "(x IN y WHERE", .case: " WHEN x", .for: " (", .if: "",
  ]
}

/// Writes the outline of what a statement has come to.
private struct OutlineBuilder {
  /// What is in one open bracket.
  private struct Level {
    /// Where the member at hand of a list, or the operand of AND and OR, begins among the
    /// pieces; `nil` where none may be left out.
    var member: Int?
    /// CASE expressions that are open: their places, and `member` there.
    var cases: [(start: Int, member: Int?)] = []
  }

  private let scan: StatementScan
  private(set) var pieces: [String] = []
  private var levels = [Level()]

  init(scan: StatementScan) { self.scan = scan }

  mutating func build() {
    let start = scan.brackets.last { $0.query.clauseStart != nil }?.query.clauseStart ?? 0
    if start > 0 {
      // Something must come before, or `CREATE INDEX` could.
      pieces = [scan.keyword(start) == .union ? "RETURN 1" : "MATCH (x)"]
    }
    let isSchema = [.index, .constraint].contains(scan.keyword(start + 1))
    var index = start
    while index < scan.tokens.count {
      if !isSchema, let closing = scan.closings[index], let short = short(closing.bracket) {
        pieces.append(short)
        index = closing.end
      } else {
        add(index)
      }
      index += 1
    }
  }

  private mutating func add(_ index: Int) {
    let token = scan.tokens[index]
    let piece = token.kind == .string ? "''" : scan.text.string(token)
    let innermost = levels.count - 1
    switch token.symbol {
    case .openParenthesis, .openBracket, .openBrace:
      pieces.append(piece)
      let isList = ![.all, .any, .some(.none), .single, .reduce].contains(scan.keyword(index - 1))
      levels.append(Level(member: isList ? pieces.count : nil))
    case .closeParenthesis, .closeBracket, .closeBrace:
      pieces.append(piece)
      if innermost > 0 { levels.removeLast() }
    case .comma: addSeparator(piece)
    default:
      guard let keyword = token.keyword, ![.dot, .colon].contains(scan.symbol(index - 1)) else {
        return pieces.append(piece)
      }
      add(keyword, piece)
    }
  }

  private mutating func add(_ keyword: Keyword, _ piece: String) {
    let innermost = levels.count - 1
    switch keyword {
    case .and, .or, .xor: return addSeparator(piece)
    case .end:
      if let open = levels[innermost].cases.popLast() {
        pieces.removeSubrange(open.start...)
        levels[innermost].member = open.member
        return pieces.append("x")
      }
    case .case: levels[innermost].cases.append((pieces.count, levels[innermost].member))
    default: break
    }
    pieces.append(piece)
    switch keyword {
    case .case, .when, .then, .else, .where, .by, .distinct, .skip, .limit, .offset, .yield,
      _ where keyword.startsClause:
      levels[innermost].member = pieces.count
    default: break
    }
  }

  /// What comes after `,` or AND may be gone on with as if nothing came before.
  private mutating func addSeparator(_ piece: String) {
    if let member = levels[levels.count - 1].member {
      pieces.removeSubrange(member...)
    } else {
      pieces.append(piece)
    }
  }

  /// What stands for a closed bracket.
  private func short(_ bracket: StatementScan.Bracket) -> String? {
    switch bracket.kind {
    case .query: "{RETURN 1}"
    case .foreach: "(x IN y | DELETE z)"
    case .node, .parenthesis, .labels: "(x)"
    case .arguments where bracket.scope != nil: nil
    case .arguments: bracket.holdsPatterns ? "((x))" : "(x)"
    case .relationship, .list: "[]"
    case .lookup: "[0]"
    case .map, .properties, .projection: "{}"
    }
  }
}
