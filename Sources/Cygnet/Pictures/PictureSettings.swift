import CygnetCore
import CypherSyntax
import GraphFormats
import GraphStore

/// What `graph { … }` says.
struct PictureSettings {
  private(set) var title: String?
  private(set) var caption: String?
  private(set) var direction = PictureFrame.Direction.right
  private(set) var legend: Bool?
  /// Neighbours of a node above which its leaves are folded away.
  private(set) var fold: Int?

  init(
    _ styles: [PictureStyle], _ services: QueryServices, _ graph: Graph
  ) throws(CygnetError) {
    for style in styles {
      for entry in style.sheet.graph {
        guard let attribute = GraphAttribute(rawValue: entry.attribute.text) else { continue }
        let value = try Self.value(entry.value, style, services, graph)
        if value.isNull { continue }
        guard set(attribute, value) else {
          throw CygnetError(
            .type, .runtime, "InvalidAttributeValue", gqlStatus: "22G03",
            "`\(attribute.rawValue)` takes \(Self.expected(attribute)); found \(value)",
            range: entry.value.range, source: style.source)
        }
      }
    }
  }

  private static func value(
    _ expression: Expression, _ style: PictureStyle, _ services: QueryServices, _ graph: Graph
  ) throws(CygnetError) -> Value {
    if case .literal(let value) = expression.kind { return value }
    let statement = ScriptStatement(
      tree: Statement(returning: expression, depth: style.sheet.depth), source: style.source)
    let plan = try services.preparation.plan(statement, graph.catalog)
    let result = try services.run(plan, style.source, [:], graph)
    return try result.next()?[0] ?? .null
  }

  private mutating func set(_ attribute: GraphAttribute, _ value: Value) -> Bool {
    switch attribute {
    case .title: title = StyleValue.text(value)
    case .caption: caption = StyleValue.text(value)
    case .direction:
      guard case .string(let text) = value, let direction = Self.directions[text.lowercased()]
      else { return false }
      self.direction = direction
    case .legend:
      guard case .boolean(let flag) = value else { return false }
      legend = flag
    case .fold:
      guard case .integer(let number) = value, (1...1_000_000).contains(number) else {
        return false
      }
      fold = Int(number)
    }
    return true
  }

  private static let directions: [String: PictureFrame.Direction] = [
    "right": .right, "down": .down, "left": .left, "up": .up,
    "lr": .right, "tb": .down, "rl": .left, "bt": .up,
  ]

  private static func expected(_ attribute: GraphAttribute) -> String {
    switch attribute {
    case .title, .caption: "a text"
    case .direction: "'right', 'down', 'left' or 'up'"
    case .legend: "true or false"
    case .fold: "a whole number from 1 on"
    }
  }
}
