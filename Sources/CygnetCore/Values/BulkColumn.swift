/// Values for consecutive entities, one list per property key.
public enum BulkColumn: Sendable {
  case integers([Int64])
  case floats([Double])
  case booleans([Bool])
  case strings([String])
  /// Any values; null for none.
  case values([Value])

  public var count: Int {
    switch self {
    case .integers(let list): list.count
    case .floats(let list): list.count
    case .booleans(let list): list.count
    case .strings(let list): list.count
    case .values(let list): list.count
    }
  }

  package var vector: Vector {
    switch self {
    case .integers(let list): Vector(integers: Buffer(list), count: list.count)
    case .floats(let list): Vector(.float, .floats(Buffer(list)), count: list.count)
    case .booleans(let list):
      Vector(.boolean, .booleans(Buffer(list.map { $0 ? 1 : 0 })), count: list.count)
    case .strings(let list): .specialised(list.map { .string($0) })
    case .values(let list): .specialised(list)
    }
  }
}
