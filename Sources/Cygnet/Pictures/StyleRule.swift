import CygnetCore
import CypherSyntax
import GraphFormats
import QueryPlanner

/// One rule of a style, made ready to be asked about many elements.
struct StyleRule: Sendable {
  /// Where an attribute's value comes from.
  enum Origin: Sendable {
    case constant(StyleValue?)
    /// A column of the rule's query.
    case column(Int)
    /// A number's place between the least and the greatest of the picture, and the two
    /// columns behind it.
    case scale(Int)
    /// A colour for any value.
    case palette(Int)
  }

  struct Attribute: Sendable {
    let attribute: StyleAttribute
    let origin: Origin
    /// Where the value stands in the style.
    let range: SourceRange
  }

  let kind: EntityBatch.Kind
  let attributes: [Attribute]
  let source: SourceText
  let range: SourceRange
  /// Of the node, or the types of the relationship.
  let labels: LabelExpression?
  /// The rule's query, and the one against the direction of the pattern for a pattern
  /// without one; none where all is constant.
  let plans: [PreparedPlan]
  /// Names that the graph does not have, where the style is the user's own.
  let warnings: [CygnetError]

  /// - Throws: a mistake in one of the rule's expressions.
  init(
    _ rule: StyleSheet.Rule, _ style: PictureStyle, _ wanted: Set<StyleAttribute>,
    _ preparation: Preparation, _ catalog: Catalog
  ) throws(CygnetError) {
    kind = rule.pattern.relationships.isEmpty ? .nodes : .relationships
    source = style.source
    range = rule.range
    labels =
      kind == .nodes
      ? rule.pattern.nodes.first?.labels : rule.pattern.relationships.first?.types
    var attributes: [Attribute] = []
    var columns: [Expression] = []
    for entry in rule.entries {
      // Mistakes are found in what is not wanted too.
      guard let attribute = StyleAttribute(name: entry.attribute.text),
        style.isOwn || wanted.contains(attribute)
      else { continue }
      let origin = try Self.origin(entry.value, attribute, style.source, &columns)
      attributes.append(
        Attribute(attribute: attribute, origin: origin, range: entry.value.range))
    }
    self.attributes = attributes
    let query = StyleQuery(rule)
    var warnings: [CygnetError] = []
    if style.isOwn {
      let question = ScriptStatement(
        tree: query.question(columns, depth: style.sheet.depth), source: style.source)
      let names = try preparation.plan(question, catalog).plan.names
      warnings = names.compactMap { $0.warning(catalog)?.error(in: style.source) }
    }
    self.warnings = warnings
    guard !columns.isEmpty || query.hasCondition else {
      plans = []
      return
    }
    let arrow = rule.pattern.relationships.first?.arrow ?? .right
    var plans: [PreparedPlan] = []
    for isReversed in arrow == .either ? [false, true] : [arrow == .left] {
      let statement = ScriptStatement(
        tree: query.statement(
          isReversed: isReversed, values: columns, depth: style.sheet.depth),
        source: style.source)
      plans.append(try preparation.plan(statement, catalog))
    }
    self.plans = plans
  }

  private static func origin(
    _ value: Expression, _ attribute: StyleAttribute, _ source: SourceText,
    _ columns: inout [Expression]
  ) throws(CygnetError) -> Origin {
    switch value.kind {
    case .literal(let literal):
      return .constant(
        try converted(literal, attribute, value.range, source, isComputed: false))
    case .call(let name, _, let arguments) where name.text.lowercased() == "scale":
      guard arguments.count == 3 else {
        throw wrongArguments("scale(number, least, greatest)", value.range, source)
      }
      columns += arguments
      return .scale(columns.count - 3)
    case .call(let name, _, let arguments) where name.text.lowercased() == "palette":
      guard arguments.count == 1 else {
        throw wrongArguments("palette(value)", value.range, source)
      }
      guard [.fill, .border, .color].contains(attribute) else {
        throw Diagnostic(
          "InvalidAttributeValue", kind: .type, gqlStatus: "22G03",
          "`palette` makes a colour, which `\(attribute.name)` is not", at: value.range
        ).error(in: source)
      }
      columns += arguments
      return .palette(columns.count - 1)
    default:
      columns.append(value)
      return .column(columns.count - 1)
    }
  }

  private static func wrongArguments(
    _ usage: String, _ range: SourceRange, _ source: SourceText
  ) -> CygnetError {
    Diagnostic(
      "InvalidNumberOfArguments", gqlStatus: "42I13", "expected `\(usage)`", at: range
    ).error(in: source)
  }

  static func converted(
    _ value: Value, _ attribute: StyleAttribute, _ range: SourceRange, _ source: SourceText,
    isComputed: Bool = true
  ) throws(CygnetError) -> StyleValue? {
    do {
      return try StyleValue(value, attribute, isComputed: isComputed)
    } catch {
      let found = value.description
      let shown = found.unicodeScalars.count <= 60 ? found : String(found.prefix(60)) + "…"
      throw CygnetError(
        .type, .runtime, "InvalidAttributeValue", gqlStatus: "22G03",
        "`\(attribute.name)` takes \(error.expected); found \(shown)", range: range,
        source: source)
    }
  }

  /// Whether elements with these labels, or of this type, may be the rule's.
  func mayMatch(_ names: [String]) -> Bool { labels?.matches(names) ?? true }
}

extension LabelExpression {
  func matches(_ names: [String]) -> Bool {
    switch self {
    case .name(let name): names.contains { CodePoints.areEqual($0, name.text) }
    case .any: !names.isEmpty
    case .not(let inner): !inner.matches(names)
    case .and(let parts): parts.allSatisfy { $0.matches(names) }
    case .or(let parts): parts.contains { $0.matches(names) }
    }
  }
}
