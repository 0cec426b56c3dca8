import CygnetCore
import QueryRuntime

/// What one query may use up, and how to stop it.
public struct QueryOptions: Sendable {
  /// Bytes that a query may hold for lists, groups, sorted rows and the like.
  public var memoryLimit: Int
  /// `nil` for no limit.
  public var timeLimit: Swift.Duration?
  /// Raise it from any thread to stop the query.
  public var cancellation: Cancellation
  /// The folder that LOAD CSV may read; `nil` for none.
  public var readableFolder: String?
  /// Rows that operators aim for in one batch; no answer depends on it.
  package var batchSize = Batch.capacity
  /// Rows from which on a scan is shared out among threads; no answer depends on it.
  package var parallelRows = 50_000.0

  public init(
    memoryLimit: Int = 1_073_741_824, timeLimit: Swift.Duration? = nil,
    cancellation: Cancellation = Cancellation(), readableFolder: String? = nil
  ) {
    self.readableFolder = readableFolder
    self.memoryLimit = memoryLimit
    self.timeLimit = timeLimit
    self.cancellation = cancellation
  }
}

/// Stops the queries that were started with it.
public final class Cancellation: Sendable {
  let flag = CancelFlag()

  public init() {}

  /// Safe from any thread and from a signal handler; takes effect within
  /// milliseconds. Cannot be taken back.
  public func cancel() { flag.raise() }

  public var isCancelled: Bool { flag.isRaised }
}
