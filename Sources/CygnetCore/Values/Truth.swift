/// A truth value of three-valued logic.
@frozen public enum Truth: UInt8, Sendable, BitwiseCopyable {
  case no = 0
  case yes = 1
  case unknown = 2

  @inlinable public init(_ value: Bool) { self = value ? .yes : .no }

  @inlinable public static func && (left: Truth, right: Truth) -> Truth {
    if left == .no || right == .no { return .no }
    return left == .unknown || right == .unknown ? .unknown : .yes
  }

  @inlinable public static func || (left: Truth, right: Truth) -> Truth {
    if left == .yes || right == .yes { return .yes }
    return left == .unknown || right == .unknown ? .unknown : .no
  }

  @inlinable public static func ^ (left: Truth, right: Truth) -> Truth {
    if left == .unknown || right == .unknown { return .unknown }
    return Truth(left != right)
  }

  @inlinable public static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .no: .yes
    case .yes: .no
    case .unknown: .unknown
    }
  }

  /// The value that a query sees.
  public var value: Value {
    switch self {
    case .no: .boolean(false)
    case .yes: .boolean(true)
    case .unknown: .null
    }
  }
}
