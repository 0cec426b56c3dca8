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

  package func value(_ index: Int) -> Value {
    switch self {
    case .integers(let list): .integer(list[index])
    case .floats(let list): .float(list[index])
    case .booleans(let list): .boolean(list[index])
    case .strings(let list): .string(list[index])
    case .values(let list): list[index]
    }
  }
}
