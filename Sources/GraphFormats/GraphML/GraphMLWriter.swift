import CygnetCore
import GraphStore

/// Writes a graph as GraphML.
///
/// The dialect `neo4j` is APOC's: labels and types stand in attributes of their own,
/// lists are JSON texts. The dialect `gephi` is one for people: every node has a caption,
/// lists are readable. Either says in attributes of the namespace `urn:cygnet:graphml`
/// what GraphML itself cannot, which other readers skip:
///
/// - `cygnet:role` of a key: `labels`, `type` or `caption` instead of a property;
/// - `cygnet:type` of a key: the exact type of its values, `DATE` say, where `attr.type`
///   and `attr.list` say less; of a value: its type where the key's is another;
/// - `cygnet:name` of a key: the property's name where `attr.name` had to be another.
///
/// Labels stand after colons, `:A:B`. A colon or backslash in a label has a backslash
/// before it.
package struct GraphMLWriter: GraphTextFormat {
  package enum Dialect: String, CaseIterable, Sendable { case neo4j, gephi }

  private let selection: GraphSelection
  private let dialect: Dialect
  private let nodeKeys: [KeyID: GraphMLKey]
  private let relationshipKeys: [KeyID: GraphMLKey]
  /// In the order of their declaration.
  private let keys: [GraphMLKey]
  /// What stands in a node's or relationship's element before its properties, by
  /// the number of its label set or type.
  private let labels: [UInt32: Naming]
  private let types: [UInt32: Naming]

  /// A label set or type.
  private struct Naming: Sendable {
    /// Attributes of the element.
    let attributes: ByteText
    let data: ByteText
    /// A caption for those that have no name.
    let caption: String
  }

  package init(_ selection: GraphSelection, survey: SelectionSurvey, dialect: Dialect) {
    self.selection = selection
    self.dialect = dialect
    let nodeUses = SelectionSurvey.all(survey.nodes, selection)
    let relationshipUses = SelectionSurvey.all(survey.relationships, selection)
    let nodeKeys = GraphMLKey.keys(nodeUses, first: 0, isForNodes: true, dialect)
    let relationshipKeys = GraphMLKey.keys(
      relationshipUses, first: nodeUses.count, isForNodes: false, dialect)
    keys =
      nodeUses.compactMap { nodeKeys[$0.key] }
      + relationshipUses.compactMap { relationshipKeys[$0.key] }
    self.nodeKeys = nodeKeys
    self.relationshipKeys = relationshipKeys
    labels = Dictionary(
      uniqueKeysWithValues: survey.nodes.keys.map {
        ($0, Self.naming(labels: selection.labels(ofSet: $0), dialect))
      })
    types = Dictionary(
      uniqueKeysWithValues: survey.relationships.keys.map {
        ($0, Self.naming(type: selection.typeName($0), dialect))
      })
  }

  private static func naming(labels: [String], _ dialect: Dialect) -> Naming {
    var (attributes, data) = (ByteText(), ByteText())
    let caption = labels.first ?? ""
    guard !labels.isEmpty else {
      return Naming(attributes: attributes, data: data, caption: caption)
    }
    let joined = joined(labels)
    if dialect == .neo4j { attributes.append(attribute: "labels", joined) }
    data.append("<data key=\"labels\">")
    data.append(joined, .xmlText)
    data.append("</data>")
    return Naming(attributes: attributes, data: data, caption: caption)
  }

  /// `:A:B`; a colon or backslash in a label has a backslash before it.
  package static func joined(_ labels: [String]) -> String {
    var text = ByteText()
    for label in labels {
      text.append(UInt8(ascii: ":"))
      text.append(label, labelEscapes)
    }
    return text.string
  }

  private static let labelEscapes = Escapes([(":", "\\:"), ("\\", "\\\\")])

  private static func naming(type: String, _ dialect: Dialect) -> Naming {
    var (attributes, data) = (ByteText(), ByteText())
    if dialect == .neo4j { attributes.append(attribute: "label", type) }
    for key in dialect == .neo4j ? ["label"] : ["TYPE", "edgelabel"] {
      data.append("<data key=\"\(key)\">")
      data.append(type, .xmlText)
      data.append("</data>")
    }
    return Naming(attributes: attributes, data: data, caption: type)
  }

  // MARK: Around the batches

  package func begin(_ text: inout ByteText) {
    text.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd" \
      xmlns:cygnet="urn:cygnet:graphml">

      """)
    for (id, domain, name, role) in dialect.ownKeys {
      text.append("<key id=\"\(id)\" for=\"\(domain)\" attr.name=\"\(name)\"")
      text.append(" attr.type=\"string\" cygnet:role=\"\(role)\"/>\n")
    }
    for key in keys { key.declare(&text) }
    text.append("<graph id=\"G\" edgedefault=\"directed\">\n")
  }

  package func end(_ text: inout ByteText) { text.append("</graph>\n</graphml>\n") }

  // MARK: Batches

  /// A property's values in a batch.
  private struct Column {
    let key: GraphMLKey
    let vector: Vector
    /// What stands before the values, where all are of one type.
    let opening: String?
  }

  package func write(_ batch: EntityBatch, to text: inout ByteText) {
    text.reserve(batch.count * (96 + batch.columns.count * 40))
    let known = batch.kind == .nodes ? nodeKeys : relationshipKeys
    let columns = zip(batch.keys, batch.columns).compactMap { id, vector in
      known[id].map { key in
        Column(key: key, vector: vector, opening: FieldType(vector.kind).map(key.opening))
      }
    }
    let isNodes = batch.kind == .nodes
    let captions = dialect == .gephi && isNodes ? captionColumns(columns) : []
    for row in 0..<batch.count {
      let naming = isNodes ? labels[batch.groups[row]] : types[batch.groups[row]]
      text.append(isNodes ? "<node id=\"n" : "<edge id=\"e")
      text.append(Int64(batch.ids[row]))
      if !isNodes {
        text.append("\" source=\"n")
        text.append(Int64(batch.starts[row]))
        text.append("\" target=\"n")
        text.append(Int64(batch.ends[row]))
      }
      text.append(UInt8(ascii: "\""))
      if let naming { text.append(naming.attributes) }
      text.append(UInt8(ascii: ">"))
      if isNodes, dialect == .gephi {
        writeCaption(captions, row, naming?.caption ?? "", batch.ids[row], to: &text)
      }
      if let naming { text.append(naming.data) }
      for column in columns where column.vector.isValid(row) { write(column, row, to: &text) }
      text.append(isNodes ? "</node>\n" : "</edge>\n")
    }
  }

  private func write(_ column: Column, _ row: Int, to text: inout ByteText) {
    if let opening = column.opening { text.append(opening) }
    switch column.vector.storage {
    case .integers(let numbers):
      if column.vector.kind == .date {
        text.append(Date(epochDay: numbers[row]))
      } else {
        text.append(numbers[row])
      }
    case .floats(let numbers): text.append(numbers[row])
    case .booleans(let flags): text.append(flags[row] != 0)
    case .texts(let texts): text.append(texts[row], .xmlText)
    case .codes(let codes, let entries): text.append(entries[Int(codes[row])], .xmlText)
    case .mixed, .ids:
      let value = column.vector.value(row)
      if column.opening == nil { text.append(column.key.opening(FieldType(of: value))) }
      write(value, to: &text)
    }
    text.append("</data>")
  }

  private func write(_ value: Value, to text: inout ByteText) {
    switch value {
    case .boolean(let flag): text.append(flag)
    case .integer(let number): text.append(number)
    case .float(let number): text.append(number)
    case .date(let date): text.append(date)
    case .list(let list):
      if dialect == .gephi {
        text.append("[" + list.map(\.plainText).joined(separator: ", ") + "]", .xmlText)
      } else {
        var json = ByteText()
        json.append(json: list)
        text.append(json.string, .xmlText)
      }
    default: text.append(value.plainText, .xmlText)
    }
  }

  // MARK: Captions

  private static let captionKeys = ["name", "title"]

  private func captionColumns(_ columns: [Column]) -> [Vector] {
    Self.captionKeys.compactMap { name in columns.first { $0.key.name == name }?.vector }
  }

  private func writeCaption(
    _ columns: [Vector], _ row: Int, _ label: String, _ id: UInt32, to text: inout ByteText
  ) {
    text.append("<data key=\"label\">")
    if let column = columns.first(where: { $0.isValid(row) }) {
      text.append(column.value(row).plainText, .xmlText)
    } else {
      text.append(label.isEmpty ? "n\(id)" : label, .xmlText)
    }
    text.append("</data>")
  }
}

extension GraphMLWriter.Dialect {
  /// The keys of what is no property.
  fileprivate var ownKeys: [(id: String, domain: String, name: String, role: String)] {
    switch self {
    case .neo4j: [("labels", "node", "labels", "labels"), ("label", "edge", "label", "type")]
    case .gephi:
      [
        ("label", "node", "label", "caption"), ("labels", "node", "labels", "labels"),
        ("TYPE", "edge", "TYPE", "type"), ("edgelabel", "edge", "label", "caption"),
      ]
    }
  }
}
