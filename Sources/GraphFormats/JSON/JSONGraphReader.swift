/// Reads a graph from JSON while its bytes come in: an object on every line, or one
/// document `{"nodes":[…],"relationships":[…]}`, or an array of elements.
///
/// Ids may be numbers or strings; the number 1 and the string "1" are the same node.
/// Properties that are null are absent. What JSON cannot say is said by an element's
/// `types`, a type by property; integers and floats in one list become floats. Where
/// lines are read a mistake concerns its line alone; a document with a mistake in its
/// JSON cannot be read on.
package struct JSONGraphReader {
  /// The longest line or element, in bytes.
  package static let elementLimit = 67_108_864

  private enum Form {
    case unknown, lines
    case document(JSONDocumentReader)
  }

  private var form = Form.unknown
  private var pending: [UInt8] = []
  /// Bytes of `pending` without a line's end among them.
  private var scanned = 0
  private var place = TextPlace()
  private var hasBegun = false

  package init() {}

  package mutating func read(
    _ bytes: ArraySlice<UInt8>, into taker: inout some ReadElementTaker
  ) throws {
    pending.append(contentsOf: bytes)
    try readPending(isLast: false, &taker)
  }

  package mutating func finish(into taker: inout some ReadElementTaker) throws {
    try readPending(isLast: true, &taker)
  }

  private mutating func readPending(
    isLast: Bool, _ taker: inout some ReadElementTaker
  ) throws {
    // Out of the way of exclusive access while its bytes are read.
    var bytes: [UInt8] = []
    swap(&bytes, &pending)
    if !hasBegun {
      guard bytes.count >= 3 || isLast else {
        swap(&bytes, &pending)
        return
      }
      hasBegun = true
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        throw place.mistake("the text is UTF-16; expected UTF-8")
      }
    }
    let used = try unsafe bytes.withUnsafeBufferPointer { bytes in
      try unsafe read(bytes, isLast: isLast, &taker)
    }
    bytes.removeFirst(used)
    swap(&bytes, &pending)
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ taker: inout some ReadElementTaker
  ) throws -> Int {
    if case .unknown = form {
      guard let isDocument = unsafe isDocument(bytes, isLast: isLast) else {
        try checkLength(bytes.count)
        return 0
      }
      form = isDocument ? .document(JSONDocumentReader(place)) : .lines
    }
    guard case .document(var document) = form else {
      return try unsafe readLines(bytes, isLast: isLast, &taker)
    }
    let used = try unsafe document.read(bytes, isLast: isLast, into: &taker)
    form = .document(document)
    return used
  }

  private func checkLength(_ count: Int) throws {
    guard count <= Self.elementLimit else {
      throw place.mistake("a line is longer than \(Self.elementLimit) bytes; is it JSON at all?")
    }
  }

  // MARK: Lines

  private mutating func readLines(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ taker: inout some ReadElementTaker
  ) throws -> Int {
    var start = 0
    var index = scanned
    // Safety: places are below the count.
    while index < bytes.count {
      guard unsafe bytes[index] == UInt8(ascii: "\n") else {
        index += 1
        continue
      }
      try unsafe readLine(UnsafeBufferPointer(rebasing: bytes[start..<index]), &taker)
      place.skipLine()
      index += 1
      start = index
    }
    if isLast, start < bytes.count {
      try unsafe readLine(UnsafeBufferPointer(rebasing: bytes[start...]), &taker)
      start = bytes.count
    }
    scanned = bytes.count - start
    try checkLength(scanned)
    return start
  }

  private func readLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ taker: inout some ReadElementTaker
  ) throws {
    var reader = unsafe JSONReader(bytes)
    reader.skipSpace()
    if reader.isAtEnd { return }
    let element: ReadElement
    do throws(JSONReader.Mistake) {
      let object = try JSONElement(&reader)
      try reader.finish()
      element = try object.element(line: place.line)
    } catch {
      return try taker.mistake(
        ReadMistake(
          line: place.line, column: error.offset + 1, message: error.message,
          text: unsafe String(decoding: bytes, as: UTF8.self)))
    }
    try taker.take(element)
  }

  // MARK: Lines or a document

  /// A document begins with `[`, or with an object whose first member is an array of
  /// elements or that goes on behind its first line; `nil` where more must be seen.
  private func isDocument(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Bool? {
    var reader = unsafe JSONReader(bytes)
    reader.skipSpace()
    if reader.isAtEnd { return isLast ? false : nil }
    if reader.peek == UInt8(ascii: "[") { return true }
    let start = reader.position
    guard reader.take(UInt8(ascii: "{")) else { return false }
    reader.skipSpace()
    // Safety: places of the reader are within the bytes.
    let rest = unsafe UnsafeBufferPointer(rebasing: bytes[reader.position...])
    var extent = JSONExtent()
    guard unsafe extent.end(rest, isLast: isLast) != nil else { return nil }
    let name = (try? reader.string()) ?? ""
    if JSONDocumentReader.arrayNames.contains(name) { return true }
    let whole = unsafe UnsafeBufferPointer(rebasing: bytes[start...])
    guard let lineEnd = unsafe whole.firstIndex(of: UInt8(ascii: "\n")) else {
      return isLast ? false : nil
    }
    // An element's first member on the line: one that is cut off, in a file of lines.
    if reader.position - start <= lineEnd, JSONElement.memberNames.contains(name) {
      return false
    }
    extent = JSONExtent()
    return unsafe extent.end(
      UnsafeBufferPointer(rebasing: whole[..<lineEnd]), isLast: false) == nil
  }
}
