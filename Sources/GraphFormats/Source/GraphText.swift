import CygnetCore

/// Takes text as it is made.
package typealias TextTaker = (ByteText) throws -> Void

/// A format that holds a graph as one text: nodes first, then relationships.
///
/// Batches are written on several threads; their texts are put one after the other.
package protocol GraphTextFormat: Sendable {
  func begin(_ text: inout ByteText)
  func write(_ batch: EntityBatch, to text: inout ByteText)
  /// What stands between nodes and relationships.
  func beginRelationships(_ text: inout ByteText)
  func end(_ text: inout ByteText)
  /// What stands between the texts of two batches of one kind.
  var separator: String { get }
}

extension GraphTextFormat {
  package var separator: String { "" }
  package func begin(_ text: inout ByteText) {}
  package func beginRelationships(_ text: inout ByteText) {}
  package func end(_ text: inout ByteText) {}

  /// - Parameter monitor: told of the entities written; throws to end the writing.
  package func write(
    _ selection: GraphSelection, monitor: (Int) throws -> Void = { _ in }, to take: TextTaker
  ) throws {
    try withoutActuallyEscaping(take) { take in
      var pieces = TextPieces(separator: separator, to: take)
      func batches(_ kind: EntityBatch.Kind) throws {
        try selection.forEachBatch(kind, monitor: monitor) { batch in
          var text = ByteText()
          self.write(batch, to: &text)
          return text
        } take: {
          try pieces.put(part: $0)
        }
      }
      try pieces.put(begin)
      try batches(.nodes)
      try pieces.put(beginRelationships)
      try batches(.relationships)
      try pieces.put(end)
    }
  }
}
