package import CygnetCore

/// Sets of labels interned to small numbers; number 0 is the empty set.
package struct LabelSetTable: Sendable {
  /// Each set's labels, ascending.
  package private(set) var sets: [[LabelID]] = [[]]
  private var numbers: [[LabelID]: UInt32] = [[]: 0]

  package init() {}

  package mutating func intern(_ labels: some Sequence<LabelID>) -> UInt32 {
    let set = Set(labels).sorted()
    if let number = numbers[set] { return number }
    let number = UInt32(sets.count)
    sets.append(set)
    numbers[set] = number
    return number
  }

  /// Which sets, by number, hold all of `labels`.
  package func containing(_ labels: [LabelID]) -> [Bool] {
    sets.map { set in labels.allSatisfy(set.contains) }
  }
}
