import Dispatch

/// Work that nobody waits for.
enum Background {
  static func run(_ body: @escaping @Sendable () -> Void) {
    DispatchQueue.global(qos: .utility).async(execute: body)
  }
}
