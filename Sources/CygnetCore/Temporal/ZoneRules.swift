/// The offsets of a time zone through history and by rule in the future.
package final class ZoneRules: Sendable {
  /// A moment at which the offset changes.
  package struct Transition: Equatable, Sendable {
    package let instant: Int64
    package let before: Int32
    package let after: Int32

    package init(instant: Int64, before: Int32, after: Int32) {
      self.instant = instant
      self.before = before
      self.after = after
    }
  }

  /// The offset before the first transition.
  package let initialOffset: Int32
  /// In order of time.
  package let transitions: [Transition]
  /// What holds after the last transition; `nil` when nothing changes any more.
  package let rule: YearlyRule?

  package init(initialOffset: Int32, transitions: [Transition], rule: YearlyRule?) {
    self.initialOffset = initialOffset
    self.transitions = transitions
    self.rule = rule
  }

  private var lastInstant: Int64 { transitions.last?.instant ?? .min }

  /// How many transitions are at or before the instant.
  private func count(upTo instant: Int64) -> Int {
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Seconds east of UTC at an instant.
  package func offset(at instant: Int64) -> Int32 {
    if let rule, instant >= lastInstant { return rule.offset(at: instant) }
    let count = count(upTo: instant)
    return count == 0 ? initialOffset : transitions[count - 1].after
  }

  /// The transitions after the first and up to the second instant.
  private func transitions(after start: Int64, upTo end: Int64) -> [Transition] {
    let first = count(upTo: start)
    var found = Array(transitions[first..<max(first, count(upTo: end))])
    if let rule, end > lastInstant {
      found += rule.transitions(from: start, to: end).filter {
        $0.instant > max(start, lastInstant) && $0.instant <= end
      }
    }
    return found
  }

  /// Where a clock shows the local second: its offset, and the second itself,
  /// moved forward by the length of the gap where clocks were put forward over
  /// it. Where it came twice the wanted offset decides, or else the earlier one.
  package func resolve(
    localSecond: Int64, preferring wanted: Int32?
  ) -> (localSecond: Int64, offset: Int32) {
    // No offset is further from UTC than 18 hours.
    let reach: Int64 = 64_801
    var offset = self.offset(at: localSecond - reach)
    var valid: [Int32] = []
    let near = transitions(after: localSecond - reach, upTo: localSecond + reach)
    var start = localSecond - reach
    for transition in near {
      let instant = localSecond - Int64(offset)
      if instant >= start, instant < transition.instant { valid.append(offset) }
      (offset, start) = (transition.after, transition.instant)
    }
    if localSecond - Int64(offset) >= start { valid.append(offset) }
    if let wanted, valid.contains(wanted) { return (localSecond, wanted) }
    if let first = valid.first { return (localSecond, first) }
    let gap = near.first { transition in
      localSecond - Int64(transition.before) >= transition.instant
        && localSecond - Int64(transition.after) < transition.instant
    }
    guard let gap else { return (localSecond, offset) }
    return (localSecond + Int64(gap.after) - Int64(gap.before), gap.after)
  }

  /// Whether both agree from the start of 1970 on.
  package func agreesSince1970(with other: ZoneRules) -> Bool {
    offset(at: 0) == other.offset(at: 0) && rule == other.rule
      && transitions[count(upTo: 0)...] == other.transitions[other.count(upTo: 0)...]
  }
}
