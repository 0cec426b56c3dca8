import CygnetCore
import GraphStore
import QueryPlanner

/// A comparison of a property of one node of the row with the same kind of property
/// of the node met, both whole numbers or dates, or texts of one dictionary of which
/// only equality is asked: numbers are read once for all nodes.
struct KeyComparison: Sendable {
  /// The comparison with one row's number.
  struct Test {
    fileprivate let keys: NodeNumbers
    fileprivate let symbol: ComparisonOperator
    /// `nil` for null.
    fileprivate let number: Int64?

    @inline(__always)
    func accepts(_ node: UInt32) -> Bool {
      guard let number, let other = keys[node] else { return false }
      return switch symbol {
      case .equal: other == number
      case .notEqual: other != number
      case .less: other < number
      case .lessOrEqual: other <= number
      case .greater: other > number
      case .greaterOrEqual: other >= number
      }
    }
  }

  /// The row's node.
  let anchor: Slot
  private let anchorKeys: NodeNumbers
  private let metKeys: NodeNumbers
  /// Of the met node's number to the row's.
  private let symbol: ComparisonOperator

  /// `nil` where the condition is another, or a property is not of whole numbers.
  init?(
    _ condition: BoundExpression, _ meeting: PlanStep.CountJoin.Variable,
    _ compiler: CountCompiler
  ) throws(RuntimeFault) {
    guard let (left, symbol, right) = condition.plainComparison, let a = left.slotProperty,
      let b = right.slotProperty, a.slot != b.slot
    else { return nil }
    let isMetLeft = a.slot == meeting.slot
    let (met, row) = isMetLeft ? (a, b) : (b, a)
    guard met.slot == meeting.slot, let metKeys = try compiler.numbers(met.key) else { return nil }
    guard
      let anchorKeys = met.key == row.key ? metKeys : try compiler.numbers(row.key),
      anchorKeys.meaning.isComparable(metKeys.meaning, symbol)
    else { return nil }
    anchor = row.slot
    self.metKeys = metKeys
    self.anchorKeys = anchorKeys
    self.symbol = isMetLeft ? symbol : symbol.mirrored
  }

  /// - Parameter node: `nil` for null.
  func test(against node: UInt32?) -> Test {
    Test(keys: metKeys, symbol: symbol, number: node.flatMap { anchorKeys[$0] })
  }
}

/// A property of all nodes as numbers, laid out by node id.
final class NodeNumbers: @unchecked Sendable {
  // Safety: written while it is made, read only from then on.
  enum Meaning {
    case integers, dates
    /// Places in a dictionary.
    case codes(Buffer<TextView>)

    func isComparable(_ other: Meaning, _ symbol: ComparisonOperator) -> Bool {
      switch (self, other) {
      case (.integers, .integers), (.dates, .dates): true
      case (.codes(let mine), .codes(let theirs)): mine === theirs && symbol.isEquality
      default: false
      }
    }
  }

  let meaning: Meaning
  private let numbers: Buffer<Int64>
  private let validity: Bitmap

  fileprivate init(_ meaning: Meaning, _ numbers: Buffer<Int64>, _ validity: Bitmap) {
    self.meaning = meaning
    self.numbers = numbers
    self.validity = validity
  }

  @inline(__always)
  subscript(node: UInt32) -> Int64? { validity[Int(node)] ? numbers[Int(node)] : nil }
}

extension CountCompiler {
  /// `nil` where some node has another kind of value under the key.
  func numbers(_ key: String) throws(RuntimeFault) -> NodeNumbers? {
    guard let number = graph.catalog.keys[key] else { return nil }
    let numbers = Buffer<Int64>(capacity: nodeCapacity + 1)
    let validity = Bitmap(count: nodeCapacity + 1, filled: false)
    var meaning: NodeNumbers.Meaning?
    var cursor = NodeScanCursor(graph, labels: [])
    let ids = Buffer<UInt32>(capacity: SegmentSize.count)
    while case let count = cursor.fill(ids, limit: SegmentSize.count), count > 0 {
      try context.check()
      let values = graph.gather(KeyID(number), nodes: ids, count: count, validity: nil)
      if (0..<count).allSatisfy({ !values.isValid($0) }) { continue }
      let next: NodeNumbers.Meaning
      let read: (Int) -> Int64
      switch values.storage {
      case .integers(let found):
        next = values.kind == .date ? .dates : .integers
        read = { found[$0] }
      case .codes(let codes, let entries):
        next = .codes(entries)
        read = { Int64(codes[$0]) }
      default: return nil
      }
      guard meaning?.isComparable(next, .equal) ?? true else { return nil }
      meaning = next
      for row in 0..<count where values.isValid(row) {
        numbers[Int(ids[row])] = read(row)
        validity[Int(ids[row])] = true
      }
    }
    return NodeNumbers(meaning ?? .integers, numbers, validity)
  }
}
