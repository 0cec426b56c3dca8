import CygnetCore

/// Writes a picture as one page that shows it in any browser, with all that belongs to it
/// inside: nothing is loaded from elsewhere, and no text of the graph runs as code.
package enum HTMLWriter {
  private static let markup = Escapes([
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\0", "\u{FFFD}"),
  ])

  package static func write(
    _ frame: PictureFrame, _ nodes: [PictureNode], _ relationships: [PictureRelationship],
    _ legend: PictureLegend
  ) -> ByteText {
    page(
      title: frame.title ?? frame.name,
      data: PageData(frame, nodes, relationships, legend).text)
  }

  /// - Parameter data: JSON without `<`.
  package static func page(title: String, data: ByteText) -> ByteText {
    var text = ByteText()
    text.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    text.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    text.append("style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data: blob:\">\n")
    text.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    text.append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
    text.append(title, markup)
    text.append("</title>\n<style>\n")
    text.append(PageSheet.text)
    text.append("\n</style>\n</head>\n<body>\n")
    text.append(PageMarkup.text)
    text.append("\n<script type=\"application/json\" id=\"graph-data\">\n")
    text.append(data)
    text.append("\n</script>\n<script>\n")
    text.append(PageScript.text)
    text.append("\n</script>\n</body>\n</html>\n")
    return text
  }
}

/// What the page's script draws: indexes stand for nodes and entries of the legend.
private struct PageData {
  private(set) var text = ByteText()
  private var places: [UInt32: Int] = [:]
  private var nodeEntries: [CodePoints: Int] = [:]
  private var relationshipEntries: [CodePoints: Int] = [:]

  init(
    _ frame: PictureFrame, _ nodes: [PictureNode], _ relationships: [PictureRelationship],
    _ legend: PictureLegend
  ) {
    for (place, node) in nodes.enumerated() { places[node.id] = place }
    for (place, entry) in legend.nodes.enumerated() { nodeEntries[CodePoints(entry.label)] = place }
    for (place, entry) in legend.relationships.enumerated() {
      relationshipEntries[CodePoints(entry.type)] = place
    }
    text.append("{\"title\":")
    append(frame.title ?? frame.name)
    member("caption", frame.caption)
    text.append(",\n\"nodes\":[\n")
    for (place, node) in nodes.enumerated() {
      if place > 0 { text.append(",\n") }
      append(node)
    }
    text.append("\n],\n\"relationships\":[\n")
    for (place, relationship) in relationships.enumerated() {
      if place > 0 { text.append(",\n") }
      append(relationship)
    }
    text.append("\n],\n\"legend\":")
    append(legend)
    text.append("}")
  }

  // MARK: Elements

  private mutating func append(_ node: PictureNode) {
    text.append("{\"id\":")
    text.append(node.id)
    member("caption", node.caption)
    list("names", Self.names(node))
    list("labels", node.labels)
    member("group", nodeEntries[CodePoints(node.labels.first ?? "")])
    member("fill", node.fill.text)
    member("border", node.border.text)
    member("text", node.fill.contrasting.text)
    member("shape", node.shape.rawValue)
    if node.size != 1 { member("size", node.size) }
    if node.width != 1 { member("width", node.width) }
    if node.line != .solid { member("line", node.line.rawValue) }
    member("tooltip", node.tooltip)
    member("link", node.link)
    member("cluster", node.cluster)
    member("from", node.from)
    member("to", node.to)
    if node.more > 0 { member("more", node.more) }
    properties(node.properties)
    sources(node.sources)
    text.append("}")
  }

  /// All that a search may find the node by.
  private static func names(_ node: PictureNode) -> [String] {
    var names = [node.caption]
    for (key, value) in node.properties {
      let word = key.lowercased()
      guard word.contains("name") || word == "title" || word == "alias" || word == "aliases"
      else { continue }
      switch value {
      case .string(let name): names.append(name)
      case .list(let list): names += list.map(\.plainText)
      default: continue
      }
    }
    var seen: Set<CodePoints> = []
    return names.filter { !$0.isEmpty && seen.insert(CodePoints($0)).inserted }
  }

  private mutating func append(_ relationship: PictureRelationship) {
    text.append("{\"start\":")
    text.append(places[relationship.start] ?? 0)
    text.append(",\"end\":")
    text.append(places[relationship.end] ?? 0)
    member("type", relationship.type)
    member("caption", relationship.caption)
    member("group", relationshipEntries[CodePoints(relationship.type)])
    member("color", relationship.color.text)
    if relationship.width != 1 { member("width", relationship.width) }
    if relationship.line != .solid { member("line", relationship.line.rawValue) }
    member("tooltip", relationship.tooltip)
    member("link", relationship.link)
    member("from", relationship.from)
    member("to", relationship.to)
    properties(relationship.properties)
    sources(relationship.sources)
    text.append("}")
  }

  private mutating func append(_ legend: PictureLegend) {
    text.append("{\"nodes\":[")
    for (place, entry) in legend.nodes.enumerated() {
      text.append(place > 0 ? ",{\"name\":" : "{\"name\":")
      append(entry.label.isEmpty ? "no label" : entry.label)
      member("fill", entry.fill.text)
      member("border", entry.border.text)
      member("shape", entry.shape.rawValue)
      member("count", entry.count)
      text.append("}")
    }
    text.append("],\"relationships\":[")
    for (place, entry) in legend.relationships.enumerated() {
      text.append(place > 0 ? ",{\"name\":" : "{\"name\":")
      append(entry.type)
      member("color", entry.color.text)
      member("line", entry.line.rawValue)
      member("count", entry.count)
      text.append("}")
    }
    text.append("]}")
  }

  // MARK: Members

  private mutating func append(_ value: String) {
    text.append(UInt8(ascii: "\""))
    text.append(value, .jsonInMarkup)
    text.append(UInt8(ascii: "\""))
  }

  private mutating func key(_ name: String) { text.append(",\"\(name)\":") }

  private mutating func member(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    append(value)
  }

  private mutating func member(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    text.append(value)
  }

  private mutating func member(_ name: String, _ value: Double) {
    key(name)
    text.append(value.isFinite ? value : 1)
  }

  private mutating func list(_ name: String, _ values: [String]) {
    key(name)
    text.append(UInt8(ascii: "["))
    for (place, value) in values.enumerated() {
      if place > 0 { text.append(UInt8(ascii: ",")) }
      append(value)
    }
    text.append(UInt8(ascii: "]"))
  }

  private mutating func properties(_ properties: ValueMap) {
    guard !properties.isEmpty else { return }
    key("properties")
    text.append(UInt8(ascii: "["))
    for (place, (name, value)) in properties.enumerated() {
      text.append(place > 0 ? ",[" : "[")
      append(name)
      text.append(UInt8(ascii: ","))
      append(Self.shown(value))
      text.append(UInt8(ascii: "]"))
    }
    text.append(UInt8(ascii: "]"))
  }

  private static func shown(_ value: Value) -> String {
    guard case .list(let list) = value else { return value.plainText }
    return list.map(\.plainText).joined(separator: ", ")
  }

  private mutating func sources(_ sources: [PictureSource]) {
    guard !sources.isEmpty else { return }
    key("sources")
    text.append(UInt8(ascii: "["))
    for (place, source) in sources.enumerated() {
      text.append(place > 0 ? ",{\"text\":" : "{\"text\":")
      append(source.text)
      member("link", source.link)
      text.append("}")
    }
    text.append(UInt8(ascii: "]"))
  }
}
