public import CygnetCore
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
  /// Filled while the statement runs, for other threads to look at.
  public var progress: QueryProgress?
  /// Asked once a statement that can write has run, with what it has changed, before
  /// that takes effect: is committed, or seen by the transaction's next statement.
  /// On `false` the statement is undone and fails with the code `Declined`. Other
  /// writers wait meanwhile. Not asked about a graph's own scripts.
  public var review: (@Sendable (ChangeCounts) -> Bool)?
  /// Rows that operators aim for in one batch; no answer depends on it.
  package var batchSize = Batch.capacity
  /// Rows from which on a scan is shared out among threads; no answer depends on it.
  package var parallelRows = 50_000.0

  public init(
    memoryLimit: Int = 1_073_741_824, timeLimit: Swift.Duration? = nil,
    cancellation: Cancellation = Cancellation(), readableFolder: String? = nil,
    progress: QueryProgress? = nil, review: (@Sendable (ChangeCounts) -> Bool)? = nil
  ) {
    self.readableFolder = readableFolder
    self.memoryLimit = memoryLimit
    self.timeLimit = timeLimit
    self.cancellation = cancellation
    self.progress = progress
    self.review = review
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
