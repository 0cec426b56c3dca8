/// Operators that compare two values.
package enum ComparisonOperator: String, Sendable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// Operators that compute.
package enum ArithmeticOperator: String, Sendable {
  case add = "+"
  /// Strings with strings, lists with lists; nothing else.
  case concatenate = "||"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"
}

/// Operators of membership and of text search.
package enum PredicateOperator: String, Sendable {
  case `in` = "IN"
  case startsWith = "STARTS WITH"
  case endsWith = "ENDS WITH"
  case contains = "CONTAINS"
  case matches = "=~"
}

/// How many elements of a list must meet a condition.
package enum Quantifier: String, Sendable { case all, any, none, single }
