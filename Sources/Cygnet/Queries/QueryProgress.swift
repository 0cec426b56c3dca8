import QueryPlanner
import QueryRuntime
import Synchronization

/// How far a statement or a load has come. Safe to look at from any thread while it runs.
///
/// Serves one statement or load at a time; the next one starts it anew.
///
/// ```swift
/// let progress = QueryProgress()
/// let options = QueryOptions(progress: progress)
/// // On another thread: try database.query(text, options: options).rows()
/// print(progress.state.operation ?? "idle", progress.state.scanned)
/// ```
public final class QueryProgress: Sendable {
  public struct State: Sendable, Equatable {
    /// What `scanned` counts.
    public enum Unit: Sendable {
      case rows, bytes
    }

    /// What is at work now: an operator such as `Expand(All)`, or `loading Company.csv`
    /// or `reading 03-rounds.cypher`. `nil` before and after, and while a result waits
    /// to be asked for more rows.
    public var operation: String?
    /// What it works at, in up to 80 characters; may be empty.
    public var details = ""
    /// Rows that the operator has given out so far, or the last one when none is at
    /// work; rows read of CSV files; 0 for scripts.
    public var rows = 0
    /// Rows that the busiest operator has given out so far: a measure of the work done.
    public var mostRows = 0
    /// What a statement's first scan has read, or a load of its files.
    public var scanned = 0
    /// What is to be read in all; `nil` where that is not known.
    public var scanTotal: Int?
    public var unit = Unit.rows

    public init() {}
  }

  private let meter = ProgressMeter()
  /// The state of the load, when the latest work was one.
  private let load = Mutex<State?>(nil)

  public init() {}

  /// What is known now. Taken while work is going on, its parts may be of slightly
  /// different moments.
  public var state: State {
    if let load = load.withLock({ $0 }) { return load }
    let reading = meter.reading
    var state = State()
    state.operation = reading.operation
    state.details = reading.details
    state.rows = reading.rows
    state.mostRows = reading.mostRows
    state.scanned = reading.scanned
    state.scanTotal = reading.scanTotal
    return state
  }

  /// Starts a statement.
  func begin(names: [Slot: String]) -> ProgressMeter {
    load.withLock { $0 = nil }
    meter.begin(names: names)
    return meter
  }

  func note(_ state: State) { load.withLock { $0 = state } }

  func endLoad() {
    load.withLock {
      $0?.operation = nil
      $0?.details = ""
    }
  }
}
