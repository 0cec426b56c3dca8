import CygnetCore
import Foundation
import GraphFormats

/// Pictures for formats to be tried with.
struct SamplePicture {
  var frame = PictureFrame(name: "sample")
  var nodes: [PictureNode]
  var relationships: [PictureRelationship] = []
  var legend = PictureLegend()

  /// As the driver of a format writes it, some elements at a time.
  func written(_ format: some PictureFormat, by size: Int = 64) -> String {
    var text = ByteText()
    format.begin(frame, to: &text)
    for start in stride(from: 0, to: nodes.count, by: size) {
      if start > 0 { text.append(format.separator) }
      format.write(Array(nodes[start..<min(start + size, nodes.count)]), to: &text)
    }
    format.beginRelationships(&text)
    for start in stride(from: 0, to: relationships.count, by: size) {
      if start > 0 { text.append(format.separator) }
      format.write(
        Array(relationships[start..<min(start + size, relationships.count)]), to: &text)
    }
    format.end(frame, legend, to: &text)
    return text.string
  }

  /// Two relationships from one node to another.
  static var small: SamplePicture {
    var frame = PictureFrame(name: "graph")
    frame.title = "People & \"others\""
    frame.hasTime = true
    frame.nodeTypes = [("age", .integer), ("label", .string), ("tags", .list(.string))]
    frame.relationshipTypes = [("since", .date)]
    var alice = PictureNode(
      id: 12, name: "alice", caption: "Alice \"A\"\n<b>", labels: ["Person", "Admin"])
    alice.fill = Colour(0x77, 0xAA, 0xDD)
    alice.shape = .ellipse
    alice.size = 2
    (alice.from, alice.to) = ("2019-06", "2020")
    alice.properties = ValueMap([
      ("age", .integer(41)), ("label", .string("mine")),
      ("tags", .list([.string("x"), .string("y")])),
    ])
    let other = PictureNode(id: 7, name: "other", caption: "中文", labels: [])
    var first = PictureRelationship(
      id: 5, type: "KNOWS", start: 12, end: 7, startName: "alice", endName: "other",
      caption: "since 1999")
    first.color = Colour(214, 39, 40)
    first.width = 2.5
    first.line = .dashed
    first.from = "2019-06-15T10:00+01:00"
    first.properties = ValueMap([("since", .date(Date(epochDay: 10_592)))])
    let second = PictureRelationship(
      id: 6, type: "KNOWS", start: 12, end: 7, startName: "alice", endName: "other",
      caption: "KNOWS")
    return SamplePicture(frame: frame, nodes: [alice, other], relationships: [first, second])
  }

  /// Texts and values of all kinds, names that formats have for themselves among the keys.
  static func hostile(seed: UInt64, count: Int) -> SamplePicture {
    var random = SplitMix64(seed: seed)
    let keys = [
      "id", "key", "label", "name", "name_", "self", "source", "value", "weight", "鍵\"<&",
    ]
    func text() -> String { SampleGraph.hostileTexts.randomElement(using: &random) ?? "" }
    func properties() -> ValueMap {
      // A number under `weight` is told otherwise.
      ValueMap(
        keys.filter { _ in Bool.random(using: &random) }.map { key in
          (key, key == "weight" ? .string(text()) : SampleGraph.value(&random))
        })
    }
    var picture = SamplePicture(nodes: [])
    picture.frame.title = text()
    picture.frame.nodeTypes = keys.map { ($0, .string) }
    picture.frame.relationshipTypes = keys.map { ($0, .string) }
    for id in 0..<count {
      var node = PictureNode(
        id: UInt32(id), name: "n\(id)", caption: text(), labels: [text(), "A"])
      node.shape = PictureShape.allCases.randomElement(using: &random) ?? .box
      node.line = PictureLine.allCases.randomElement(using: &random) ?? .solid
      node.width = Double(Int.random(in: 0...4, using: &random)) / 2
      node.tooltip = text()
      node.link = "https://example.org/" + text()
      node.cluster = Bool.random(using: &random) ? text() : nil
      node.more = Int.random(in: 0...1, using: &random)
      node.sources = [PictureSource(text: text(), link: text())]
      node.properties = properties()
      picture.nodes.append(node)
    }
    for id in 0..<(count + count / 2) {
      let (start, end) = (
        UInt32.random(in: 0..<UInt32(count), using: &random),
        UInt32.random(in: 0..<UInt32(count), using: &random)
      )
      var relationship = PictureRelationship(
        id: UInt32(id), type: text(), start: start, end: end, startName: "n\(start)",
        endName: "n\(end)", caption: text())
      relationship.color = Palette.lines.randomElement(using: &random) ?? Palette.plainLine
      relationship.line = PictureLine.allCases.randomElement(using: &random) ?? .solid
      relationship.properties = properties()
      picture.relationships.append(relationship)
    }
    return picture
  }
}
