import CygnetCore

/// A statement's tokens with what brackets hold gathered into groups, each knowing
/// whether a space comes before it.
struct TokenTree {
  indirect enum Node {
    case leaf(Leaf)
    case group(Group)

    var leadingSpace: Bool {
      switch self {
      case .leaf(let leaf): leaf.leadingSpace
      case .group(let group): group.leadingSpace
      }
    }

    func starts(with keyword: Keyword) -> Bool {
      if case .leaf(let leaf) = self { return leaf.keyword == keyword }
      return false
    }
  }

  struct Leaf {
    var text: String
    /// `nil` where the word is a name.
    var keyword: Keyword?
    var symbol: Token.Symbol?
    var isComment = false
    /// Whether it begins a line of the text.
    var startsLine = false
    var leadingSpace: Bool
  }

  struct Group {
    var open: String
    var close: String
    var nodes: [Node]
    var leadingSpace: Bool
    /// `{ MATCH … }`: clauses, not entries.
    var isQuery: Bool
  }

  private let bytes: [UInt8]
  private let capitalises: Bool
  /// Result columns without a name of their own: their text is their name.
  private let verbatim: [SourceRange]

  init(_ bytes: [UInt8], _ statement: Statement, capitalises: Bool) {
    self.bytes = bytes
    self.capitalises = capitalises
    verbatim = TokenTree.unnamedColumns(statement)
  }

  private static func unnamedColumns(_ statement: Statement) -> [SourceRange] {
    guard case .query(let query) = statement.body else { return [] }
    return unnamedColumns(query)
  }

  private static func unnamedColumns(_ query: Query) -> [SourceRange] {
    query.parts.flatMap(\.clauses).flatMap { clause -> [SourceRange] in
      switch clause {
      case .subquery(let call): unnamedColumns(call.query)
      case .return(let projection):
        projection.items.filter { $0.alias == nil }.map(\.expression.range)
      default: []
      }
    }
  }

  func nodes(_ tokens: [Token]) -> [Node] {
    var reader = Reader(self, merged(tokens))
    return reader.nodes(until: nil)
  }

  /// A token, and the bytes between it and the one before.
  private struct Piece {
    var token: Token
    var isVerbatim = false
    var isApart: Bool
    var startsLine = false
  }

  /// Tokens of a column whose text must stay as one piece.
  private func merged(_ tokens: [Token]) -> [Piece] {
    var pieces: [Piece] = []
    var end = tokens.first?.range.lowerBound ?? 0
    // Columns come in the order of the text.
    var columns = verbatim[...]
    for token in tokens {
      let isApart = token.range.lowerBound > end
      let startsLine = isApart && bytes[end..<token.range.lowerBound].contains(UInt8(ascii: "\n"))
      end = token.range.upperBound
      while let range = columns.first, range.upperBound <= token.range.lowerBound {
        columns.removeFirst()
      }
      if let range = columns.first, range.lowerBound <= token.range.lowerBound {
        if token.range.lowerBound == range.lowerBound {
          let whole = Token(.name, range: range)
          pieces.append(Piece(token: whole, isVerbatim: true, isApart: isApart))
        }
        continue
      }
      pieces.append(Piece(token: token, isApart: isApart, startsLine: startsLine))
    }
    return pieces
  }

  /// What has been read of the group so far.
  private struct Context {
    /// The bracket that began it.
    var opener: Token.Symbol?
    /// Whether `|` parts a comprehension, not labels.
    var runsOverList = false
    /// How many `LIST<` are open.
    var typeDepth = 0

    mutating func note(_ token: Token, isName: Bool, opensType: Bool) {
      if token.keyword == .in, !isName { runsOverList = true }
      if opensType { typeDepth += 1 }
      if token.symbol == .greater, typeDepth > 0 { typeDepth -= 1 }
    }
  }

  private struct Reader {
    private let tree: TokenTree
    private let pieces: [Piece]
    private var place = 0

    init(_ tree: TokenTree, _ pieces: [Piece]) {
      self.tree = tree
      self.pieces = pieces
    }

    mutating func nodes(until close: Token.Symbol?, context: Context = Context()) -> [Node] {
      var context = context
      var nodes: [Node] = []
      var previous: Piece?
      var beforePrevious: Piece?
      let start = place
      while place < pieces.count {
        let piece = pieces[place]
        if let close, piece.token.symbol == close { break }
        let space = place > start && needsSpace(beforePrevious, previous, piece, context)
        if let symbol = piece.token.symbol, let closing = symbol.closing, !piece.isVerbatim {
          place += 1
          let isQuery = symbol == .openBrace && startsQuery()
          let inner = self.nodes(until: closing, context: Context(opener: symbol))
          nodes.append(
            .group(
              Group(
                open: symbol.rawValue, close: closing.rawValue, nodes: inner, leadingSpace: space,
                isQuery: isQuery)))
          beforePrevious = piece
          // The bracket that closes it stands before what follows.
          previous = place < pieces.count ? pieces[place] : piece
          place += 1
        } else {
          let isName = isName(piece, beforePrevious, previous, context)
          let followsIs =
            previous?.token.keyword == .is
            || previous?.token.keyword == .not && beforePrevious?.token.keyword == .is
          nodes.append(.leaf(leaf(piece, isName: isName, followsIs: followsIs, space)))
          context.note(piece.token, isName: isName, opensType: opensType(piece, previous))
          place += 1
          beforePrevious = previous
          previous = piece
        }
      }
      return nodes
    }

    private func opensType(_ piece: Piece, _ previous: Piece?) -> Bool {
      piece.token.symbol == .less && previous.map(isTypeWord) ?? false
    }

    /// Whether the piece is a word of types that a `<` may follow.
    private func isTypeWord(_ piece: Piece) -> Bool {
      guard piece.token.kind == .name else { return false }
      let range = piece.token.range
      let text = tree.bytes[range.lowerBound..<range.upperBound]
      return ["LIST", "ARRAY", "VALUE"].contains(String(decoding: text, as: UTF8.self).uppercased())
    }

    private func startsQuery() -> Bool {
      guard place < pieces.count, let keyword = pieces[place].token.keyword else { return false }
      let next = place + 1 < pieces.count ? pieces[place + 1].token.symbol : nil
      return keyword.startsClause && next != .colon
    }

    private func leaf(
      _ piece: Piece, isName: Bool, followsIs: Bool, _ space: Bool
    ) -> Leaf {
      let range = piece.token.range
      let text = String(
        decoding: tree.bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
      let keyword = isName ? nil : piece.token.keyword
      let isLiteral = [.true, .false, .null, .nan, .infinity].contains(keyword) && !followsIs
      let shown = keyword != nil && !isLiteral && tree.capitalises ? text.uppercased() : text
      return Leaf(
        text: shown, keyword: keyword, symbol: piece.token.symbol,
        isComment: piece.token.kind == .comment, startsLine: piece.startsLine,
        leadingSpace: space)
    }

    /// Whether a word that could be a keyword stands where only names do. Decided
    /// by the tokens alone, so that it stays decided.
    private func isName(
      _ piece: Piece, _ beforePrevious: Piece?, _ previous: Piece?, _ context: Context
    ) -> Bool {
      guard let keyword = piece.token.keyword, !piece.isVerbatim else { return true }
      if let before = previous?.token {
        switch before.symbol {
        case .dot, .ampersand, .exclamation: return true
        case .colon:
          // After a map's colon an expression may begin with a keyword.
          if context.opener != .openBrace || !isMapColon(beforePrevious) { return true }
        case .pipe: if !keyword.isReserved { return true }
        default: break
        }
        if before.kind == .dollar || before.keyword == .as { return true }
        // Nothing but a keyword follows an operand.
        if isOperand(beforePrevious, previous) { return false }
      }
      guard let next = following(piece) else { return false }
      switch next.token.symbol {
      case .dot: return true
      case .colon: return !keyword.isReserved
      case .openParenthesis:
        // Functions keep their spelling.
        return [.all, .any, .none, .single, .reduce, .count, .exists, .collect].contains(keyword)
      case .comma, .closeParenthesis, .equals: return !keyword.isReserved && keyword != .null
      default: return false
      }
    }

    private func following(_ piece: Piece) -> Piece? {
      var next = place
      while next < pieces.count, pieces[next].token.range.lowerBound <= piece.token.range.lowerBound
      {
        next += 1
      }
      return next < pieces.count ? pieces[next] : nil
    }

    // MARK: Spaces

    private static let tight: Set<Token.Symbol> = [.dot, .doubleDot]
    /// Their meaning decides about spaces; the text knows it.
    private static let asWritten: Set<Token.Symbol> = [
      .star, .slash, .percent, .caret, .pipe, .ampersand, .exclamation, .less, .greater, .minus,
    ]

    private func needsSpace(
      _ beforePrevious: Piece?, _ previous: Piece?, _ piece: Piece, _ context: Context
    ) -> Bool {
      guard let previous else { return false }
      let (before, after) = (previous.token, piece.token)
      if before.kind == .comment || after.kind == .comment { return true }
      if before.kind == .dollar { return false }
      if let symbol = after.symbol {
        if symbol == .comma || symbol == .semicolon || Self.tight.contains(symbol) {
          return symbol == .dot && before.symbol == .comma
        }
        if symbol == .colon { return false }
        if Self.asWritten.contains(symbol) {
          return isArithmetic(symbol, beforePrevious, previous, context)
            || before.isValueOperator || piece.isApart && !goesOn(previous, piece)
            || before.symbol == .colon && context.opener == .openBrace && isMapColon(beforePrevious)
        }
        if symbol == .openParenthesis || symbol == .openBracket {
          if before.keyword?.isFollowedBySpace == true,
            !isName(previous, nil, beforePrevious, context)
          {
            return true
          }
          return before.symbol.map { $0.isOperator || $0 == .comma } ?? false
            ? spaceAfter(before, context) : piece.isApart && before.kind != .name
        }
      }
      if let symbol = before.symbol {
        if Self.tight.contains(symbol) { return false }
        if Self.asWritten.contains(symbol) {
          return piece.isApart
            || beforePrevious.map { isArithmetic(symbol, nil, $0, context) } ?? false
        }
        if symbol == .colon { return context.opener == .openBrace && isMapColon(beforePrevious) }
        if symbol == .plus { return isBinary(beforePrevious) || piece.isApart }
      }
      return true
    }

    private func spaceAfter(_ token: Token, _ context: Context) -> Bool {
      guard let symbol = token.symbol else { return true }
      if Self.asWritten.contains(symbol) { return pieces[place].isApart }
      if symbol == .colon { return context.opener == .openBrace }
      return !Self.tight.contains(symbol)
    }

    /// Whether the symbol computes: it follows an operand, and cannot belong to a
    /// pattern.
    private func isArithmetic(
      _ symbol: Token.Symbol, _ beforePrevious: Piece?, _ previous: Piece, _ context: Context
    ) -> Bool {
      switch symbol {
      case .slash, .percent: isOperand(beforePrevious, previous)
      case .star: context.opener != .openBracket && isOperand(beforePrevious, previous)
      case .minus: isOperand(beforePrevious, previous) && !previous.token.isClosingBracket
      case .less, .greater:
        context.typeDepth == 0 && isOperand(beforePrevious, previous)
          && !previous.token.isClosingBracket && !(symbol == .less && isTypeWord(previous))
      case .pipe:
        context.runsOverList || context.opener == .openBracket && previous.token.isClosingBracket
      default: false
      }
    }

    /// Whether a pattern goes on at the beginning of a line.
    private func goesOn(_ previous: Piece, _ piece: Piece) -> Bool {
      guard piece.startsLine, previous.token.symbol == .closeParenthesis,
        let next = following(piece), !next.isApart
      else { return false }
      return next.token.symbol == .minus || next.token.symbol == .openBracket
    }

    /// Whether a value may end with the piece.
    private func isOperand(_ beforePrevious: Piece?, _ piece: Piece?) -> Bool {
      guard let piece else { return false }
      switch piece.token.kind {
      case .integer, .float, .string, .quotedName: return true
      case .name:
        guard piece.token.keyword != nil, !piece.isVerbatim else { return true }
        return beforePrevious?.token.symbol == .dot || beforePrevious?.token.kind == .dollar
      default: return piece.token.isClosingBracket
      }
    }

    private func isMapColon(_ beforePrevious: Piece?) -> Bool {
      guard let kind = beforePrevious?.token.kind else { return false }
      return kind == .name || kind == .quotedName
    }

    private func isBinary(_ piece: Piece?) -> Bool {
      guard let token = piece?.token else { return false }
      switch token.kind {
      case .integer, .float, .string, .quotedName: return true
      case .name: return token.keyword?.isReserved != true
      case .symbol(let symbol):
        return [.closeParenthesis, .closeBracket, .closeBrace].contains(symbol)
      default: return false
      }
    }
  }
}

extension Token {
  fileprivate var isClosingBracket: Bool {
    symbol.map { [.closeParenthesis, .closeBracket, .closeBrace].contains($0) } ?? false
  }

  /// Whether a value follows the symbol, so that a minus after it is a sign.
  fileprivate var isValueOperator: Bool {
    switch symbol {
    case .comma, .equals, .notEquals, .lessOrEqual, .greaterOrEqual, .plus, .plusEquals, .regex:
      true
    default: false
    }
  }
}

extension Token.Symbol {
  fileprivate var closing: Token.Symbol? {
    switch self {
    case .openParenthesis: .closeParenthesis
    case .openBracket: .closeBracket
    case .openBrace: .closeBrace
    default: nil
    }
  }

  fileprivate var isOperator: Bool {
    switch self {
    case .openParenthesis, .closeParenthesis, .openBracket, .closeBracket, .openBrace,
      .closeBrace, .comma, .semicolon:
      false
    default: true
    }
  }
}

extension Keyword {
  /// Whether a bracket after the word is no argument list of it.
  fileprivate var isFollowedBySpace: Bool {
    switch self {
    case .all, .any, .none, .single, .reduce, .count, .exists, .collect, .typed: false
    default: true
    }
  }
}
