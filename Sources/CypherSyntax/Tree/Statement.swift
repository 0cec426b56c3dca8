package import CygnetCore

/// One statement of a script.
package struct Statement: Sendable {
  package enum Mode: Sendable { case run, explain, profile }

  package enum Body: Sendable {
    case query(Query)
    case createIndex(IndexDefinition)
    case dropIndex(Name, ifExists: Bool)
    case createConstraint(ConstraintDefinition)
    case dropConstraint(Name, ifExists: Bool)
    case show(Show)
  }

  package var mode: Mode
  package var body: Body
  /// The most levels of nesting anywhere in it.
  package var depth: Int
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

/// `CREATE CONSTRAINT name IF NOT EXISTS FOR (n:Label) REQUIRE n.key IS UNIQUE`.
package struct ConstraintDefinition: Sendable {
  package enum Rule: String, Sendable {
    case unique = "UNIQUE"
    case exists = "NOT NULL"
  }

  package var name: Name?
  package var ifNotExists: Bool
  /// Whether it is about relationships of a type, not nodes with a label.
  package var isForRelationships: Bool
  package var label: Name
  package var key: Name
  package var rule: Rule
}

/// `SHOW INDEXES YIELD name WHERE …`.
package struct Show: Sendable {
  package enum Subject: String, CaseIterable, Sendable {
    case indexes = "INDEXES"
    case constraints = "CONSTRAINTS"
    case procedures = "PROCEDURES"
    case functions = "FUNCTIONS"
  }

  package var subject: Subject
  /// Empty for all columns.
  package var yields: [YieldItem]
  package var predicate: Expression?
  package var result: Projection?
  package var range: SourceRange
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
  case subquery(CallSubquery)
  case foreach(Foreach)
  case loadCSV(LoadCSV)

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
    case .subquery(let clause): clause.range
    case .foreach(let clause): clause.range
    case .loadCSV(let clause): clause.range
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
  /// `target[key] = value`
  case element(Expression, key: Expression, value: Expression)
  /// `variable:Label:Label`
  case labels(Name, [Name])
}

package struct Remove: Sendable {
  package var items: [RemoveItem]
  package var range: SourceRange
}

package enum RemoveItem: Sendable {
  case property(Expression, key: Name)
  case element(Expression, key: Expression)
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
  /// `nil` where there is no YIELD, or `YIELD *`.
  package var yields: [YieldItem]?
  package var yieldsAll = false
  package var predicate: Expression?
  package var range: SourceRange
}

package struct YieldItem: Sendable {
  package var field: Name
  package var alias: Name?
}

/// `CALL { … }`, `CALL (x) { … }`.
package struct CallSubquery: Sendable {
  /// What the subquery sees of the rows outside.
  package enum Imports: Sendable {
    /// What a leading `WITH` names; nothing without one.
    case byWith
    case all
    case names([Name])
  }

  package var isOptional: Bool
  package var imports: Imports
  package var query: Query
  package var range: SourceRange
}

/// `FOREACH (variable IN list | clauses)`.
package struct Foreach: Sendable {
  package var variable: Name
  package var list: Expression
  package var clauses: [Clause]
  package var range: SourceRange
}

/// `LOAD CSV WITH HEADERS FROM url AS variable FIELDTERMINATOR ';'`.
package struct LoadCSV: Sendable {
  package var hasHeaders: Bool
  package var location: Expression
  package var variable: Name
  package var fieldTerminator: Expression?
  package var range: SourceRange
}
