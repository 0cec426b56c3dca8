// Changes of the text, each a step that can be undone.

extension LineEditor {
  func change(_ body: (inout EditBuffer) -> Void) {
    undo.note(buffer)
    body(&buffer)
  }

  func restore(_ other: EditBuffer?) {
    if let other { buffer = other }
  }

  /// Removes the selection, or the character on one side of the cursor.
  func erase(_ step: Int) {
    if let selection = buffer.selection { return change { $0.remove(selection) } }
    let place = buffer.cursor
    let range = min(place, place + step)..<max(place, place + step)
    guard range.lowerBound >= 0, range.upperBound <= buffer.characters.count else { return }
    change { $0.remove(range) }
  }

  func kill(from start: Int, to end: Int, backwards: Bool = false) {
    let end = min(end, buffer.characters.count)
    guard start < end else { return }
    kills.kill(String(buffer.characters[start..<end]), backwards: backwards)
    change { $0.remove(start..<end) }
  }

  func yank(_ text: String?) {
    guard let text else { return }
    kills.resetTurn()
    let start = buffer.selection?.lowerBound ?? buffer.cursor
    change { $0.insert(text) }
    lastYank = start..<buffer.cursor
  }

  func changeWord(_ body: (String) -> String) {
    let (start, end) = (buffer.cursor, buffer.wordEnd)
    let word = String(buffer.characters[start..<end])
    // Blanks before the word do not count as its first letter.
    let lead = word.prefix { !$0.isLetter && !$0.isNumber }
    change { $0.replace(start..<end, with: lead + body(String(word.dropFirst(lead.count)))) }
  }

  func transpose() {
    let place = buffer.isAtEnd ? buffer.cursor - 1 : buffer.cursor
    guard place > 0 else { return }
    let swapped = String([buffer.characters[place], buffer.characters[place - 1]])
    change { $0.replace(place - 1..<place + 1, with: swapped) }
  }

  func move(to place: Int, _ isSelecting: Bool) {
    undo.settle()
    buffer.move(to: place, selecting: isSelecting || buffer.isMarkSet)
  }

  // MARK: Hints

  /// The rest of the latest entry that begins as the text does.
  var hint: String {
    // Without its colour a hint would pass for what was typed.
    guard showsHints, purpose == .input, theme[.hint] != nil, buffer.isAtEnd, !buffer.isEmpty,
      case .plain = mode
    else { return "" }
    return history.continuation(of: buffer.text) ?? ""
  }

  /// Takes the hint, or its first word; `false` when there is none.
  func acceptHint(whole: Bool) -> Bool {
    let hint = self.hint
    guard !hint.isEmpty else { return false }
    if whole {
      change { $0.insert(hint) }
    } else {
      var word = hint.prefix { !$0.isLetter && !$0.isNumber }
      word =
        hint[
          ..<(hint[word.endIndex...].firstIndex { !$0.isLetter && !$0.isNumber } ?? hint.endIndex)]
      change { $0.insert(String(word)) }
    }
    return true
  }
}
