import CygnetCore
import CypherSyntax
import GraphFormats
import GraphStore
import QueryPlanner

/// Asks a style about batches of elements. Safe to use from many threads.
struct StyleEvaluator: Sendable {
  /// The values of a batch's rows by the attribute's number; empty where no rule gives any.
  typealias Values = [[StyleValue?]]
  /// By rule and the place of an attribute in it: the least and greatest number.
  typealias Scales = [[Int: ClosedRange<Double>]]

  private let selection: GraphSelection
  private let rules: [StyleRule]
  private let services: QueryServices
  /// Names that the style speaks of and the graph does not have.
  let warnings: [CygnetError]
  /// By label set, by type: the rules that may match.
  private let nodeRules: [[Int]]
  private let relationshipRules: [[Int]]

  /// - Parameters:
  ///   - styles: later ones are stronger.
  ///   - wanted: what the format can say.
  init(
    _ selection: GraphSelection, _ styles: [PictureStyle], wanted: Set<StyleAttribute>,
    _ services: QueryServices
  ) throws(CygnetError) {
    self.selection = selection
    self.services = services
    let catalog = selection.graph.catalog
    var rules: [StyleRule] = []
    var warnings: [CygnetError] = []
    for style in styles {
      for rule in style.sheet.rules {
        let ready = try StyleRule(rule, style, wanted, services.preparation, catalog)
        warnings += ready.warnings
        if !ready.attributes.isEmpty { rules.append(ready) }
      }
    }
    self.rules = rules
    self.warnings = warnings
    func matching(_ kind: EntityBatch.Kind, _ names: [String]) -> [Int] {
      rules.indices.filter { rules[$0].kind == kind && rules[$0].mayMatch(names) }
    }
    nodeRules = selection.graph.labelSets.sets.indices.map {
      matching(.nodes, selection.labels(ofSet: UInt32($0)))
    }
    relationshipRules = catalog.types.names.map { matching(.relationships, [$0]) }
  }

  /// Whether some number is placed among those of the whole picture.
  func scales(_ kind: EntityBatch.Kind) -> Bool {
    rules.contains { rule in
      rule.kind == kind
        && rule.attributes.contains { if case .scale = $0.origin { true } else { false } }
    }
  }

  /// The least and greatest numbers of a batch.
  func scales(of batch: EntityBatch) throws(CygnetError) -> Scales {
    var scales: Scales = Array(repeating: [:], count: rules.count)
    for (number, rows) in rowsByRule(batch) {
      let columns = rules[number].attributes.enumerated().compactMap { place, attribute in
        if case .scale(let column) = attribute.origin { (place, column) } else { nil }
      }
      if columns.isEmpty { continue }
      try forEachAnswer(rules[number], batch, rows) { _, values throws(CygnetError) in
        for (place, column) in columns {
          guard let x = values(column).number else { continue }
          let range = scales[number][place]
          scales[number][place] =
            min(x, range?.lowerBound ?? x)...max(x, range?.upperBound ?? x)
        }
      }
    }
    return scales
  }

  static func merge(_ scales: inout Scales, _ others: Scales) {
    if scales.isEmpty {
      scales = others
      return
    }
    for (number, ranges) in others.enumerated() {
      scales[number].merge(ranges) { a, b in
        min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
      }
    }
  }

  /// What the rules say about each element of a batch.
  func values(of batch: EntityBatch, _ scales: Scales) throws(CygnetError) -> Values {
    var found = Values(repeating: [], count: StyleAttribute.allCases.count)
    func column(_ attribute: StyleAttribute) -> [StyleValue?] {
      // Taken out, so that writing copies nothing.
      var column: [StyleValue?] = []
      swap(&column, &found[attribute.rawValue])
      return column.isEmpty ? Array(repeating: nil, count: batch.count) : column
    }
    for (number, rows) in rowsByRule(batch) {
      let rule = rules[number]
      var columns = rule.attributes.map { column($0.attribute) }
      if rule.plans.isEmpty {
        for (place, attribute) in rule.attributes.enumerated() {
          guard case .constant(let value?) = attribute.origin else { continue }
          for row in rows { columns[place][row] = value }
        }
      } else {
        try forEachAnswer(rule, batch, rows) { row, values throws(CygnetError) in
          for (place, attribute) in rule.attributes.enumerated() {
            let range = scales.isEmpty ? nil : scales[number][place]
            if let value = try value(attribute, rule, range, values) {
              columns[place][row] = value
            }
          }
        }
      }
      for (place, attribute) in rule.attributes.enumerated() {
        found[attribute.attribute.rawValue] = columns[place]
      }
    }
    return found
  }

  private func value(
    _ attribute: StyleRule.Attribute, _ rule: StyleRule, _ range: ClosedRange<Double>?,
    _ values: (Int) -> Value
  ) throws(CygnetError) -> StyleValue? {
    switch attribute.origin {
    case .constant(let value): return value
    case .column(let column):
      return try StyleRule.converted(
        values(column), attribute.attribute, attribute.range, rule.source)
    case .palette(let column):
      let value = values(column)
      if value.isNull { return nil }
      let colours = attribute.attribute == .fill ? Palette.fills : Palette.lines
      return .colour(colours[Palette.place(value.plainText, in: colours)])
    case .scale(let column):
      guard let number = values(column).number, let range,
        let low = values(column + 1).number, let high = values(column + 2).number
      else { return nil }
      let width = range.upperBound - range.lowerBound
      let share = width > 0 && width.isFinite ? (number - range.lowerBound) / width : 0.5
      return try StyleRule.converted(
        .float(low + (high - low) * share), attribute.attribute, attribute.range, rule.source)
    }
  }

  /// The rows of a batch that each rule may be about, in the order of the rules.
  private func rowsByRule(_ batch: EntityBatch) -> [(rule: Int, rows: [Int])] {
    let table = batch.kind == .nodes ? nodeRules : relationshipRules
    guard batch.count > 0 else { return [] }
    let first = batch.groups[0]
    if (0..<batch.count).allSatisfy({ batch.groups[$0] == first }) {
      let all = Array(0..<batch.count)
      return table[Int(first)].map { ($0, all) }
    }
    var rows: [Int: [Int]] = [:]
    for row in 0..<batch.count {
      for rule in table[Int(batch.groups[row])] { rows[rule, default: []].append(row) }
    }
    return rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Runs a rule's query for some rows of a batch.
  private func forEachAnswer(
    _ rule: StyleRule, _ batch: EntityBatch, _ rows: [Int],
    _ body: (_ row: Int, _ value: (Int) -> Value) throws(CygnetError) -> Void
  ) throws(CygnetError) {
    var open = rows
    for plan in rule.plans {
      // Ids ascend, and so do the answers.
      let elements = open.map { row -> Value in
        batch.kind == .nodes
          ? .node(Node(NodeID(batch.ids[row])))
          : .relationship(Relationship(RelationshipID(batch.ids[row])))
      }
      let result = try services.run(
        plan, rule.source, [StyleQuery.parameter: .list(elements)], selection.graph)
      var answered: Set<Int> = []
      var next = open[...]
      while let rowBatch = try result.nextBatch() {
        for place in 0..<rowBatch.count {
          guard case .ids(let ids) = rowBatch.columns[0].vector.storage else { continue }
          let id = ids[rowBatch.columns[0].source(place)]
          while let row = next.first, batch.ids[row] != id { next.removeFirst() }
          guard let row = next.popFirst() else { break }
          if rule.plans.count > 1 { answered.insert(row) }
          try body(row) { rowBatch.columns[$0 + 1].value(place) }
        }
      }
      if rule.plans.count == 1 { return }
      open.removeAll(where: answered.contains)
    }
  }
}

/// What queries over a pinned version need.
struct QueryServices: Sendable {
  let preparation: Preparation
  let options: QueryOptions

  init(_ database: Database, _ options: QueryOptions) {
    preparation = database.preparation
    var options = options
    // A batch is small, and many run beside each other.
    (options.parallelRows, options.progress, options.timeLimit) = (.infinity, nil, nil)
    self.options = options
  }

  func run(
    _ plan: PreparedPlan, _ source: SourceText, _ parameters: [String: Value], _ graph: Graph
  ) throws(CygnetError) -> QueryResult {
    try StatementRunner(
      prepared: plan, source: source, parameters: parameters, options: options,
      procedures: preparation.procedures
    ).read(graph)
  }
}
