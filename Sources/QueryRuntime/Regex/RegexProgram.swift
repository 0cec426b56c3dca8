import CygnetCore

/// A regular expression that matches in time linear in the text: all ways to
/// match are followed at once (Thompson 1968; the machine is Pike's).
///
/// The syntax is Java's, as openCypher's `=~` has it, without look-around,
/// back-references and possessive quantifiers, which no such machine can have.
struct RegexProgram {
  enum Instruction {
    case scalar(CharacterClass)
    /// Two ways to go on.
    case split(Int, Int)
    case jump(Int)
    case atStart
    case atEnd
    case atWordBoundary(Bool)
    case match
  }

  var instructions: [Instruction] = []

  /// Programs are at most this long; counted repetitions multiply.
  static let instructionLimit = 20_000

  /// Whether the whole text matches. `tick` is called with the work done.
  func matches(
    _ text: String, tick: (Int) throws(RuntimeFault) -> Void
  ) throws(RuntimeFault) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var current = ThreadList(count: instructions.count)
    var next = ThreadList(count: instructions.count)
    add(0, to: &current, scalars, 0)
    for (place, scalar) in scalars.enumerated() {
      if current.members.isEmpty { return false }
      try tick(current.members.count)
      next.removeAll()
      for member in current.members {
        guard case .scalar(let wanted) = instructions[member], wanted.contains(scalar) else {
          continue
        }
        add(member + 1, to: &next, scalars, place + 1)
      }
      swap(&current, &next)
    }
    return current.members.contains { member in
      if case .match = instructions[member] { return true }
      return false
    }
  }

  /// Follows everything that takes no character.
  private func add(
    _ start: Int, to list: inout ThreadList, _ scalars: [Unicode.Scalar], _ place: Int
  ) {
    var open = [start]
    while let instruction = open.popLast() {
      guard list.insert(instruction) else { continue }
      switch instructions[instruction] {
      case .jump(let target): open.append(target)
      case .split(let first, let second): open += [second, first]
      case .atStart: if place == 0 { open.append(instruction + 1) }
      case .atEnd: if place == scalars.count { open.append(instruction + 1) }
      case .atWordBoundary(let wanted):
        let before = place > 0 && CharacterClass.word.contains(scalars[place - 1])
        let after = place < scalars.count && CharacterClass.word.contains(scalars[place])
        if (before != after) == wanted { open.append(instruction + 1) }
      case .scalar, .match: continue
      }
    }
  }
}

/// A set of instructions that keeps its order and empties at once.
private struct ThreadList {
  private(set) var members: [Int] = []
  private var seen: [Bool]

  init(count: Int) { seen = Array(repeating: false, count: count) }

  mutating func insert(_ member: Int) -> Bool {
    if seen[member] { return false }
    seen[member] = true
    members.append(member)
    return true
  }

  mutating func removeAll() {
    for member in members { seen[member] = false }
    members.removeAll(keepingCapacity: true)
  }
}

/// The characters that one place of a pattern accepts.
struct CharacterClass: Sendable {
  enum Item: Sendable {
    case range(ClosedRange<UInt32>)
    case test(@Sendable (Unicode.Scalar) -> Bool)
    case nested(CharacterClass)
  }

  var items: [Item]
  var isNegated = false
  var ignoresCase = false

  static let word = CharacterClass(items: [
    .range(0x30...0x39), .range(0x41...0x5A), .range(0x5F...0x5F), .range(0x61...0x7A),
  ])
  static let digit = CharacterClass(items: [.range(0x30...0x39)])
  static let space = CharacterClass(items: [.range(0x09...0x0D), .range(0x20...0x20)])
  static let lineEnds = CharacterClass(items: [
    .range(0x0A...0x0A), .range(0x0D...0x0D), .range(0x85...0x85), .range(0x2028...0x2029),
  ])
  static let everything = CharacterClass(items: [.range(0...0x10FFFF)])

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    if holds(scalar) != isNegated { return true }
    guard ignoresCase, !isNegated else { return false }
    let properties = scalar.properties
    return [properties.lowercaseMapping, properties.uppercaseMapping].contains { mapped in
      let other = mapped.unicodeScalars
      return other.count == 1 && other.first.map { $0 != scalar && holds($0) } ?? false
    }
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    items.contains { item in
      switch item {
      case .range(let range): range.contains(scalar.value)
      case .test(let test): test(scalar)
      case .nested(let inner): inner.contains(scalar)
      }
    }
  }
}
