package import CygnetCore

package enum PictureShape: String, CaseIterable, Sendable {
  case box, ellipse, circle, diamond, hexagon, octagon, triangle, cylinder, note, plain
}

package enum PictureLine: String, CaseIterable, Sendable {
  case solid, dashed, dotted
}

/// Where a fact is told.
package struct PictureSource: Sendable, Equatable {
  package var text: String
  package var link: String?

  package init(text: String, link: String? = nil) {
    self.text = text
    self.link = link
  }
}

/// A node with everything that a picture shows of it.
package struct PictureNode: Sendable {
  package var id: UInt32
  /// Unique in its picture; empty where the id is to tell it.
  package var name: String
  package var caption: String
  package var labels: [String]
  package var fill = Palette.plainFill
  package var border = Palette.plainFill.darkened
  package var shape = PictureShape.box
  /// 1 is usual.
  package var size = 1.0
  /// The border's, in points.
  package var width = 1.0
  package var line = PictureLine.solid
  package var tooltip: String?
  package var link: String?
  package var cluster: String?
  /// Nodes with the same are drawn in a row.
  package var rank: String?
  /// ISO 8601.
  package var from: String?
  package var to: String?
  package var sources: [PictureSource] = []
  /// Neighbours that are left out.
  package var more = 0
  /// Empty where the format asks for none.
  package var properties = ValueMap()

  package init(id: UInt32, name: String, caption: String, labels: [String]) {
    self.id = id
    self.name = name
    self.caption = caption
    self.labels = labels
  }
}

/// A relationship with everything that a picture shows of it.
package struct PictureRelationship: Sendable {
  package var id: UInt32
  package var type: String
  package var start: UInt32
  package var end: UInt32
  /// The names of its ends in the picture; empty where their ids are to tell them.
  package var startName: String
  package var endName: String
  package var caption: String
  package var color = Palette.plainLine
  /// In points.
  package var width = 1.0
  package var line = PictureLine.solid
  package var tooltip: String?
  package var link: String?
  package var from: String?
  package var to: String?
  package var sources: [PictureSource] = []
  /// Whether it leads from a rank to an earlier one.
  package var isBackward = false
  package var properties = ValueMap()

  package init(
    id: UInt32, type: String, start: UInt32, end: UInt32, startName: String, endName: String,
    caption: String
  ) {
    self.id = id
    self.type = type
    self.start = start
    self.end = end
    self.startName = startName
    self.endName = endName
    self.caption = caption
  }
}

/// The order of ranks.
package enum PictureRank {
  /// Numbers by size, before texts by code points.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    switch (Double(a), Double(b)) {
    case (let x?, let y?): x == y ? CodePoints.precedes(a, b) : x < y
    case (nil, nil): CodePoints.precedes(a, b)
    case (let x, _): x != nil
    }
  }
}

/// What a picture's colours stand for.
package struct PictureLegend: Sendable {
  package struct NodeEntry: Sendable {
    package var label: String
    package var fill: Colour
    package var border: Colour
    package var shape: PictureShape
    package var count: Int

    package init(
      label: String, fill: Colour, border: Colour, shape: PictureShape, count: Int
    ) {
      (self.label, self.fill, self.border) = (label, fill, border)
      (self.shape, self.count) = (shape, count)
    }
  }

  package struct RelationshipEntry: Sendable {
    package var type: String
    package var color: Colour
    package var line: PictureLine
    package var count: Int

    package init(type: String, color: Colour, line: PictureLine, count: Int) {
      (self.type, self.color, self.line, self.count) = (type, color, line, count)
    }
  }

  /// The most frequent first. The empty label stands for nodes without any.
  package var nodes: [NodeEntry] = []
  package var relationships: [RelationshipEntry] = []

  package init() {}
}

/// What belongs to a picture as a whole.
package struct PictureFrame: Sendable {
  package enum Direction: String, CaseIterable, Sendable {
    case right = "LR"
    case down = "TB"
    case left = "RL"
    case up = "BT"
  }

  /// The graph's name.
  package var name: String
  package var title: String?
  package var caption: String?
  package var direction = Direction.right
  package var showsLegend = false
  package var nodeCount = 0
  package var relationshipCount = 0
  /// Types of properties in the code-point order of their keys; for formats that
  /// declare them.
  package var nodeTypes: [(key: String, type: FieldType)] = []
  package var relationshipTypes: [(key: String, type: FieldType)] = []
  /// Whether some element has a time.
  package var hasTime = false

  package init(name: String) { self.name = name }
}

/// A format that draws: nodes come first, then relationships, each in batches that
/// may be written on several threads.
package protocol PictureFormat: Sendable {
  /// Whether elements are to come with their properties.
  var needsProperties: Bool { get }
  /// Whether the frame is to tell the types of properties.
  var declaresTypes: Bool { get }
  /// What stands between the texts of two batches of one kind.
  var separator: String { get }
  func begin(_ frame: PictureFrame, to text: inout ByteText)
  func write(_ nodes: [PictureNode], to text: inout ByteText)
  func beginRelationships(_ text: inout ByteText)
  func write(_ relationships: [PictureRelationship], to text: inout ByteText)
  func end(_ frame: PictureFrame, _ legend: PictureLegend, to text: inout ByteText)
}

extension PictureFormat {
  package var needsProperties: Bool { false }
  package var declaresTypes: Bool { false }
  package var separator: String { "" }
  package func beginRelationships(_ text: inout ByteText) {}
}
