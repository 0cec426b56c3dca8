import CygnetCore

/// Draws a graph as GEXF 1.3, the format of Gephi: typed attributes, colours, sizes and
/// shapes, and a time line.
///
/// A number under `weight` is the edge's own weight; without such a property the line's
/// width is. Lists are JSON texts of the type `liststring`, since readers know no other
/// list type; properties of several types are texts. Start and end are days, or moments
/// where the hour is told: a year or month is its first day.
package struct GEXFWriter: PictureFormat {
  package init() {}

  package var needsProperties: Bool { true }
  package var declaresTypes: Bool { true }

  // MARK: Around the elements

  package func begin(_ frame: PictureFrame, to text: inout ByteText) {
    text.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
      <meta>
      <creator>Cygnet</creator>
      <description>
      """)
    let description = [frame.title ?? frame.name, frame.caption].compactMap { $0 }
    text.append(description.joined(separator: "\n"), .xmlText)
    text.append("</description>\n</meta>\n<graph defaultedgetype=\"directed\"")
    if frame.hasTime {
      // Moments are allowed under `date` as well.
      text.append(" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\"")
    } else {
      text.append(" mode=\"static\"")
    }
    text.append(">\n")
    declare(
      frame.nodeTypes, "node", own: ("labels", "liststring"), .gexfNode, frame, to: &text)
    declare(
      frame.relationshipTypes.filter { !isWeight($0.key, $0.type) }, "edge",
      own: ("TYPE", "string"), .gexfEdge, frame, to: &text)
    text.append("<nodes>\n")
  }

  private func declare(
    _ types: [(key: String, type: FieldType)], _ domain: String, own: (String, String),
    _ reserved: ReservedNames, _ frame: PictureFrame, to text: inout ByteText
  ) {
    text.append("<attributes class=\"\(domain)\" mode=\"static\">\n")
    text.append("<attribute id=\"\(own.0)\" title=\"\(own.0)\" type=\"\(own.1)\"/>\n")
    for (key, type) in types {
      text.append("<attribute")
      text.append(attribute: "id", "p." + key)
      text.append(attribute: "title", reserved.clear(key))
      text.append(attribute: "type", name(type))
      text.append("/>\n")
    }
    text.append("</attributes>\n")
  }

  private func name(_ type: FieldType) -> String {
    switch type {
    case .boolean: "boolean"
    case .integer: "long"
    case .float: "double"
    case .list: "liststring"
    default: "string"
    }
  }

  private func isWeight(_ key: String, _ type: FieldType) -> Bool {
    key == "weight" && (type == .integer || type == .float)
  }

  package func beginRelationships(_ text: inout ByteText) {
    text.append("</nodes>\n<edges>\n")
  }

  package func end(_ frame: PictureFrame, _ legend: PictureLegend, to text: inout ByteText) {
    text.append("</edges>\n</graph>\n</gexf>\n")
  }

  // MARK: Nodes

  package func write(_ nodes: [PictureNode], to text: inout ByteText) {
    for node in nodes {
      text.append("<node id=\"n")
      text.append(node.id)
      text.append("\"")
      text.append(attribute: "label", node.caption)
      writeTime(node.from, node.to, to: &text)
      text.append(">")
      write(node.properties, to: &text) { text in
        if !node.labels.isEmpty { attribute("labels", json(node.labels), to: &text) }
      }
      write(node.fill, to: &text)
      text.append("<viz:size value=\"")
      text.append(node.size * 10)
      text.append("\"/><viz:shape value=\"\(shape(node.shape))\"/></node>\n")
    }
  }

  private func shape(_ shape: PictureShape) -> String {
    switch shape {
    case .box, .note, .plain, .cylinder: "square"
    case .ellipse, .circle, .hexagon, .octagon: "disc"
    case .diamond: "diamond"
    case .triangle: "triangle"
    }
  }

  private func write(_ colour: Colour, to text: inout ByteText) {
    text.append("<viz:color r=\"")
    text.append(Int64(colour.red))
    text.append("\" g=\"")
    text.append(Int64(colour.green))
    text.append("\" b=\"")
    text.append(Int64(colour.blue))
    text.append("\" a=\"1\"/>")
  }

  // MARK: Relationships

  package func write(_ relationships: [PictureRelationship], to text: inout ByteText) {
    for relationship in relationships { write(relationship, to: &text) }
  }

  private func write(_ relationship: PictureRelationship, to text: inout ByteText) {
    text.append("<edge id=\"e")
    text.append(relationship.id)
    text.append("\" source=\"n")
    text.append(relationship.start)
    text.append("\" target=\"n")
    text.append(relationship.end)
    text.append("\"")
    text.append(attribute: "label", relationship.caption)
    text.append(attribute: "kind", relationship.type)
    let weight = weight(relationship.properties) ?? .float(relationship.width)
    text.append(" weight=\"")
    append(weight, to: &text)
    text.append("\"")
    writeTime(relationship.from, relationship.to, to: &text)
    text.append(">")
    write(relationship.properties, skipsWeight: true, to: &text) { text in
      attribute("TYPE", relationship.type, to: &text)
    }
    write(relationship.color, to: &text)
    text.append("<viz:thickness value=\"")
    text.append(relationship.width)
    text.append("\"/><viz:shape value=\"\(relationship.line.rawValue)\"/></edge>\n")
  }

  private func weight(_ properties: ValueMap) -> Value? {
    properties["weight"].flatMap { value in
      isWeight("weight", FieldType(of: value)) ? value : nil
    }
  }

  // MARK: Properties

  private func write(
    _ properties: ValueMap, skipsWeight: Bool = false, to text: inout ByteText,
    first: (inout ByteText) -> Void
  ) {
    text.append("<attvalues>")
    first(&text)
    for (key, value) in properties where !value.isNull {
      if skipsWeight, isWeight(key, FieldType(of: value)) { continue }
      text.append("<attvalue for=\"p.")
      text.append(key, .xmlAttribute)
      text.append("\" value=\"")
      append(value, to: &text)
      text.append("\"/>")
    }
    text.append("</attvalues>")
  }

  private func attribute(_ id: String, _ value: String, to text: inout ByteText) {
    text.append("<attvalue for=\"\(id)\"")
    text.append(attribute: "value", value)
    text.append("/>")
  }

  /// Numbers that are none are called as Java calls them, whose programs read GEXF.
  private func append(_ value: Value, to text: inout ByteText) {
    switch value {
    case .boolean(let flag): text.append(flag)
    case .integer(let number): text.append(number)
    case .float(let number): text.append(number)
    case .date(let date): text.append(date)
    case .list(let list):
      var json = ByteText()
      json.append(json: list)
      text.append(json.string, .xmlAttribute)
    default: text.append(value.plainText, .xmlAttribute)
    }
  }

  private func json(_ labels: [String]) -> String {
    var json = ByteText()
    json.append(json: labels)
    return json.string
  }

  // MARK: Time

  private func writeTime(_ from: String?, _ to: String?, to text: inout ByteText) {
    let start = from.flatMap(GEXFTime.init)
    var end = to.flatMap(GEXFTime.init)
    // `from: "2019-06", to: "2019"`: no time ends before it starts.
    if let start, let last = end, last.local < start.local { end = start }
    if let start { text.append(attribute: "start", start.text) }
    if let end { text.append(attribute: "end", end.text) }
  }
}

/// A time as xsd:date or xsd:dateTime says it.
private struct GEXFTime {
  let local: LocalDateTime
  let text: String

  /// `nil` for a text that tells no time.
  init?(_ written: String) {
    if let date = TemporalParser.date(written) {
      local = LocalDateTime(date: date, time: LocalTime(nanosecondOfDay: 0))
      text = Self.text(date)
    } else if let moment = TemporalParser.dateTime(written) {
      local = moment.local
      let time = moment.local.time
      let seconds =
        "\(Decimal.padded(time.second, 2))\(Decimal.fraction(nanoseconds: time.nanosecond))"
      let minutes = "\(Decimal.padded(time.hour, 2)):\(Decimal.padded(time.minute, 2))"
      text = "\(Self.text(local.date))T\(minutes):\(seconds)\(Self.text(moment.offset))"
    } else {
      return nil
    }
  }

  /// Years beyond 9999 bear no sign here.
  private static func text(_ date: Date) -> String {
    let text = date.description
    return text.utf8.first == UInt8(ascii: "+") ? String(text.dropFirst()) : text
  }

  /// To the minute, as the schema wants it.
  private static func text(_ offset: ZoneOffset?) -> String {
    guard let offset else { return "" }
    return String(offset.description.prefix(6))
  }
}

extension ReservedNames {
  /// What Gephi and networkx have names for, and what networkx calls the arguments
  /// that it adds an element by.
  fileprivate static let gexfNode = ReservedNames([
    "label", "labels", "start", "end", "viz", "pid", "parents", "spells", "self",
    "node_for_adding",
  ])
  fileprivate static let gexfEdge = ReservedNames([
    "id", "label", "TYPE", "start", "end", "spells", "weight", "key", "networkx_key", "self",
    "source", "target", "u_for_edge", "v_for_edge",
  ])
}
