package import CygnetCore

/// A node as a file tells of it.
package struct ReadNode: Sendable {
  /// What the file's relationships call it.
  package var key: String
  package var labels: [String]
  package var properties: [(key: String, value: Value)]
  /// Where it begins, from 1.
  package var line: Int

  package init(
    key: String, labels: [String], properties: [(key: String, value: Value)], line: Int
  ) {
    self.key = key
    self.labels = labels
    self.properties = properties
    self.line = line
  }
}

/// A relationship as a file tells of it. Its ends may come later than it does.
package struct ReadRelationship: Sendable {
  package var type: String
  package var start: String
  package var end: String
  package var properties: [(key: String, value: Value)]
  package var line: Int

  package init(
    type: String, start: String, end: String, properties: [(key: String, value: Value)], line: Int
  ) {
    self.type = type
    self.start = start
    self.end = end
    self.properties = properties
    self.line = line
  }
}

package enum ReadElement: Sendable {
  case node(ReadNode)
  case relationship(ReadRelationship)
}

/// Why a part of a file is not what its format asks for.
package struct ReadMistake: Error, Sendable {
  /// From 1; 0 where it is not known.
  package let line: Int
  /// Bytes from 1; 0 where it is not known.
  package let column: Int
  package let message: String
  /// The part itself, as far as it can be told apart; for a file of bad rows.
  package var text = ""

  package init(line: Int, column: Int = 0, message: String, text: String = "") {
    self.line = line
    self.column = column
    self.message = message
    self.text = text
  }
}

/// Takes what a reader finds. A mistake that concerns one element alone is told by
/// `mistake`, and reading goes on behind it; one that nothing can be read behind is
/// thrown by the reader.
package protocol ReadElementTaker {
  mutating func take(_ element: ReadElement) throws
  mutating func mistake(_ mistake: ReadMistake) throws
}
