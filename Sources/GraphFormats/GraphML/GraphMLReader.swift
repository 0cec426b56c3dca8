import CygnetCore

/// Reads a graph from GraphML while its bytes come in: ours and APOC's, and what
/// networkx, igraph, Gephi, yEd and TinkerPop write.
///
/// - A node's labels are those of its attribute `labels`, else of its data `labels` or
///   `labelV`: texts like `:A:B`.
/// - A relationship's type is its attribute `label`, else its data `label`, `labelE`,
///   `Edge Label`, `TYPE` or `type`, the first of these that it has and that is text,
///   else the text that yEd writes beside the line, else `RELATED_TO`.
/// - Undirected edges lead from their source to their target.
/// - Drawings of editors are skipped, but for the text in a node of yEd, which becomes
///   the property `name` of a node without one.
/// - A default counts for elements that lack the data. An empty text of a type other
///   than string is no value.
/// - Nodes of graphs within nodes are read like others. Hyperedges and ports are
///   mistakes.
package struct GraphMLReader {
  private enum Context {
    case document, root, graph, key, initial, node, edge, data, drawing, drawnText, skipped
  }

  /// A node or relationship whose end tag has not come.
  private struct Element {
    let isNode: Bool
    let tag: XMLReader.Tag
    let place: TextPlace
    var data: [(field: GraphMLField, value: Value)] = []
    /// By rank of the data.
    var types: [(rank: Int, text: String)] = []
    var labels: String?
    var drawnText: String?
    var given: Set<String> = []
    var mistake: ReadMistake?
  }

  private var xml = XMLReader()
  private var contexts = [Context.document]
  private var prefix = ""
  private var isOurs = false
  private var nodeFields: [String: GraphMLField] = [:]
  private var relationshipFields: [String: GraphMLField] = [:]
  /// Ids of fields with a default.
  private var initials: (nodes: [String], relationships: [String]) = ([], [])
  private var field: GraphMLField?
  private var elements: [Element] = []
  /// Of the data that is being read.
  private var dataTag: XMLReader.Tag?
  private var dataPlace = TextPlace()
  private var hasDrawing = false
  private var text = ""

  package init() {}

  package mutating func read(
    _ bytes: ArraySlice<UInt8>, into taker: inout some ReadElementTaker
  ) throws {
    xml.append(bytes)
    try readEvents(&taker)
  }

  package mutating func finish(into taker: inout some ReadElementTaker) throws {
    xml.finish()
    try readEvents(&taker)
  }

  private mutating func readEvents(_ taker: inout some ReadElementTaker) throws {
    while let event = try xml.event() {
      switch event {
      case .start(let tag): contexts.append(try start(tag, &taker))
      case .end: try end(contexts.removeLast(), &taker)
      case .text(let part):
        switch contexts.last {
        case .data, .initial, .drawnText: text += part
        default: break
        }
      }
    }
  }

  // MARK: Tags

  private mutating func start(
    _ tag: XMLReader.Tag, _ taker: inout some ReadElementTaker
  ) throws -> Context {
    guard let name = localName(tag.name) else { return startForeign(tag.name) }
    switch (contexts.last, name) {
    case (.document, "graphml"):
      isOurs = tag["xmlns:cygnet"] != nil
      return .root
    case (.document, _):
      throw xml.place.mistake("found element `\(tag.name)`; expected `graphml`")
    case (.root, "key"):
      field = GraphMLField(tag, isOurs: isOurs)
      return .key
    case (.key, "default"):
      text = ""
      return .initial
    case (.root, "graph"), (.node, "graph"), (.edge, "graph"): return .graph
    case (.graph, "node"), (.graph, "edge"):
      elements.append(Element(isNode: name == "node", tag: tag, place: xml.place))
      return name == "node" ? .node : .edge
    case (.graph, "hyperedge"):
      try taker.mistake(
        xml.place.mistake("found a hyperedge; expected an edge, which has two ends"))
    case (.node, "port"):
      try taker.mistake(xml.place.mistake("found a port; edges are read between nodes alone"))
    case (.node, "data"), (.edge, "data"):
      dataTag = tag
      dataPlace = xml.place
      hasDrawing = false
      text = ""
      return .data
    case (.data, _), (.drawing, _): return startForeign(tag.name)
    default: break
    }
    return .skipped
  }

  /// A name without the prefix that the root has; `nil` for names of others.
  private mutating func localName(_ name: String) -> String? {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      if case .document = contexts.last { prefix = "" }
      return prefix.isEmpty ? name : nil
    }
    if case .document = contexts.last { prefix = String(name[..<colon]) }
    return name[..<colon] == prefix ? String(name[name.index(after: colon)...]) : nil
  }

  /// Drawings stand within data.
  private mutating func startForeign(_ name: String) -> Context {
    switch contexts.last {
    case .data, .drawing:
      hasDrawing = true
      if name.hasSuffix(":NodeLabel") || name.hasSuffix(":EdgeLabel") {
        text = ""
        return .drawnText
      }
      return .drawing
    default: return .skipped
    }
  }

  private mutating func end(
    _ context: Context, _ taker: inout some ReadElementTaker
  ) throws {
    switch context {
    case .key: endKey()
    case .initial: field?.initial = text
    case .data: endData()
    case .drawnText:
      let drawn = GraphMLField.trimmed(text)
      if !drawn.isEmpty, let last = elements.indices.last, elements[last].drawnText == nil {
        elements[last].drawnText = drawn
      }
    case .node, .edge: try endElement(&taker)
    default: break
    }
  }

  private mutating func endKey() {
    guard let field else { return }
    if field.isForNodes {
      nodeFields[field.id] = field
      if field.initial != nil { initials.nodes.append(field.id) }
    }
    if field.isForRelationships {
      relationshipFields[field.id] = field
      if field.initial != nil { initials.relationships.append(field.id) }
    }
  }

  // MARK: Data

  private mutating func endData() {
    guard let tag = dataTag, let last = elements.indices.last else { return }
    dataTag = nil
    let id = tag["key"] ?? ""
    let field = elements[last].isNode ? nodeFields[id] : relationshipFields[id]
    guard let field else {
      // Only what is declared for drawings may go without a domain.
      if !hasDrawing { note("found data of key `\(id)`, which is not declared before") }
      return
    }
    if hasDrawing || field.role == .foreign { return }
    if field.initial != nil { elements[last].given.insert(id) }
    add(field, text, named: tag["cygnet:type"])
  }

  private mutating func add(_ field: GraphMLField, _ text: String, named: String?) {
    guard let last = elements.indices.last else { return }
    switch field.role {
    case .labels: elements[last].labels = text
    case .type(let rank):
      elements[last].types.append((rank, text))
      // What is not taken for the type is a property.
      elements[last].data.append((field, .string(text)))
    case .caption, .foreign: return
    case .property:
      if field.name.isEmpty {
        note("found data of a key without a name")
      } else if let value = field.value(text, named: named) {
        elements[last].data.append((field, value))
      } else {
        let found = text.utf8.count <= 40 ? "`\(text)`" : "a long text"
        note("property `\(field.name)` is \(found); expected \(named ?? field.type.name)")
      }
    }
  }

  private mutating func note(_ message: String) {
    guard let last = elements.indices.last, elements[last].mistake == nil else { return }
    elements[last].mistake = dataPlace.mistake(message)
  }

  // MARK: Elements

  private mutating func endElement(_ taker: inout some ReadElementTaker) throws {
    guard let last = elements.indices.last else { return }
    let isNode = elements[last].isNode
    for id in isNode ? initials.nodes : initials.relationships
    where !elements[last].given.contains(id) {
      guard let field = (isNode ? nodeFields : relationshipFields)[id] else { continue }
      add(field, field.initial ?? "", named: nil)
    }
    let element = elements.removeLast()
    let read: ReadElement
    do throws(ReadMistake) {
      if let mistake = element.mistake { throw mistake }
      read = isNode ? .node(try node(element)) : .relationship(try relationship(element))
    } catch {
      return try taker.mistake(error)
    }
    try taker.take(read)
  }

  private func node(_ element: Element) throws(ReadMistake) -> ReadNode {
    guard let id = element.tag["id"] else {
      throw element.place.mistake("a node has no attribute `id`")
    }
    var properties = Self.properties(element.data)
    if let text = element.drawnText, !properties.contains(where: { $0.key == "name" }) {
      properties.append(("name", .string(text)))
    }
    // In other programs' files the id is often all that names a node.
    let isNamed =
      isOurs || element.tag["labels"] != nil || element.labels != nil
      || properties.contains { ["id", "name", "label", "title"].contains($0.key.lowercased()) }
    if !isNamed { properties.append(("id", .string(id))) }
    return ReadNode(
      key: id, labels: GraphMLField.labels(element.tag["labels"] ?? element.labels ?? ""),
      properties: properties, line: element.place.line)
  }

  private func relationship(_ element: Element) throws(ReadMistake) -> ReadRelationship {
    guard let start = element.tag["source"], let end = element.tag["target"] else {
      throw element.place.mistake("an edge has no attributes `source` and `target`")
    }
    var type = element.tag["label"] ?? ""
    var usedRank: Int?
    if type.isEmpty,
      let ranked = element.types.filter({ !$0.text.isEmpty }).min(by: { $0.rank < $1.rank })
    {
      type = ranked.text
      usedRank = ranked.rank
    }
    if type.isEmpty { type = element.drawnText ?? "" }
    var data = element.data
    data.removeAll { entry in
      guard case .type(let rank) = entry.field.role else { return false }
      // APOC tells the type twice.
      return isOurs || rank == usedRank || entry.value.plainText == type
    }
    return ReadRelationship(
      type: type.isEmpty ? "RELATED_TO" : type, start: start, end: end,
      properties: Self.properties(data), line: element.place.line)
  }

  private static func properties(
    _ data: [(field: GraphMLField, value: Value)]
  ) -> [(key: String, value: Value)] {
    ValueMap(data.map { ($0.field.name, $0.value) }).compactMap { key, value in
      value.isNull ? nil : (key: key, value: value)
    }
  }
}
