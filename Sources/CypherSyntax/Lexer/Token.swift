package import CygnetCore

/// One word of a query text.
package struct Token: Sendable {
  package enum Kind: Sendable, Equatable {
    /// A bare word; it may also be a keyword.
    case name
    /// A name in backticks.
    case quotedName
    case integer
    case float
    case string
    /// `$` at the start of a parameter.
    case dollar
    case symbol(Symbol)
    /// Bytes that form no token; the lexer has reported them.
    case invalid
    case comment
    case end
  }

  package enum Symbol: String, Sendable {
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case comma = ","
    case colon = ":"
    case semicolon = ";"
    case dot = "."
    case doubleDot = ".."
    case pipe = "|"
    case doublePipe = "||"
    case doubleColon = "::"
    case plus = "+"
    case plusEquals = "+="
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case caret = "^"
    case equals = "="
    case notEquals = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case regex = "=~"
    case ampersand = "&"
    case exclamation = "!"
  }

  package let kind: Kind
  package let keyword: Keyword?
  package let range: SourceRange

  package var symbol: Symbol? {
    if case .symbol(let symbol) = kind { return symbol }
    return nil
  }

  package init(_ kind: Kind, keyword: Keyword? = nil, range: SourceRange) {
    self.kind = kind
    self.keyword = keyword
    self.range = range
  }
}
