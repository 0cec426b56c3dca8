/// What a statement or a transaction has changed.
public struct ChangeCounts: Sendable, Equatable {
  public var nodesCreated = 0
  public var nodesDeleted = 0
  public var relationshipsCreated = 0
  public var relationshipsDeleted = 0
  public var labelsAdded = 0
  public var labelsRemoved = 0
  public var propertiesSet = 0

  public init() {}

  public var isEmpty: Bool { self == ChangeCounts() }
}
