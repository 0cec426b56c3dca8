import CygnetCore

/// Reads a graph that is one JSON text, element by element: an object with the members
/// `nodes` and `relationships` (or `rels`), or an array of both kinds.
struct JSONDocumentReader {
  private enum Stage {
    case start
    /// Before a member's name; a `}` only behind none.
    case member(isFirst: Bool)
    case element(isFirst: Bool, inArray: Bool)
    /// Behind the value of a member.
    case memberEnd
    case elementEnd(inArray: Bool)
    case end
  }

  static let arrayNames: Set<String> = ["nodes", "relationships", "rels"]

  private var stage = Stage.start
  private var extent = JSONExtent()
  private var hasArray = false
  private var place: TextPlace

  init(_ place: TextPlace) { self.place = place }

  /// - Returns: bytes that need not come again.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into taker: inout some ReadElementTaker
  ) throws -> Int {
    var position = 0
    while try unsafe step(bytes, &position, isLast, &taker) {}
    guard isLast else { return position }
    if case .end = stage { return position }
    let expected = unsafe mistake(bytes, position, expected: wanted)
    throw expected
  }

  private var wanted: String {
    switch stage {
    case .start: "`{` or `[`"
    case .member: "a member's name in quotes"
    case .element: "an element"
    case .memberEnd: "`,` or `}`"
    case .elementEnd: "`,` or `]`"
    case .end: "nothing more"
    }
  }

  /// - Returns: whether there may be another step with these bytes.
  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ isLast: Bool,
    _ taker: inout some ReadElementTaker
  ) throws -> Bool {
    // Safety, here and below: places are compared with the count before they are read.
    var next = position
    while next < bytes.count, unsafe JSONReader.isSpace(bytes[next]) { next += 1 }
    unsafe place.advance(over: bytes[position..<next])
    position = next
    guard position < bytes.count else { return false }
    let byte = unsafe bytes[position]
    func take() {
      unsafe place.advance(over: bytes[position..<position + 1])
      position += 1
    }
    switch (stage, byte) {
    case (.start, UInt8(ascii: "{")):
      take()
      stage = .member(isFirst: true)
    case (.start, UInt8(ascii: "[")):
      take()
      hasArray = true
      stage = .element(isFirst: true, inArray: true)
    case (.member(true), UInt8(ascii: "}")), (.memberEnd, UInt8(ascii: "}")):
      guard hasArray else {
        throw place.mistake("found neither `nodes` nor `relationships` in the object")
      }
      take()
      stage = .end
    case (.member, UInt8(ascii: "\"")):
      return try unsafe member(bytes, &position, isLast)
    case (.memberEnd, UInt8(ascii: ",")):
      take()
      stage = .member(isFirst: false)
    case (.elementEnd(let inArray), UInt8(ascii: ",")):
      take()
      stage = .element(isFirst: false, inArray: inArray)
    case (.element(true, let inArray), UInt8(ascii: "]")),
      (.elementEnd(let inArray), UInt8(ascii: "]")):
      take()
      stage = inArray ? .end : .memberEnd
    case (.element(_, let inArray), _):
      guard let end = try unsafe valueEnd(bytes, position, isLast) else { return false }
      try unsafe element(UnsafeBufferPointer(rebasing: bytes[position..<end]), &taker)
      unsafe place.advance(over: bytes[position..<end])
      position = end
      stage = .elementEnd(inArray: inArray)
    default: throw unsafe mistake(bytes, position, expected: wanted)
    }
    return true
  }

  /// The name and the colon, and the value too unless it is an array of elements.
  private mutating func member(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ isLast: Bool
  ) throws -> Bool {
    var name = JSONExtent()
    let rest = unsafe UnsafeBufferPointer(rebasing: bytes[position...])
    guard var next = unsafe name.end(rest, isLast: isLast) else { return false }
    func skipSpace() {
      while next < rest.count, unsafe JSONReader.isSpace(rest[next]) { next += 1 }
    }
    let text = try unsafe parsed(UnsafeBufferPointer(rebasing: rest[..<next])) {
      (reader) throws(JSONReader.Mistake) in try reader.string()
    }
    skipSpace()
    guard next < rest.count else { return false }
    guard unsafe rest[next] == UInt8(ascii: ":") else {
      throw unsafe mistake(rest, next, after: next, expected: "`:`")
    }
    next += 1
    skipSpace()
    guard next < rest.count else { return false }
    if Self.arrayNames.contains(text) {
      guard unsafe rest[next] == UInt8(ascii: "[") else {
        throw unsafe mistake(rest, next, after: next, expected: "an array of `\(text)`")
      }
      next += 1
      hasArray = true
      stage = .element(isFirst: true, inArray: false)
    } else {
      if !hasArray, JSONElement.memberNames.contains(text) {
        throw place.mistake(
          "an element over several lines; expected an object on a line, "
            + "or a document with `nodes` and `relationships`")
      }
      guard let end = try unsafe valueEnd(rest, next, isLast) else { return false }
      let value = try unsafe parsed(UnsafeBufferPointer(rebasing: rest[next..<end])) {
        (reader) throws(JSONReader.Mistake) in try reader.value(depth: 1)
      }
      // Whatever a program calls its elements, they must not be lost in silence.
      if case .list(let list) = value, case .map? = list.first {
        throw place.mistake(
          "found a list of objects under `\(text)`; expected `nodes` and `relationships`")
      }
      next = end
      stage = .memberEnd
    }
    unsafe place.advance(over: rest[..<next])
    position += next
    return true
  }

  private mutating func valueEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ isLast: Bool
  ) throws -> Int? {
    let rest = unsafe UnsafeBufferPointer(rebasing: bytes[position...])
    guard let count = unsafe extent.end(rest, isLast: isLast) else {
      guard extent.count <= JSONGraphReader.elementLimit else {
        throw place.mistake(
          "an element is longer than \(JSONGraphReader.elementLimit) bytes; is it closed?")
      }
      return nil
    }
    extent = JSONExtent()
    return position + count
  }

  private func element(
    _ bytes: UnsafeBufferPointer<UInt8>, _ taker: inout some ReadElementTaker
  ) throws {
    guard unsafe bytes.first == UInt8(ascii: "{") else {
      _ = try unsafe parsed(bytes) { (reader) throws(JSONReader.Mistake) in try reader.value() }
      return try unsafe taker.mistake(mistake(bytes, 0, expected: "an object"))
    }
    let element = try unsafe parsed(bytes) { (reader) throws(JSONReader.Mistake) in
      try JSONElement(&reader)
    }
    let read: ReadElement
    do throws(JSONReader.Mistake) {
      read = try element.element(line: place.line)
    } catch {
      return try unsafe taker.mistake(told(error, bytes))
    }
    try taker.take(read)
  }

  /// What `body` reads of bytes that hold nothing more.
  private func parsed<Answer>(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ body: (inout JSONReader) throws(JSONReader.Mistake) -> Answer
  ) throws -> Answer {
    var reader = unsafe JSONReader(bytes)
    do throws(JSONReader.Mistake) {
      let answer = try body(&reader)
      try reader.finish()
      return answer
    } catch {
      throw unsafe told(error, bytes)
    }
  }

  // MARK: Mistakes

  private func told(
    _ mistake: JSONReader.Mistake, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ReadMistake {
    var place = place
    unsafe place.advance(over: bytes[..<min(mistake.offset, bytes.count)])
    return place.mistake(mistake.message, text: unsafe String(decoding: bytes, as: UTF8.self))
  }

  /// - Parameter after: bytes between the place and what was found.
  private func mistake(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, after: Int = 0, expected: String
  ) -> ReadMistake {
    var place = place
    unsafe place.advance(over: bytes[(position - after)..<position])
    return place.mistake(
      "found \(unsafe ReadText.described(bytes, position)); expected \(expected)")
  }
}
