import CygnetCore
package import QueryPlanner
import Synchronization

/// How far a running statement has come, for other threads to look at. Filled per batch.
package final class ProgressMeter: Sendable {
  /// What one look tells; its parts may be of slightly different moments.
  package struct Reading: Sendable {
    /// The operator that is at work; `nil` when none is.
    package var operation: String?
    package var details = ""
    /// Rows that the operator has given out, or the last one when none is at work.
    package var rows = 0
    /// Rows that the operator which has given out most has given out.
    package var mostRows = 0
    /// Elements that the first scan has read.
    package var scanned = 0
    package var scanTotal: Int?
  }

  /// A step of the plan, however many operators work at it.
  final class Step: Sendable {
    let number: Int
    private let step: PlanStep
    private let names: [Slot: String]
    private let rows = Atomic(0)
    /// Made when somebody first looks.
    private let text = Mutex<(operation: String, details: String)?>(nil)

    fileprivate init(_ number: Int, _ step: PlanStep, _ names: [Slot: String]) {
      self.number = number
      self.step = step
      self.names = names
    }

    func add(rows count: Int) { rows.add(count, ordering: .relaxed) }

    fileprivate var rowCount: Int { rows.load(ordering: .relaxed) }

    fileprivate var description: (operation: String, details: String) {
      text.withLock { text in
        if let text { return text }
        var made = PlanPrinter.describe(step, names: names)
        if made.details.count > ProgressMeter.detailLimit {
          made.details = made.details.prefix(ProgressMeter.detailLimit - 1) + "…"
        }
        text = made
        return made
      }
    }
  }

  private struct Steps {
    var names: [Slot: String] = [:]
    var all: [Step] = []
    var numbers: [[Int]: Int] = [:]
    /// The last step of the outermost plan: its place there, and its number.
    var last: (index: Int, number: Int)?
  }

  private static let detailLimit = 80
  /// Stands for a total that is not known, and for no step.
  static let none = -1
  private let steps = Mutex(Steps())
  /// The number of the step that is at work.
  private let current = Atomic(ProgressMeter.none)
  private let scanned = Atomic(0)
  private let scanTotal = Atomic(ProgressMeter.none)

  package init() {}

  /// Forgets the statement before.
  ///
  /// - Parameter names: what the statement calls its slots.
  package func begin(names: [Slot: String]) {
    steps.withLock { $0 = Steps(names: names) }
    current.store(Self.none, ordering: .relaxed)
    beginScan(total: nil)
  }

  package var reading: Reading {
    let now = current.load(ordering: .relaxed)
    let (step, last, most) = steps.withLock { steps in
      (
        steps.all.indices.contains(now) ? steps.all[now] : nil,
        steps.last.map { steps.all[$0.number] },
        steps.all.reduce(0) { max($0, $1.rowCount) }
      )
    }
    var reading = Reading()
    if let step { (reading.operation, reading.details) = step.description }
    reading.rows = (step ?? last)?.rowCount ?? 0
    reading.mostRows = most
    reading.scanned = scanned.load(ordering: .relaxed)
    let total = scanTotal.load(ordering: .relaxed)
    reading.scanTotal = total == Self.none ? nil : total
    return reading
  }

  // MARK: Steps

  /// The step of a place, the same whenever it is asked for.
  func step(_ step: PlanStep, _ place: [Int]) -> Step {
    steps.withLock { steps in
      if let known = steps.numbers[place] { return steps.all[known] }
      let number = steps.all.count
      let made = Step(number, step, steps.names)
      steps.all.append(made)
      steps.numbers[place] = number
      if place.count == 1, place[0] > steps.last?.index ?? -1 { steps.last = (place[0], number) }
      return made
    }
  }

  /// - Parameter number: the step's that is at work now, or `none`.
  func tell(step number: Int) { current.store(number, ordering: .relaxed) }

  // MARK: Scans

  /// - Parameter total: elements to be read, where that is known.
  func beginScan(total: Int?) {
    scanned.store(0, ordering: .relaxed)
    scanTotal.store(total ?? Self.none, ordering: .relaxed)
  }

  func scan(_ count: Int) { scanned.add(count, ordering: .relaxed) }
}
