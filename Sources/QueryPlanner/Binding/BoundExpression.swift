package import CygnetCore

/// The place of a variable's column in the batches of one statement.
package typealias Slot = Int

/// An expression with its names resolved.
package struct BoundExpression: Sendable {
  package var kind: Kind
  package var range: SourceRange
  /// Whether this is a variable that can hold a node, a relationship or null only.
  package var isEntity: Bool

  package init(_ kind: Kind, _ range: SourceRange = .none, isEntity: Bool = false) {
    self.kind = kind
    self.range = range
    self.isEntity = isEntity
  }

  package indirect enum Kind: Sendable {
    case constant(Value)
    case parameter(String)
    case slot(Slot)
    case list([BoundExpression])
    case map([(key: String, value: BoundExpression)])
    case property(BoundExpression, key: String)
    case index(BoundExpression, BoundExpression)
    case slice(BoundExpression, BoundExpression?, BoundExpression?)
    /// A long run of properties, indexes and slices, kept flat.
    case steps(BoundExpression, [Step])
    case hasLabels(BoundExpression, LabelCondition)
    case isType(BoundExpression, ValueType, negated: Bool)
    case and([BoundExpression])
    case or([BoundExpression])
    case xor([BoundExpression])
    case not(BoundExpression)
    case negate(BoundExpression)
    case plus(BoundExpression)
    case comparison(BoundExpression, [(ComparisonOperator, BoundExpression)])
    case arithmetic(BoundExpression, [(ArithmeticOperator, BoundExpression)])
    case predicate(BoundExpression, PredicateOperator, BoundExpression)
    case isNull(BoundExpression, negated: Bool)
    case function(Function, [BoundExpression])
    case caseOf(
      BoundExpression?, [(when: BoundExpression, then: BoundExpression)],
      otherwise: BoundExpression?)
    case listComprehension(
      Slot, BoundExpression, predicate: BoundExpression?, result: BoundExpression?)
    case quantifier(Quantifier, Slot, BoundExpression, predicate: BoundExpression)
    case reduce(Slot, start: BoundExpression, Slot, list: BoundExpression, step: BoundExpression)
    /// A path through bound elements: node, relationship (or list of them), node …
    case path([Slot])
    /// A nested query, run once per batch of outer rows.
    case subquery(Subquery)
    /// A subquery with its plan.
    case subplan(Subplan)
  }

  package enum Step: Sendable {
    case property(String)
    case index(BoundExpression)
    case slice(BoundExpression?, BoundExpression?)

    package var children: [BoundExpression] {
      switch self {
      case .property: []
      case .index(let index): [index]
      case .slice(let from, let to): [from, to].compactMap { $0 }
      }
    }
  }

  package enum SubqueryResult: Sendable {
    /// Whether there is a row.
    case exists
    /// How many rows there are.
    case count
    /// The values of an expression, in a list.
    case collect(BoundExpression)
    /// The value of an expression in the first row, else null.
    case first(BoundExpression)
  }

  package struct Subquery: Sendable {
    package var body: Body
    package var result: SubqueryResult
    /// Where the outer row's number travels.
    package var rowSlot: Slot

    package indirect enum Body: Sendable {
      case match(BoundMatch)
      case query(BoundQuery)
    }
  }

  package struct Subplan: Sendable {
    package var plan: LogicalPlan
    package var result: SubqueryResult
    package var rowSlot: Slot
  }

  package static func slot(_ slot: Slot) -> BoundExpression { BoundExpression(.slot(slot)) }

  package static func entity(_ slot: Slot) -> BoundExpression {
    BoundExpression(.slot(slot), isEntity: true)
  }

  /// The expression's direct parts.
  package var children: [BoundExpression] {
    switch kind {
    case .constant, .parameter, .slot, .path, .subquery, .subplan: []
    case .list(let list), .and(let list), .or(let list), .xor(let list), .function(_, let list):
      list
    case .map(let entries): entries.map(\.value)
    case .property(let inner, _), .hasLabels(let inner, _), .not(let inner), .negate(let inner),
      .plus(let inner), .isNull(let inner, _), .isType(let inner, _, _):
      [inner]
    case .index(let a, let b), .predicate(let a, _, let b): [a, b]
    case .slice(let a, let b, let c): [a] + [b, c].compactMap { $0 }
    case .steps(let base, let steps): [base] + steps.flatMap(\.children)
    case .comparison(let first, let rest): [first] + rest.map(\.1)
    case .arithmetic(let first, let rest): [first] + rest.map(\.1)
    case .caseOf(let subject, let branches, let otherwise):
      [subject].compactMap { $0 } + branches.flatMap { [$0.when, $0.then] }
        + [otherwise].compactMap { $0 }
    case .listComprehension(_, let list, let predicate, let result):
      [list] + [predicate, result].compactMap { $0 }
    case .quantifier(_, _, let list, let predicate): [list, predicate]
    case .reduce(_, let start, _, let list, let step): [start, list, step]
    }
  }

  /// The same expression with every direct part replaced.
  package func mapChildren<Failure: Error>(
    _ change: (BoundExpression) throws(Failure) -> BoundExpression
  ) throws(Failure) -> BoundExpression {
    func each(_ list: [BoundExpression]) throws(Failure) -> [BoundExpression] {
      var changed: [BoundExpression] = []
      changed.reserveCapacity(list.count)
      for element in list { changed.append(try change(element)) }
      return changed
    }
    func maybe(_ part: BoundExpression?) throws(Failure) -> BoundExpression? {
      guard let part else { return nil }
      return try change(part)
    }
    var new = self
    switch kind {
    case .constant, .parameter, .slot, .path, .subquery, .subplan: return self
    case .list(let list): new.kind = .list(try each(list))
    case .and(let list): new.kind = .and(try each(list))
    case .or(let list): new.kind = .or(try each(list))
    case .xor(let list): new.kind = .xor(try each(list))
    case .function(let function, let list): new.kind = .function(function, try each(list))
    case .map(let entries):
      let values = try each(entries.map(\.value))
      new.kind = .map(Array(zip(entries.map(\.key), values)).map { (key: $0.0, value: $0.1) })
    case .property(let inner, let key): new.kind = .property(try change(inner), key: key)
    case .hasLabels(let inner, let labels): new.kind = .hasLabels(try change(inner), labels)
    case .isType(let inner, let type, let negated):
      new.kind = .isType(try change(inner), type, negated: negated)
    case .not(let inner): new.kind = .not(try change(inner))
    case .negate(let inner): new.kind = .negate(try change(inner))
    case .plus(let inner): new.kind = .plus(try change(inner))
    case .isNull(let inner, let negated): new.kind = .isNull(try change(inner), negated: negated)
    case .index(let a, let b): new.kind = .index(try change(a), try change(b))
    case .predicate(let a, let symbol, let b):
      new.kind = .predicate(try change(a), symbol, try change(b))
    case .slice(let a, let b, let c): new.kind = .slice(try change(a), try maybe(b), try maybe(c))
    case .steps(let base, let steps):
      let changed = try change(base)
      var others: [Step] = []
      for step in steps {
        switch step {
        case .property: others.append(step)
        case .index(let index): others.append(.index(try change(index)))
        case .slice(let from, let to): others.append(.slice(try maybe(from), try maybe(to)))
        }
      }
      new.kind = .steps(changed, others)
    case .comparison(let first, let rest):
      let changed = try change(first)
      let others = try each(rest.map(\.1))
      new.kind = .comparison(changed, Array(zip(rest.map(\.0), others)))
    case .arithmetic(let first, let rest):
      let changed = try change(first)
      let others = try each(rest.map(\.1))
      new.kind = .arithmetic(changed, Array(zip(rest.map(\.0), others)))
    case .caseOf(let subject, let branches, let otherwise):
      let changed = try maybe(subject)
      let whens = try each(branches.map(\.when))
      let thens = try each(branches.map(\.then))
      new.kind = .caseOf(
        changed, zip(whens, thens).map { (when: $0, then: $1) }, otherwise: try maybe(otherwise))
    case .listComprehension(let slot, let list, let predicate, let result):
      new.kind = .listComprehension(
        slot, try change(list), predicate: try maybe(predicate), result: try maybe(result))
    case .quantifier(let quantifier, let slot, let list, let predicate):
      new.kind = .quantifier(quantifier, slot, try change(list), predicate: try change(predicate))
    case .reduce(let accumulator, let start, let slot, let list, let step):
      new.kind = .reduce(
        accumulator, start: try change(start), slot, list: try change(list),
        step: try change(step))
    }
    return new
  }

  /// Every slot that is read, nested queries included; slots that the
  /// expression itself binds may be among them.
  package var slots: Set<Slot> {
    var found: Set<Slot> = []
    collectSlots(into: &found)
    return found
  }

  package func collectSlots(into found: inout Set<Slot>) {
    switch kind {
    case .slot(let slot): found.insert(slot)
    case .path(let elements): found.formUnion(elements)
    case .subquery(let subquery): subquery.collectSlots(into: &found)
    case .subplan(let subplan):
      found.formUnion(subplan.plan.slotsRead)
      subplan.result.expression?.collectSlots(into: &found)
    default: for child in children { child.collectSlots(into: &found) }
    }
  }

  /// Whether the value depends on more of the graph than the row's own values.
  package var searchesGraph: Bool {
    switch kind {
    case .subquery, .subplan: true
    default: children.contains(where: \.searchesGraph)
    }
  }

  /// Whether evaluating may raise an error, or two evaluations may differ. Such
  /// an expression is evaluated only on rows that the written order lets reach it.
  package var mustStayPut: Bool {
    switch kind {
    case .constant, .parameter, .slot, .isNull, .isType, .comparison, .list, .map:
      children.contains(where: \.mustStayPut)
    case .property(let inner, _), .hasLabels(let inner, _): !inner.isEntity
    case .and, .or, .xor, .not: children.contains(where: \.mayFailAsCondition)
    case .predicate(_, .in, let list):
      !list.isList || children.contains(where: \.mustStayPut)
    case .predicate(_, let symbol, _):
      symbol == .matches || children.contains(where: \.mustStayPut)
    case .subplan(let subplan): subplan.mayFail
    default: true
    }
  }
}

extension BoundExpression.Subplan {
  /// Whether running it may raise an error.
  fileprivate var mayFail: Bool {
    switch result {
    case .exists, .count: plan.steps.contains(where: \.mayFail)
    case .collect, .first: true
    }
  }
}

extension BoundExpression {
  /// Whether the value is a list or null whatever the data are.
  fileprivate var isList: Bool {
    switch kind {
    case .list, .constant(.list), .constant(.null): true
    default: false
    }
  }

  var isParameter: Bool { if case .parameter = kind { true } else { false } }

  /// Whether asking if it is true may be an error: evaluating it, or a value that is none.
  package var mayFailAsCondition: Bool { mustStayPut || !isCondition }

  /// Whether the value is boolean or null whatever the data are.
  package var isCondition: Bool {
    switch kind {
    case .constant(.boolean), .constant(.null), .hasLabels, .and, .or, .xor, .not, .comparison,
      .predicate, .isNull, .isType, .quantifier:
      true
    case .subquery(let subquery): subquery.result.isExists
    case .subplan(let subplan): subplan.result.isExists
    default: false
    }
  }
}

extension BoundExpression.SubqueryResult {
  var isExists: Bool {
    if case .exists = self { return true }
    return false
  }

  package var expression: BoundExpression? {
    switch self {
    case .exists, .count: nil
    case .collect(let expression), .first(let expression): expression
    }
  }
}

/// What labels a node carries, or which type a relationship has, as a condition.
package indirect enum LabelCondition: Sendable {
  case label(String)
  /// Any label at all.
  case any
  case not(LabelCondition)
  case and([LabelCondition])
  case or([LabelCondition])

  package init(allOf labels: [String]) {
    self = labels.count == 1 ? .label(labels[0]) : .and(labels.map { .label($0) })
  }

  /// The labels, where the condition is that all of them are there.
  package var conjunction: [String]? {
    switch self {
    case .label(let label): return [label]
    case .and(let parts):
      var labels: [String] = []
      for part in parts {
        guard case .label(let label) = part else { return nil }
        labels.append(label)
      }
      return labels
    case .any, .not, .or: return nil
    }
  }
}

extension LabelCondition: CustomStringConvertible {
  package var description: String { ":" + text(isNested: false) }

  private func text(isNested: Bool) -> String {
    let text: String
    switch self {
    case .label(let label): return Quoting.name(label)
    case .any: return "%"
    case .not(let inner): return "!" + inner.text(isNested: true)
    case .and(let parts): text = parts.map { $0.text(isNested: true) }.joined(separator: "&")
    case .or(let parts): text = parts.map { $0.text(isNested: true) }.joined(separator: "|")
    }
    return isNested ? "(\(text))" : text
  }
}
