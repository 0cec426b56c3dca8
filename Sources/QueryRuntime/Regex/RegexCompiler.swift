import CygnetCore

/// Reads a regular expression and builds its program.
struct RegexCompiler {
  /// What is wrong with a pattern.
  struct Failure: Error { let reason: String }

  /// How deep groups may nest.
  private static let nestingLimit = 200

  private let pattern: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  private var ignoresCase = false
  private var dotMatchesLineEnds = false

  private indirect enum Node {
    case empty
    case scalar(CharacterClass)
    case assertion(RegexProgram.Instruction)
    case sequence([Node])
    case choice([Node])
    case repetition(Node, Int, Int?)
  }

  static func compile(_ pattern: String) throws(Failure) -> RegexProgram {
    var compiler = RegexCompiler(pattern: Array(pattern.unicodeScalars))
    let node = try compiler.parseChoice()
    guard compiler.position == compiler.pattern.count else {
      throw Failure(reason: "unmatched `)`")
    }
    var program = RegexProgram()
    try emit(node, into: &program)
    program.instructions.append(.match)
    return program
  }

  private init(pattern: [Unicode.Scalar]) { self.pattern = pattern }

  // MARK: Reading

  private var current: Unicode.Scalar? {
    position < pattern.count ? pattern[position] : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    position += 1
    return true
  }

  private mutating func parseChoice() throws(Failure) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else { throw Failure(reason: "groups nest too deep") }
    var branches = [try parseSequence()]
    while take("|") { branches.append(try parseSequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func parseSequence() throws(Failure) -> Node {
    var nodes: [Node] = []
    while let next = current, next != "|", next != ")" {
      nodes.append(try parseQuantified())
    }
    return nodes.count == 1 ? nodes[0] : (nodes.isEmpty ? .empty : .sequence(nodes))
  }

  private mutating func parseQuantified() throws(Failure) -> Node {
    var node = try parseAtom()
    while let (low, high) = try parseQuantifier() {
      // For a match of the whole text a lazy quantifier is as good as a greedy one.
      if take("+") { throw Failure(reason: "possessive quantifiers are not supported") }
      _ = take("?")
      node = .repetition(node, low, high)
    }
    return node
  }

  private mutating func parseQuantifier() throws(Failure) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard take("{") else { return nil }
    guard let low = number() else { throw Failure(reason: "expected a number after `{`") }
    var high: Int? = low
    if take(",") { high = number() }
    guard take("}") else { throw Failure(reason: "expected `}`") }
    if let high, high < low { throw Failure(reason: "a repetition's end is below its start") }
    return (low, high)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let next = current, CharacterClass.digit.contains(next), digits.count < 6 {
      digits.unicodeScalars.append(next)
      position += 1
    }
    return Int(digits)
  }

  private mutating func parseAtom() throws(Failure) -> Node {
    guard let next = current else { return .empty }
    position += 1
    switch next {
    case "(": return try parseGroup()
    case "[": return .scalar(try parseClass())
    case ".":
      var all = dotMatchesLineEnds ? CharacterClass.everything : CharacterClass.lineEnds
      all.isNegated = !dotMatchesLineEnds
      return .scalar(all)
    case "^": return .assertion(.atStart)
    case "$": return .assertion(.atEnd)
    case "\\": return try parseEscape()
    case "*", "+", "?": throw Failure(reason: "nothing stands before `\(next)`")
    default: return .scalar(single(next))
    }
  }

  private func single(_ scalar: Unicode.Scalar) -> CharacterClass {
    CharacterClass(items: [.range(scalar.value...scalar.value)], ignoresCase: ignoresCase)
  }

  private mutating func parseGroup() throws(Failure) -> Node {
    let outer = (ignoresCase, dotMatchesLineEnds)
    if take("?") {
      if take("<") {
        guard current != "=", current != "!" else {
          throw Failure(reason: "look-behind is not supported")
        }
        while let next = current, next != ">" {
          _ = next
          position += 1
        }
        position += 1
      } else if try parseFlags() {
        // `(?i)` holds for the rest of the enclosing group.
        return .empty
      }
    }
    let node = try parseChoice()
    guard take(")") else { throw Failure(reason: "expected `)`") }
    (ignoresCase, dotMatchesLineEnds) = outer
    return node
  }

  /// Flags after `(?`; `true` when the group ends with them.
  private mutating func parseFlags() throws(Failure) -> Bool {
    var isOn = true
    while let next = current {
      position += 1
      switch next {
      case "i", "u": if next == "i" { ignoresCase = isOn }
      case "s": dotMatchesLineEnds = isOn
      case "-": isOn = false
      case ":": return false
      case ")": return true
      default: throw Failure(reason: "`(?\(next)` is not supported")
      }
    }
    throw Failure(reason: "expected `)`")
  }

  // MARK: Escapes and classes

  private mutating func parseEscape() throws(Failure) -> Node {
    guard let next = current else { throw Failure(reason: "nothing stands after `\\`") }
    switch next {
    case "b", "B":
      position += 1
      return .assertion(.atWordBoundary(next == "b"))
    case "A":
      position += 1
      return .assertion(.atStart)
    case "z", "Z":
      position += 1
      return .assertion(.atEnd)
    case "Q":
      position += 1
      return parseQuotation()
    default: return .scalar(try parseEscapedClass())
    }
  }

  /// Up to `\E` everything stands for itself.
  private mutating func parseQuotation() -> Node {
    var nodes: [Node] = []
    while let next = current {
      if next == "\\", position + 1 < pattern.count, pattern[position + 1] == "E" {
        position += 2
        break
      }
      nodes.append(.scalar(single(next)))
      position += 1
    }
    return .sequence(nodes)
  }

  /// What follows a backslash, as a class of characters.
  private mutating func parseEscapedClass() throws(Failure) -> CharacterClass {
    guard let next = current else { throw Failure(reason: "nothing stands after `\\`") }
    position += 1
    switch next {
    case "d": return .digit
    case "w": return .word
    case "s": return .space
    case "D", "W", "S":
      var negated: CharacterClass = next == "D" ? .digit : (next == "W" ? .word : .space)
      negated.isNegated = true
      return negated
    case "p", "P": return try parseProperty(isNegated: next == "P")
    case "t": return single("\t")
    case "n": return single("\n")
    case "r": return single("\r")
    case "f": return single("\u{0C}")
    case "x": return single(try hexadecimal(2))
    case "u": return single(try hexadecimal(4))
    case "1"..."9": throw Failure(reason: "back-references are not supported")
    case "a"..."z", "A"..."Z", "0": throw Failure(reason: "unknown escape `\\\(next)`")
    default: return single(next)
    }
  }

  private mutating func hexadecimal(_ width: Int) throws(Failure) -> Unicode.Scalar {
    let digits = String(
      String.UnicodeScalarView(pattern[position..<min(position + width, pattern.count)]))
    guard digits.utf8.count == width, let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw Failure(reason: "expected \(width) hexadecimal digits") }
    position += width
    return scalar
  }

  /// `\p{L}` and the like: general categories, by one or two letters, and `IsHan`.
  private mutating func parseProperty(isNegated: Bool) throws(Failure) -> CharacterClass {
    var name = ""
    if take("{") {
      while let next = current, next != "}" {
        name.unicodeScalars.append(next)
        position += 1
      }
      guard take("}") else { throw Failure(reason: "expected `}`") }
    } else if let next = current {
      name.unicodeScalars.append(next)
      position += 1
    }
    guard let test = CharacterProperties.test(name) else {
      throw Failure(reason: "unknown property `\(name)`")
    }
    return CharacterClass(items: [.test(test)], isNegated: isNegated)
  }

  /// After `[`.
  private mutating func parseClass() throws(Failure) -> CharacterClass {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else { throw Failure(reason: "classes nest too deep") }
    var result = CharacterClass(items: [], ignoresCase: ignoresCase)
    result.isNegated = take("^")
    var isFirst = true
    while let next = current {
      position += 1
      if next == "]", !isFirst { return result }
      isFirst = false
      switch next {
      case "[": result.items.append(.nested(try parseClass()))
      case "&" where current == "&": throw Failure(reason: "`&&` in a class is not supported")
      case "\\":
        let escaped = try parseEscapedClass()
        guard let low = only(escaped), current == "-" else {
          result.items.append(.nested(escaped))
          continue
        }
        try addRange(from: low, to: &result)
      default: try addRange(from: next.value, to: &result)
      }
    }
    throw Failure(reason: "expected `]`")
  }

  /// The one character of a class that has no other.
  private func only(_ characters: CharacterClass) -> UInt32? {
    guard !characters.isNegated, characters.items.count == 1,
      case .range(let range) = characters.items[0], range.count == 1
    else { return nil }
    return range.lowerBound
  }

  /// A single character, or a range where `-` and an end follow.
  private mutating func addRange(
    from low: UInt32, to result: inout CharacterClass
  ) throws(Failure) {
    guard current == "-", position + 1 < pattern.count, pattern[position + 1] != "]" else {
      result.items.append(.range(low...low))
      return
    }
    position += 1
    var high = pattern[position].value
    position += 1
    if high == 0x5C {
      guard let escaped = only(try parseEscapedClass()) else {
        throw Failure(reason: "a range ends with one character")
      }
      high = escaped
    }
    guard low <= high else { throw Failure(reason: "a range's end is below its start") }
    result.items.append(.range(low...high))
  }

  // MARK: Building

  private static func emit(_ node: Node, into program: inout RegexProgram) throws(Failure) {
    guard program.instructions.count < RegexProgram.instructionLimit else {
      throw Failure(reason: "the pattern is too large")
    }
    switch node {
    case .empty: return
    case .scalar(let characters): program.instructions.append(.scalar(characters))
    case .assertion(let instruction): program.instructions.append(instruction)
    case .sequence(let nodes): for node in nodes { try emit(node, into: &program) }
    case .choice(let branches): try emitChoice(branches[...], into: &program)
    case .repetition(let inner, let low, let high):
      for _ in 0..<low { try emit(inner, into: &program) }
      if let high {
        try emitOptional(inner, count: high - low, into: &program)
      } else {
        try emitLoop(inner, into: &program)
      }
    }
  }

  private static func emitChoice(
    _ branches: ArraySlice<Node>, into program: inout RegexProgram
  ) throws(Failure) {
    var jumps: [Int] = []
    for (index, branch) in branches.enumerated() {
      let split = program.instructions.count
      let isLast = index == branches.count - 1
      if !isLast { program.instructions.append(.jump(0)) }
      try emit(branch, into: &program)
      if isLast { break }
      jumps.append(program.instructions.count)
      program.instructions.append(.jump(0))
      program.instructions[split] = .split(split + 1, program.instructions.count)
    }
    for jump in jumps { program.instructions[jump] = .jump(program.instructions.count) }
  }

  private static func emitOptional(
    _ node: Node, count: Int, into program: inout RegexProgram
  ) throws(Failure) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(program.instructions.count)
      program.instructions.append(.jump(0))
      try emit(node, into: &program)
    }
    for split in splits {
      program.instructions[split] = .split(split + 1, program.instructions.count)
    }
  }

  private static func emitLoop(_ node: Node, into program: inout RegexProgram) throws(Failure) {
    let split = program.instructions.count
    program.instructions.append(.jump(0))
    try emit(node, into: &program)
    program.instructions.append(.jump(split))
    program.instructions[split] = .split(split + 1, program.instructions.count)
  }
}

/// Unicode properties by the names that patterns use.
private enum CharacterProperties {
  static func test(_ name: String) -> (@Sendable (Unicode.Scalar) -> Bool)? {
    switch name {
    case "L", "IsAlphabetic", "IsL": { $0.properties.isAlphabetic }
    case "Lu", "Upper", "IsUppercase": { $0.properties.isUppercase }
    case "Ll", "Lower", "IsLowercase": { $0.properties.isLowercase }
    case "N", "Nd", "IsDigit": { $0.properties.numericType != nil }
    case "Alpha": { $0.isASCII && $0.properties.isAlphabetic }
    case "Digit": { CharacterClass.digit.contains($0) }
    case "Alnum":
      { $0.isASCII && ($0.properties.isAlphabetic || CharacterClass.digit.contains($0)) }
    case "Space", "IsWhite_Space", "Z", "Zs": { $0.properties.isWhitespace }
    case "Punct", "P", "IsPunctuation": { isPunctuation($0) }
    case "IsHan", "script=Han", "IsIdeographic": { $0.properties.isIdeographic }
    default: nil
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: scalar.isASCII && "$+<=>^`|~".unicodeScalars.contains(scalar)
    }
  }
}
