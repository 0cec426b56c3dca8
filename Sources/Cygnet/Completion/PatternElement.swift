import CygnetCore
import CypherSyntax

/// A node or a relationship of a pattern, as far as it is written.
struct PatternElement {
  enum Arrow { case right, left, either }

  let isRelationship: Bool
  var variable: String?
  /// What its labels or types may be: one of these sets. None where nothing is said, or
  /// nothing that could be told from names.
  var names: [[String]] = []
  /// Of a relationship; `nil` while its end is not written.
  var arrow: Arrow?
  /// The elements of the path before and after it.
  var before: Int?
  var after: Int?

  /// Reads what stands between its brackets.
  ///
  /// - Returns: whether nothing else stands there, as in the parentheses of an
  ///   expression.
  mutating func read(_ tokens: ArraySlice<Token>, _ text: CursorText) -> Bool {
    var rest = tokens
    if let first = rest.first, first.keyword != .where, let name = text.name(first) {
      variable = name
      rest.removeFirst()
    }
    if rest.first?.symbol == .colon {
      let end = LabelText.end(rest)
      names = LabelText.alternatives(rest[..<end], text)
      rest = rest[end...]
    }
    guard let next = rest.first else { return true }
    return isRelationship || next.symbol == .openBrace || next.kind == .dollar
      || next.keyword == .where
  }
}

/// Labels or types as tokens: `:A|B`, `:A&B`, `:A:B`.
enum LabelText {
  /// Where an expression of labels ends that begins with the first token.
  static func end(_ tokens: ArraySlice<Token>) -> Int {
    var followsOperand = false
    for index in tokens.indices {
      switch tokens[index].symbol {
      case .colon, .pipe, .ampersand, .exclamation, .openParenthesis: followsOperand = false
      case .percent, .closeParenthesis: followsOperand = true
      case nil where [.name, .quotedName].contains(tokens[index].kind) && !followsOperand:
        followsOperand = true
      default: return index
      }
    }
    return tokens.endIndex
  }

  static func alternatives(_ tokens: ArraySlice<Token>, _ text: CursorText) -> [[String]] {
    let isPlain = tokens.allSatisfy { token in
      ![.exclamation, .percent, .openParenthesis].contains(token.symbol)
    }
    guard isPlain else { return [] }
    return tokens.split { $0.symbol == .pipe }.map { $0.compactMap(text.name) }
      .filter { !$0.isEmpty }
  }
}

/// A name that a statement has given to something.
struct ScopeVariable {
  enum Kind { case node, relationship, path, value }

  var name: String
  let kind: Kind
  /// Elements of patterns that it stands for, by number.
  var mentions: [Int] = []
}

/// The names in scope, in the order in which they came.
struct NameScope {
  private(set) var variables: [ScopeVariable] = []
  private var places: [CodePoints: Int] = [:]

  init(_ variables: [ScopeVariable] = []) {
    for variable in variables { define(variable) }
  }

  subscript(name: String) -> ScopeVariable? { places[CodePoints(name)].map { variables[$0] } }

  /// A name that is there already comes to stand for more elements.
  mutating func define(_ variable: ScopeVariable) {
    if let place = places[CodePoints(variable.name)] {
      variables[place].mentions += variable.mentions
    } else {
      places[CodePoints(variable.name)] = variables.count
      variables.append(variable)
    }
  }
}
