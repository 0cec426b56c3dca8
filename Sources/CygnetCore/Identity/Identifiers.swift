/// A node's dense 32-bit id, stable for the node's lifetime.
@frozen public struct NodeID: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let rawValue: UInt32

  @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable public static func < (left: NodeID, right: NodeID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A relationship's dense 32-bit id, stable for the relationship's lifetime.
@frozen public struct RelationshipID: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let rawValue: UInt32

  @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }

  @inlinable public static func < (left: RelationshipID, right: RelationshipID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Limits of what one graph can hold.
package enum GraphLimit {
  /// The number of nodes, and of relationships, that ids can name.
  package static let entityCount = 4_294_967_294
  /// The number of distinct labels, relationship types or property keys.
  package static let tokenCount = 65_535
}

/// A label's number within one graph.
@frozen public struct LabelID: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let rawValue: UInt16
  @inlinable public init(_ rawValue: UInt16) { self.rawValue = rawValue }
  @inlinable public static func < (left: LabelID, right: LabelID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A relationship type's number within one graph.
@frozen public struct TypeID: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let rawValue: UInt16
  @inlinable public init(_ rawValue: UInt16) { self.rawValue = rawValue }
  @inlinable public static func < (left: TypeID, right: TypeID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A property key's number within one graph.
@frozen public struct KeyID: Hashable, Comparable, Sendable, BitwiseCopyable {
  public let rawValue: UInt16
  @inlinable public init(_ rawValue: UInt16) { self.rawValue = rawValue }
  @inlinable public static func < (left: KeyID, right: KeyID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The end of a relationship that a traversal starts from.
@frozen public enum Direction: UInt8, Sendable, BitwiseCopyable {
  /// From start node to end node.
  case outgoing
  /// From end node to start node.
  case incoming

  @inlinable public var reversed: Direction { self == .outgoing ? .incoming : .outgoing }
}
