package import CygnetCore

/// One statement of a script.
package struct Statement: Sendable {
  package enum Mode: Sendable { case run, explain, profile }

  package enum Body: Sendable {
    case query(Query)
    case createIndex(IndexDefinition)
    case dropIndex(Name, ifExists: Bool)
  }

  package var mode: Mode
  package var body: Body
  /// From the first token to the last, the semicolon left out.
  package var range: SourceRange
}

/// A name as it stands in the text, backticks removed.
package struct Name: Sendable {
  package var text: String
  package var range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

/// `CREATE INDEX name IF NOT EXISTS FOR (n:Label) ON (n.key)`.
package struct IndexDefinition: Sendable {
  package var name: Name?
  package var ifNotExists: Bool
  package var label: Name
  package var key: Name
}

/// Single queries joined by UNION.
package struct Query: Sendable {
  package var parts: [SingleQuery]
  /// One fewer than `parts`: whether the UNION before each later part is ALL.
  package var unions: [Union]
  package var range: SourceRange
}

package struct Union: Sendable {
  package var isAll: Bool
  package var range: SourceRange
}

package struct SingleQuery: Sendable {
  package var clauses: [Clause]
  package var range: SourceRange
}

package enum Clause: Sendable {
  case match(Match)
  case unwind(Unwind)
  case with(Projection)
  case `return`(Projection)
  case create(Create)
  case merge(Merge)
  case set(SetClause)
  case remove(Remove)
  case delete(Delete)
  case call(Call)

  package var range: SourceRange {
    switch self {
    case .match(let clause): clause.range
    case .unwind(let clause): clause.range
    case .with(let clause), .return(let clause): clause.range
    case .create(let clause): clause.range
    case .merge(let clause): clause.range
    case .set(let clause): clause.range
    case .remove(let clause): clause.range
    case .delete(let clause): clause.range
    case .call(let clause): clause.range
    }
  }
}

package struct Match: Sendable {
  package var isOptional: Bool
  package var pattern: [PatternPart]
  package var predicate: Expression?
  package var range: SourceRange
}

package struct Unwind: Sendable {
  package var list: Expression
  package var variable: Name
  package var range: SourceRange
}

/// The body of WITH and of RETURN.
package struct Projection: Sendable {
  package var isDistinct: Bool
  /// Whether the list starts with `*`.
  package var includesAll: Bool
  package var items: [ProjectionItem]
  package var order: [SortItem]
  package var skip: Expression?
  package var limit: Expression?
  /// WITH only.
  package var predicate: Expression?
  package var range: SourceRange
}

package struct ProjectionItem: Sendable {
  package var expression: Expression
  package var alias: Name?
  /// The expression as written: the column's name when there is no alias.
  package var text: String

  package init(expression: Expression, alias: Name?, text: String) {
    self.expression = expression
    self.alias = alias
    self.text = text
  }
}

package struct SortItem: Sendable {
  package var expression: Expression
  package var isDescending: Bool
}

package struct Create: Sendable {
  package var pattern: [PatternPart]
  package var range: SourceRange
}

package struct Merge: Sendable {
  package var part: PatternPart
  package var onCreate: [SetItem]
  package var onMatch: [SetItem]
  package var range: SourceRange
}

package struct SetClause: Sendable {
  package var items: [SetItem]
  package var range: SourceRange
}

package enum SetItem: Sendable {
  /// `target.key = value`
  case property(Expression, key: Name, value: Expression)
  /// `variable = value`
  case replace(Name, value: Expression)
  /// `variable += value`
  case merge(Name, value: Expression)
  /// `variable:Label:Label`
  case labels(Name, [Name])
}

package struct Remove: Sendable {
  package var items: [RemoveItem]
  package var range: SourceRange
}

package enum RemoveItem: Sendable {
  case property(Expression, key: Name)
  case labels(Name, [Name])
}

package struct Delete: Sendable {
  package var isDetach: Bool
  package var targets: [Expression]
  package var range: SourceRange
}

package struct Call: Sendable {
  package var procedure: Name
  /// `nil` when the parentheses are left out.
  package var arguments: [Expression]?
  package var yields: [YieldItem]
  package var yieldsAll: Bool
  package var predicate: Expression?
  package var range: SourceRange
}

package struct YieldItem: Sendable {
  package var field: Name
  package var alias: Name?
}
