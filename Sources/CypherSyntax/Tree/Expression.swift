package import CygnetCore

/// An expression and where it stands.
package struct Expression: Sendable {
  package var kind: Kind
  package var range: SourceRange

  package init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }

  package indirect enum Kind: Sendable {
    case literal(Value)
    case list([Expression])
    case map([(key: Name, value: Expression)])
    case variable(String)
    case parameter(String)
    /// `base.key[index][from..to]`, flat however long.
    case postfix(Expression, [Postfix])
    case hasLabels(Expression, LabelExpression)
    /// `value IS :: TYPE`
    case isType(Expression, ValueType, negated: Bool)
    case not(Expression)
    case negate(Expression)
    case plus(Expression)
    case and([Expression])
    case or([Expression])
    case xor([Expression])
    /// `first op second op third …`: every neighbouring pair is compared.
    case comparison(Expression, [(ComparisonOperator, Expression)])
    /// Operators of one precedence, from left to right.
    case arithmetic(Expression, [(ArithmeticOperator, Expression)])
    case predicate(Expression, PredicateOperator, Expression)
    case isNull(Expression, negated: Bool)
    case call(Name, isDistinct: Bool, [Expression])
    case countAll
    case caseOf(Expression?, [CaseBranch], otherwise: Expression?)
    case listComprehension(Name, Expression, predicate: Expression?, result: Expression?)
    case quantifier(Quantifier, Name, Expression, predicate: Expression)
    case reduce(Name, start: Expression, Name, list: Expression, step: Expression)
    case pattern(PatternPart)
    case patternComprehension(PatternPart, predicate: Expression?, result: Expression)
    case subquery(SubqueryForm, Subquery)
    case mapProjection(Name, [MapProjectionItem])
  }

  /// `WHEN a, b THEN c`; without a subject there is one condition.
  package struct CaseBranch: Sendable {
    package var when: [Expression]
    package var then: Expression
  }

  package enum Postfix: Sendable {
    case property(Name)
    case index(Expression)
    case slice(Expression?, Expression?)
  }

  package enum MapProjectionItem: Sendable {
    case all
    case property(Name)
    case variable(Name)
    case entry(Name, Expression)
  }

  /// What an expression makes of a subquery's rows.
  package enum SubqueryForm: String, Sendable {
    case exists = "EXISTS"
    case count = "COUNT"
    case collect = "COLLECT"
  }

  /// The inside of `EXISTS { … }`, `COUNT { … }` and `COLLECT { … }`.
  package enum Subquery: Sendable {
    case pattern([PatternPart], predicate: Expression?)
    case query(Query)
  }
}
