import CygnetCore
import CypherSyntax

extension Binder {
  /// Binds a pattern for reading: new names become variables, known ones join.
  mutating func bindPattern(_ parts: [PatternPart]) throws(Failure) -> BoundPattern {
    var pattern = BoundPattern()
    pattern.boundBefore = scope.slots
    let length = parts.reduce(0) { $0 + $1.relationships.count }
    guard length <= Planner.clauseLimit else {
      throw fail(
        "PatternTooLong", gqlStatus: "54000",
        "a pattern has at most \(Planner.clauseLimit) relationships; found \(length)",
        kind: .limit, at: parts[0].range)
    }
    // Names first: a property in one part may use a variable of a later one.
    var slots: [[Slot]] = []
    for part in parts { slots.append(try definePart(part, &pattern)) }
    for (part, slots) in zip(parts, slots) { try bindProperties(part, slots, &pattern) }
    return pattern
  }

  /// Gives a part's nodes and relationships their slots, alternating.
  private mutating func definePart(
    _ part: PatternPart, _ pattern: inout BoundPattern
  ) throws(Failure) -> [Slot] {
    var elements = [try defineNode(part.nodes[0], &pattern)]
    for (relationship, node) in zip(part.relationships, part.nodes.dropFirst()) {
      let slot = try defineRelationship(relationship, &pattern)
      elements += [slot, try defineNode(node, &pattern)]
    }
    if part.search != .every {
      guard part.relationships.count == 1 else {
        throw fail(
          "InvalidRelationshipPattern",
          "a shortest path has one relationship between two nodes", at: part.range)
      }
    }
    let path = try part.variable.map { (name) throws(Failure) in try define(name, .path) }
    if part.search != .every {
      let slot = path ?? newSlot(.path)
      pattern.searches.append(
        BoundPattern.Search(
          relationship: skeleton(part.relationships[0], elements[1], elements[0], elements[2]),
          findsAll: part.search == .allShortest, path: slot))
    } else if let path {
      pattern.paths.append(BoundPattern.NamedPath(slot: path, elements: elements))
    }
    return elements
  }

  private mutating func defineNode(
    _ node: NodePattern, _ pattern: inout BoundPattern
  ) throws(Failure) -> Slot {
    guard let name = node.variable else { return newSlot(.node) }
    guard let known = scope[name.text] else { return try define(name, .node) }
    guard known.kind.canBe(.node) else {
      throw conflict(name, known.kind, expected: "a node")
    }
    return known.slot
  }

  private mutating func defineRelationship(
    _ relationship: RelationshipPattern, _ pattern: inout BoundPattern
  ) throws(Failure) -> Slot {
    let kind: StaticType = relationship.length == nil ? .relationship : .relationshipList
    guard let name = relationship.variable else { return newSlot(kind) }
    guard let known = scope[name.text] else { return try define(name, kind) }
    guard known.kind.canBe(kind) else {
      throw conflict(name, known.kind, expected: kind.description)
    }
    guard pattern.boundBefore.contains(known.slot) else {
      throw fail(
        "RelationshipUniquenessViolation", gqlStatus: "42I19",
        "relationship `\(name.text)` stands twice in one pattern", at: name.range)
    }
    return known.slot
  }

  private func skeleton(
    _ relationship: RelationshipPattern, _ slot: Slot, _ from: Slot, _ to: Slot
  ) -> BoundPattern.Relationship {
    let direction: Direction? =
      switch relationship.arrow {
      case .right: .outgoing
      case .left: .incoming
      case .either: nil
      }
    var length: ClosedRange<Int>?
    if let written = relationship.length {
      let low = Int(clamping: written.minimum ?? 1)
      let high = Int(clamping: written.maximum ?? Int64.max)
      // A range that ends before it starts matches nothing: no length is in it.
      length = low <= high ? low...high : Int.max...Int.max
    }
    let types = relationship.types?.disjunction ?? []
    return BoundPattern.Relationship(
      slot: slot, types: types.map(\.text), from: from, to: to,
      direction: direction, length: length, properties: [], isBound: false)
  }

  private mutating func bindProperties(
    _ part: PatternPart, _ slots: [Slot], _ pattern: inout BoundPattern
  ) throws(Failure) {
    for (index, node) in part.nodes.enumerated() {
      let slot = slots[index * 2]
      let properties = try bindPatternProperties(node.properties)
      note(node.labels, .label)
      let (labels, rest) = Binder.split(node.labels)
      if let rest {
        pattern.conditions.append(
          BoundExpression(.hasLabels(.entity(slot), rest), node.labels?.range ?? .none))
      }
      if let predicate = try bindPredicate(node.predicate) {
        pattern.conditions.append(predicate)
      }
      if let known = pattern.nodes.firstIndex(where: { $0.slot == slot }) {
        pattern.nodes[known].labels += labels.filter { !pattern.nodes[known].labels.contains($0) }
        pattern.nodes[known].properties += properties
      } else {
        pattern.nodes.append(
          BoundPattern.Node(
            slot: slot, labels: labels, properties: properties,
            isBound: pattern.boundBefore.contains(slot)))
      }
    }
    for (index, relationship) in part.relationships.enumerated() {
      let slot = slots[index * 2 + 1]
      var bound = skeleton(relationship, slot, slots[index * 2], slots[index * 2 + 2])
      bound.properties = try bindPatternProperties(relationship.properties)
      bound.isBound = pattern.boundBefore.contains(slot)
      try bindConditions(of: relationship, slot, &pattern)
      if part.search == .every {
        pattern.relationships.append(bound)
      } else if let search = pattern.searches.firstIndex(where: { $0.relationship.slot == slot }) {
        pattern.searches[search].relationship = bound
      }
    }
  }

  /// A choice of types that is no plain list, and WHERE.
  private mutating func bindConditions(
    of relationship: RelationshipPattern, _ slot: Slot, _ pattern: inout BoundPattern
  ) throws(Failure) {
    note(relationship.types, .type)
    if let types = relationship.types, types.disjunction == nil {
      let condition = Binder.condition(types)
      if relationship.length == nil {
        pattern.conditions.append(
          BoundExpression(.hasLabels(.entity(slot), condition), types.range))
      } else {
        let each = newSlot(.relationship)
        let test = BoundExpression(.hasLabels(.entity(each), condition), types.range)
        pattern.conditions.append(
          BoundExpression(.quantifier(.all, each, .slot(slot), predicate: test), types.range))
      }
    }
    guard let predicate = relationship.predicate else { return }
    guard relationship.length == nil else {
      throw fail(
        "UnexpectedSyntax", gqlStatus: "42I06",
        "WHERE cannot stand inside a relationship of variable length",
        suggestion: "write WHERE all(r IN relationships(path) WHERE …) after the pattern",
        at: predicate.range)
    }
    if let bound = try bindPredicate(predicate) { pattern.conditions.append(bound) }
  }

  /// Notes the names of a condition that is asked of the graph.
  mutating func note(_ labels: LabelExpression?, _ kind: NameUse.Kind) {
    switch labels {
    case nil, .any?: return
    case .name(let name)?: names.reads(kind, name.text, name.range)
    case .not(let inner)?: note(inner, kind)
    case .and(let parts)?, .or(let parts)?: for part in parts { note(part, kind) }
    }
  }

  /// The labels that a node must carry in any case, and what else is asked.
  static func split(
    _ labels: LabelExpression?
  ) -> (required: [String], rest: LabelCondition?) {
    guard let labels else { return ([], nil) }
    if let names = labels.conjunction {
      var seen: Set<CodePoints> = []
      return (names.map(\.text).filter { seen.insert(CodePoints($0)).inserted }, nil)
    }
    guard case .and(let parts) = labels else { return ([], condition(labels)) }
    var required: [String] = []
    var rest: [LabelCondition] = []
    for part in parts {
      if case .name(let name) = part {
        required.append(name.text)
      } else {
        rest.append(condition(part))
      }
    }
    return (required, .and(rest))
  }

  static func condition(_ labels: LabelExpression) -> LabelCondition {
    switch labels {
    case .name(let name): .label(name.text)
    case .any: .any
    case .not(let inner): .not(condition(inner))
    case .and(let parts): .and(parts.map(condition))
    case .or(let parts): .or(parts.map(condition))
    }
  }

  /// The labels of a node to be made.
  private mutating func givenLabels(_ node: NodePattern, _ clause: String) throws(Failure)
    -> [String]
  {
    guard let labels = node.labels else { return [] }
    guard let names = labels.conjunction else {
      throw fail(
        "UnexpectedSyntax", gqlStatus: "42I06",
        "\(clause) needs to know the labels; a choice of labels can only be asked for",
        at: labels.range)
    }
    for name in names { self.names.writes(.label, name.text) }
    return names.map(\.text)
  }

  private mutating func refuseCondition(
    _ predicate: Expression?, _ clause: String
  ) throws(Failure) {
    guard let predicate else { return }
    throw fail(
      "UnexpectedSyntax", gqlStatus: "42I06", "WHERE cannot stand inside the pattern of \(clause)",
      at: predicate.range)
  }

  private mutating func bindPatternProperties(
    _ properties: Expression?
  ) throws(Failure) -> [(key: String, value: BoundExpression)] {
    guard let properties else { return [] }
    guard case .map(let entries) = properties.kind else {
      throw fail(
        "InvalidParameterUse", gqlStatus: "42N32",
        "a parameter cannot stand for a whole property map here; write {key: $parameter}",
        at: properties.range)
    }
    var bound: [(key: String, value: BoundExpression)] = []
    for entry in entries {
      names.reads(.key, entry.key.text, entry.key.range)
      bound.append((entry.key.text, try bindExpression(entry.value)))
    }
    return bound
  }

  // MARK: Writing

  mutating func bindCreate(_ create: Create) throws(Failure) -> BoundCreate {
    var bound = BoundCreate()
    for part in create.pattern { try bindCreated(part, into: &bound, clause: "CREATE") }
    return bound
  }

  /// Adds what a pattern part would create; names that are bound stay.
  private mutating func bindCreated(
    _ part: PatternPart, into create: inout BoundCreate, clause: String
  ) throws(Failure) {
    guard part.search == .every else {
      throw fail(
        "InvalidClauseComposition", "\(clause) cannot contain a shortest path", at: part.range)
    }
    var elements = [try bindCreatedNode(part.nodes[0], part, &create, clause)]
    for (relationship, node) in zip(part.relationships, part.nodes.dropFirst()) {
      let before = elements[elements.count - 1]
      let after = try bindCreatedNode(node, part, &create, clause)
      let slot = try bindCreatedRelationship(relationship, before, after, &create, clause)
      elements += [slot, after]
    }
    if let name = part.variable {
      create.paths.append(
        BoundPattern.NamedPath(slot: try define(name, .path), elements: elements))
    }
  }

  private mutating func bindCreatedNode(
    _ node: NodePattern, _ part: PatternPart, _ create: inout BoundCreate, _ clause: String
  ) throws(Failure) -> Slot {
    if let name = node.variable, let known = scope[name.text] {
      let isAlone = part.relationships.isEmpty
      guard isAlone || known.kind.canBe(.node) else {
        throw conflict(name, known.kind, expected: "a node")
      }
      guard node.labels == nil, node.properties == nil, !isAlone else {
        throw fail(
          "VariableAlreadyBound", gqlStatus: "42N59",
          "variable `\(name.text)` is already defined"
            + (isAlone ? "" : "; \(clause) cannot give it labels or properties"),
          at: name.range)
      }
      return known.slot
    }
    try refuseCondition(node.predicate, clause)
    let labels = try givenLabels(node, clause)
    // Its properties are computed before the node itself can be seen.
    noteWritten(node.properties)
    let properties = try node.properties.map { (map) throws(Failure) in try bindExpression(map) }
    let slot =
      try node.variable.map { (name) throws(Failure) in try define(name, .node) }
      ?? newSlot(.node)
    create.nodes.append(
      BoundCreate.Node(slot: slot, labels: labels, properties: properties))
    return slot
  }

  mutating func noteWritten(_ properties: Expression?) {
    guard case .map(let entries)? = properties?.kind else { return }
    for entry in entries { names.writes(.key, entry.key.text) }
  }

  private mutating func bindCreatedRelationship(
    _ relationship: RelationshipPattern, _ before: Slot, _ after: Slot,
    _ create: inout BoundCreate, _ clause: String
  ) throws(Failure) -> Slot {
    if let name = relationship.variable, scope[name.text] != nil {
      throw fail(
        "VariableAlreadyBound", gqlStatus: "42N59", "variable `\(name.text)` is already defined",
        at: name.range)
    }
    guard relationship.length == nil else {
      throw fail(
        "CreatingVarLength", gqlStatus: "42I41",
        "\(clause) cannot make a relationship of variable length", at: relationship.range)
    }
    guard case .name(let type)? = relationship.types else {
      throw fail(
        "NoSingleRelationshipType", gqlStatus: "42N72",
        "\(clause) needs exactly one relationship type; found "
          + (relationship.types == nil ? "none" : "a choice"),
        at: relationship.range)
    }
    try refuseCondition(relationship.predicate, clause)
    names.writes(.type, type.text)
    guard relationship.arrow != .either || clause == "MERGE" else {
      throw fail(
        "RequiresDirectedRelationship", gqlStatus: "42I06",
        "CREATE needs a direction: `-[…]->` or `<-[…]-`", at: relationship.range)
    }
    noteWritten(relationship.properties)
    let properties = try relationship.properties.map { (map) throws(Failure) in
      try bindExpression(map)
    }
    let slot =
      try relationship.variable.map { (name) throws(Failure) in
        try define(name, .relationship)
      } ?? newSlot(.relationship)
    let isLeft = relationship.arrow == .left
    create.relationships.append(
      BoundCreate.Relationship(
        slot: slot, type: type.text, start: isLeft ? after : before, end: isLeft ? before : after,
        properties: properties, range: relationship.range))
    return slot
  }

  mutating func bindMerge(_ merge: Merge) throws(Failure) -> BoundMerge {
    let before = scope
    var create = BoundCreate()
    try bindCreated(merge.part, into: &create, clause: "MERGE")
    let afterwards = scope
    // The same text once more as a pattern to match, into the same slots.
    scope = before
    var pattern = try bindMergePattern(merge.part, create, afterwards)
    pattern.boundBefore = before.slots
    scope = afterwards
    let match = BoundMatch(isOptional: false, pattern: pattern, predicate: nil)
    return BoundMerge(
      match: match, create: create, onCreate: try bindSetItems(merge.onCreate),
      onMatch: try bindSetItems(merge.onMatch), range: merge.range)
  }

  private mutating func bindMergePattern(
    _ part: PatternPart, _ create: BoundCreate, _ afterwards: Scope
  ) throws(Failure) -> BoundPattern {
    var pattern = BoundPattern()
    var newNodes = create.nodes[...]
    var newRelationships = create.relationships[...]
    var nodeSlots: [Slot] = []
    for node in part.nodes {
      if let name = node.variable,
        let known = scope[name.text] ?? earlier(name, pattern, afterwards)
      {
        nodeSlots.append(known.slot)
        if !pattern.nodes.contains(where: { $0.slot == known.slot }) {
          pattern.nodes.append(
            BoundPattern.Node(slot: known.slot, labels: [], properties: [], isBound: true))
        }
      } else if let created = newNodes.popFirst() {
        nodeSlots.append(created.slot)
        pattern.nodes.append(
          BoundPattern.Node(
            slot: created.slot, labels: created.labels,
            properties: try bindPatternProperties(node.properties), isBound: false))
      }
    }
    for (index, relationship) in part.relationships.enumerated() {
      guard let created = newRelationships.popFirst() else { break }
      var bound = skeleton(relationship, created.slot, nodeSlots[index], nodeSlots[index + 1])
      bound.properties = try bindPatternProperties(relationship.properties)
      pattern.relationships.append(bound)
    }
    pattern.paths = create.paths
    return pattern
  }

  /// A node that stands earlier in the same MERGE pattern.
  private func earlier(
    _ name: Name, _ pattern: BoundPattern, _ afterwards: Scope
  ) -> Scope.Variable? {
    guard let variable = afterwards[name.text],
      pattern.nodes.contains(where: { $0.slot == variable.slot })
    else { return nil }
    return variable
  }
}
