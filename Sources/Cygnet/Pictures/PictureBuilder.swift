import CygnetCore
import GraphFormats
import GraphStore

/// Makes elements of a picture from batches of a graph and what the style says of them.
struct PictureBuilder: Sendable {
  let selection: GraphSelection
  let evaluator: StyleEvaluator
  /// Numbers placed among those of the whole picture, once they are known.
  var nodeScales: StyleEvaluator.Scales = []
  var relationshipScales: StyleEvaluator.Scales = []
  /// Whether elements come with their properties.
  var needsProperties = false
  /// Whether a tooltip tells all properties where the style gives none.
  var tellsAll = false
  /// By label number, its place in the palette.
  private let fills: [Int]

  init(_ selection: GraphSelection, _ evaluator: StyleEvaluator) {
    self.selection = selection
    self.evaluator = evaluator
    fills = Self.fills(selection.graph.catalog.labels.names)
  }

  /// Each label's own colour first; where an earlier label has taken it, the next that is
  /// free, as long as there are any.
  private static func fills(_ labels: [String]) -> [Int] {
    let count = Palette.fills.count
    var used = 0
    var taken = Array(repeating: false, count: count)
    return labels.map { label in
      if used == count {
        taken = Array(repeating: false, count: count)
        used = 0
      }
      var place = Palette.place(label, in: Palette.fills)
      while taken[place] { place = (place + 1) % count }
      taken[place] = true
      used += 1
      return place
    }
  }

  // MARK: Nodes

  /// - Returns: the nodes that are shown, and the ids of those that are hidden.
  func nodes(_ batch: EntityBatch) throws -> (shown: [PictureNode], hidden: [UInt32]) {
    let values = try evaluator.values(of: batch, nodeScales)
    var (shown, hidden): ([PictureNode], [UInt32]) = ([], [])
    shown.reserveCapacity(batch.count)
    var known: (set: UInt32, labels: [String], fill: Colour)?
    for row in 0..<batch.count {
      if case .flag(true)? = AttributeReader(values, row).value(.hide) {
        hidden.append(batch.ids[row])
        continue
      }
      let set = batch.groups[row]
      if known?.set != set {
        known = (set, selection.labels(ofSet: set), fill(ofSet: set))
      }
      guard let known else { continue }
      shown.append(node(batch, row, values, known.labels, known.fill))
    }
    return (shown, hidden)
  }

  private func fill(ofSet set: UInt32) -> Colour {
    guard let label = selection.graph.labelSets.sets[Int(set)].first else {
      return Palette.plainFill
    }
    return Palette.fills[fills[Int(label.rawValue)]]
  }

  private func node(
    _ batch: EntityBatch, _ row: Int, _ values: StyleEvaluator.Values, _ labels: [String],
    _ fill: Colour
  ) -> PictureNode {
    let reader = AttributeReader(values, row)
    let id = batch.ids[row]
    var node = PictureNode(
      id: id, name: "",
      caption: reader.text(.caption) ?? Self.caption(labels, id), labels: labels)
    node.fill = reader.colour(.fill) ?? fill
    node.border = reader.colour(.border) ?? node.fill.darkened
    if case .shape(let shape)? = reader.value(.shape) { node.shape = shape }
    node.size = reader.number(.size) ?? 1
    node.width = reader.number(.width) ?? 1
    node.line = reader.line ?? .solid
    node.link = reader.text(.link)
    node.cluster = reader.text(.cluster)
    node.rank = reader.text(.rank)
    node.from = reader.text(.from)
    node.to = reader.text(.to)
    node.sources = reader.sources
    if needsProperties || tellsAll {
      node.properties = batch.properties(row, selection.graph.catalog)
    }
    node.tooltip = reader.text(.tooltip)
    if node.tooltip == nil, tellsAll {
      node.tooltip = ElementText(node.properties, node.sources).text(
        headedBy: "\(node.caption)\(labels.isEmpty ? "" : " (\(labels.joined(separator: ", ")))")")
    }
    return node
  }

  private static func caption(_ labels: [String], _ id: UInt32) -> String {
    (labels.first.map { $0 + " " } ?? "") + "#\(id)"
  }

  // MARK: Relationships

  /// - Parameter hidden: nodes that are not shown.
  func relationships(
    _ batch: EntityBatch, hidden: Set<UInt32>
  ) throws -> [PictureRelationship] {
    let values = try evaluator.values(of: batch, relationshipScales)
    var shown: [PictureRelationship] = []
    shown.reserveCapacity(batch.count)
    var known: (type: UInt32, name: String, line: Colour)?
    for row in 0..<batch.count {
      let reader = AttributeReader(values, row)
      if case .flag(true)? = reader.value(.hide) { continue }
      let (start, end) = (batch.starts[row], batch.ends[row])
      if !hidden.isEmpty, hidden.contains(start) || hidden.contains(end) { continue }
      if known?.type != batch.groups[row] {
        let name = selection.typeName(batch.groups[row])
        known = (
          batch.groups[row], name, Palette.lines[Palette.place(name, in: Palette.lines)]
        )
      }
      guard let (_, type, line) = known else { continue }
      var relationship = PictureRelationship(
        id: batch.ids[row], type: type, start: start, end: end, startName: "", endName: "",
        caption: reader.text(.caption) ?? type)
      relationship.color = reader.colour(.color) ?? line
      relationship.width = reader.number(.width) ?? 1
      relationship.line = reader.line ?? .solid
      relationship.link = reader.text(.link)
      relationship.from = reader.text(.from)
      relationship.to = reader.text(.to)
      relationship.sources = reader.sources
      if needsProperties || tellsAll {
        relationship.properties = batch.properties(row, selection.graph.catalog)
      }
      relationship.tooltip = reader.text(.tooltip)
      if relationship.tooltip == nil, tellsAll {
        relationship.tooltip = ElementText(relationship.properties, relationship.sources)
          .text(headedBy: type)
      }
      shown.append(relationship)
    }
    return shown
  }
}

/// The attributes of one row.
private struct AttributeReader {
  private let values: StyleEvaluator.Values
  private let row: Int

  init(_ values: StyleEvaluator.Values, _ row: Int) {
    self.values = values
    self.row = row
  }

  @inline(__always)
  func value(_ attribute: StyleAttribute) -> StyleValue? {
    let column = values[attribute.rawValue]
    return column.isEmpty ? nil : column[row]
  }

  func text(_ attribute: StyleAttribute) -> String? {
    if case .text(let text)? = value(attribute) { text } else { nil }
  }

  func number(_ attribute: StyleAttribute) -> Double? {
    if case .number(let number)? = value(attribute) { number } else { nil }
  }

  func colour(_ attribute: StyleAttribute) -> Colour? {
    if case .colour(let colour)? = value(attribute) { colour } else { nil }
  }

  var line: PictureLine? {
    if case .line(let line)? = value(.line) { line } else { nil }
  }

  var sources: [PictureSource] {
    if case .sources(let sources)? = value(.source) { sources } else { [] }
  }
}

/// All that is known of an element, for a tooltip.
private struct ElementText {
  private let properties: ValueMap
  private let sources: [PictureSource]
  /// Code points of one value.
  private static let valueLimit = 120
  private static let lineLimit = 16

  init(_ properties: ValueMap, _ sources: [PictureSource]) {
    self.properties = properties
    self.sources = sources
  }

  func text(headedBy head: String) -> String {
    var lines = [head]
    for (key, value) in properties where !isSource(key) {
      lines.append("\(key): \(Self.shortened(StyleValue.text(value)))")
      if lines.count == Self.lineLimit {
        lines.append("…")
        break
      }
    }
    if !sources.isEmpty {
      lines.append("source: " + Self.shortened(sources.map(\.text).joined(separator: ", ")))
    }
    return lines.joined(separator: "\n")
  }

  private func isSource(_ key: String) -> Bool {
    !sources.isEmpty && (key == "sources" || key == "source")
  }

  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > valueLimit, text.unicodeScalars.count > valueLimit else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(valueLimit))) + "…"
  }
}
