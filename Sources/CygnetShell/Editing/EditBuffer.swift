import Cygnet

/// A text being edited: grapheme clusters, a cursor between them, and a selection
/// from the mark to the cursor.
struct EditBuffer {
  /// What a character takes of a terminal's row, and of the text.
  struct Extent {
    var width: Int32
    var bytes: Int32

    init(_ character: Character) {
      width = Int32(TerminalText.width(EditBuffer.shown(character)))
      bytes = Int32(clamping: character.utf8.count)
    }
  }

  private(set) var text = ""
  private(set) var characters: [Character] = []
  private(set) var extents: [Extent] = []
  private(set) var cursor = 0
  /// The other end of the selection.
  private(set) var mark: Int?
  /// Whether the mark was set on its own, and so stays while the cursor moves.
  private(set) var isMarkSet = false

  init(_ text: String = "") {
    put(Self.characters(of: text), in: 0..<0)
    cursor = characters.count
  }

  /// The character as it is shown.
  static func shown(_ character: Character) -> Character {
    character.isASCII ? character : TerminalText.harmless(String(character)).first ?? character
  }

  /// All changes go through here.
  private mutating func put(_ new: [Character], in range: Range<Int>) {
    let start = byte(at: range.lowerBound)
    let length = extents[range].reduce(0) { $0 + Int($1.bytes) }
    let from = text.utf8.index(text.startIndex, offsetBy: start)
    text.replaceSubrange(from..<text.utf8.index(from, offsetBy: length), with: new)
    characters.replaceSubrange(range, with: new)
    extents.replaceSubrange(range, with: new.map(Extent.init))
  }

  /// Line ends made one, and no characters that steer a terminal.
  private static func characters(of text: String) -> [Character] {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" || $0 == "\u{7F}" })
    else { return Array(text) }
    var kept = String.UnicodeScalarView()
    let unified = text.replacing("\r\n", with: "\n")
    for scalar in unified.unicodeScalars {
      switch scalar {
      case "\n": kept.append("\n")
      case "\r": kept.append("\n")
      case "\t": kept.append(contentsOf: "  ".unicodeScalars)
      case "\0"..<" ", "\u{7F}": continue
      default: kept.append(scalar)
      }
    }
    return Array(String(kept))
  }

  /// Bytes of the text before a place.
  func byte(at place: Int) -> Int { extents[..<place].reduce(0) { $0 + Int($1.bytes) } }
  var isEmpty: Bool { characters.isEmpty }
  var isAtEnd: Bool { cursor == characters.count }

  var selection: Range<Int>? {
    guard let mark, mark != cursor else { return nil }
    return min(mark, cursor)..<max(mark, cursor)
  }

  // MARK: Changing

  /// Puts text at the cursor, in place of the selection.
  mutating func insert(_ text: String) {
    if let selection { remove(selection) }
    dropMark()
    // A combining mark joins what stands before it.
    let start = max(0, cursor - 1)
    let tail = cursor < characters.count ? String(characters[cursor]) : ""
    let head = String(characters[start..<cursor])
    let new = Self.characters(of: text)
    let joined = Array(head + String(new) + tail)
    let end = min(characters.count, cursor + (tail.isEmpty ? 0 : 1))
    put(joined, in: start..<end)
    let after = Array(head + String(new)).count
    cursor = start + after
  }

  mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<characters.count)
    put([], in: range)
    if cursor >= range.upperBound {
      cursor -= range.count
    } else if cursor > range.lowerBound {
      cursor = range.lowerBound
    }
    dropMark()
  }

  /// Replaces a part; the cursor goes behind it.
  mutating func replace(_ range: Range<Int>, with text: String) {
    let range = range.clamped(to: 0..<characters.count)
    let new = Self.characters(of: text)
    put(new, in: range)
    cursor = range.lowerBound + new.count
    dropMark()
  }

  // MARK: Moving

  mutating func move(to place: Int, selecting: Bool = false) {
    if selecting { mark = mark ?? cursor } else { dropMark() }
    cursor = min(max(0, place), characters.count)
  }

  mutating func setMark() { (mark, isMarkSet) = (cursor, true) }
  mutating func dropMark() { (mark, isMarkSet) = (nil, false) }

  var lineStart: Int { lineStart(of: cursor) }
  var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }
  var isOnFirstLine: Bool { lineStart == 0 }
  var isOnLastLine: Bool { lineEnd == characters.count }

  private func lineStart(of place: Int) -> Int {
    characters[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  /// The place in the line above or below, at the same column of the terminal.
  func place(lines step: Int) -> Int? {
    let column = extents[lineStart..<cursor].reduce(0) { $0 + $1.width }
    let start: Int
    if step < 0 {
      guard !isOnFirstLine else { return nil }
      start = lineStart(of: lineStart - 1)
    } else {
      guard !isOnLastLine else { return nil }
      start = lineEnd + 1
    }
    var (place, width) = (start, Int32(0))
    while place < characters.count, characters[place] != "\n", width < column {
      width += extents[place].width
      place += 1
    }
    return place
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// The end of the word at or behind the cursor.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, !Self.isWordPart(characters[place]) { place += 1 }
    while place < characters.count, Self.isWordPart(characters[place]) { place += 1 }
    return place
  }

  /// The start of the word at or before the cursor.
  var wordStart: Int {
    var place = cursor
    while place > 0, !Self.isWordPart(characters[place - 1]) { place -= 1 }
    while place > 0, Self.isWordPart(characters[place - 1]) { place -= 1 }
    return place
  }

  /// The start of the stretch without white space before the cursor.
  var stretchStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// The blanks that the cursor's line begins with.
  var indentation: String {
    String(characters[lineStart..<cursor].prefix { $0 == " " || $0 == "\t" })
  }

  /// How many characters begin before a byte of the text.
  func place(ofByte byte: Int) -> Int {
    var bytes = 0
    for (place, extent) in extents.enumerated() {
      if bytes >= byte { return place }
      bytes += Int(extent.bytes)
    }
    return characters.count
  }
}

/// Past states of a buffer. Characters typed in a row are undone together.
struct UndoHistory {
  private var past: [EditBuffer] = []
  private var future: [EditBuffer] = []
  private var isTyping = false
  /// Bytes of text that are kept.
  private var size = 0
  private static let capacity = 2 << 20

  /// Notes the state before a change.
  ///
  /// - Parameter beginsWord: begins a step of its own while typing.
  mutating func note(_ buffer: EditBuffer, isTyping: Bool = false, beginsWord: Bool = false) {
    defer { self.isTyping = isTyping }
    if isTyping, self.isTyping, !beginsWord { return }
    past.append(buffer)
    future = []
    size += buffer.text.utf8.count
    while size > Self.capacity, past.count > 1 { size -= past.removeFirst().text.utf8.count }
  }

  /// What comes next begins a step of its own.
  mutating func settle() { isTyping = false }

  mutating func undo(_ buffer: EditBuffer) -> EditBuffer? {
    isTyping = false
    guard let last = past.popLast() else { return nil }
    size -= last.text.utf8.count
    future.append(buffer)
    return last
  }

  mutating func redo(_ buffer: EditBuffer) -> EditBuffer? {
    isTyping = false
    guard let next = future.popLast() else { return nil }
    past.append(buffer)
    size += buffer.text.utf8.count
    return next
  }
}

/// Texts that were cut, to be put in again. Cuts in a row make one text.
struct KillRing {
  private var texts: [String] = []
  private var isChained = false
  private var turn = 0
  private static let capacity = 60

  mutating func kill(_ text: String, backwards: Bool = false) {
    guard !text.isEmpty else { return }
    if isChained, let last = texts.popLast() {
      texts.append(backwards ? text + last : last + text)
    } else {
      texts.append(text)
      if texts.count > Self.capacity { texts.removeFirst() }
    }
    isChained = true
    turn = 0
  }

  mutating func breakChain() { isChained = false }

  var last: String? { texts.last }

  /// The text before the one that was put in last.
  mutating func rotated() -> String? {
    guard !texts.isEmpty else { return nil }
    turn = (turn + 1) % texts.count
    return texts[texts.count - 1 - turn]
  }

  mutating func resetTurn() { turn = 0 }
}
