// What is chosen from: completions, earlier inputs, hits of a search.

extension LineEditor {
  func completeWord() {
    guard purpose == .input else { return }
    let text = buffer.text
    let byte = buffer.byte(at: buffer.cursor)
    let suggestions = complete(text, byte)
    guard let first = suggestions.items.first else {
      // Nothing to complete: a tab indents.
      let line = buffer.characters[buffer.lineStart..<buffer.cursor]
      if line.allSatisfy(\.isWhitespace) { change { $0.insert("  ") } }
      return
    }
    let range =
      buffer.place(
        ofByte: suggestions.range.lowerBound)..<buffer.place(
        ofByte: suggestions.range.upperBound)
    if suggestions.items.count == 1 {
      return change { $0.replace(range, with: first.text + first.tail) }
    }
    let prefix = suggestions.commonPrefix
    if prefix.count > range.count {
      change { $0.replace(range, with: prefix) }
      let again = complete(buffer.text, buffer.byte(at: buffer.cursor))
      mode = .choosing(CompletionMenu(again, buffer))
    } else {
      mode = .choosing(CompletionMenu(suggestions, buffer))
    }
  }

  /// `nil` when the key is meant for the text.
  func handle(_ key: Key, _ menu: CompletionMenu) -> Outcome? {
    var menu = menu
    switch (key.code, key.modifiers) {
    case (.tab, []) where menu.suggestions.items.count == 1 && menu.selected == nil:
      mode = .plain
      completeWord()
      return .editing
    case (.tab, []), (.down, []), (.character("n"), .control): menu.move(1)
    case (.tab, .shift), (.up, []), (.character("p"), .control): menu.move(-1)
    case (.enter, []) where menu.selected != nil:
      mode = .plain
      return .editing
    case (.escape, _), (.character("g"), .control):
      buffer = menu.original
      mode = .plain
      return .editing
    case (.character, []), (.character, .shift), (.backspace, []):
      // The list follows what is typed.
      mode = .plain
      let outcome = edit(key)
      let suggestions = complete(buffer.text, buffer.byte(at: buffer.cursor))
      let isWord: Bool =
        if case .character(let letter) = key.code { letter.isLetter || letter.isNumber } else {
          true
        }
      if isWord, !suggestions.items.isEmpty, !suggestions.range.isEmpty {
        mode = .choosing(CompletionMenu(suggestions, buffer))
      }
      return outcome
    default:
      mode = .plain
      return nil
    }
    if menu.original.text == buffer.text { undo.note(buffer) }
    buffer = menu.buffer
    mode = .choosing(menu)
    return .editing
  }

  // MARK: History

  func walk(_ step: Int) {
    guard purpose == .input else { return }
    var walk = self.walk ?? HistoryWalk(history, from: buffer.text)
    guard let text = walk.move(step, in: history) else { return }
    undo.note(buffer)
    buffer = EditBuffer(text)
    // Going up, the cursor stands where the next step up leads on.
    if step < 0, let end = buffer.characters.firstIndex(of: "\n") { buffer.move(to: end) }
    self.walk = walk
  }

  func moveInHistory(to place: Int) {
    guard purpose == .input else { return }
    var walk = self.walk ?? HistoryWalk(history, from: buffer.text)
    guard let text = walk.jump(to: place, in: history) else { return }
    undo.note(buffer)
    buffer = EditBuffer(text)
    self.walk = walk
  }

  func search(_ step: Int) {
    guard purpose == .input else { return }
    mode = .searching(HistorySearch(buffer, direction: step))
  }

  func handle(_ key: Key, _ search: HistorySearch) -> Outcome {
    var search = search
    switch (key.code, key.modifiers) {
    case (.character("r"), .control), (.up, []): search.again(-1, in: history)
    case (.character("s"), .control), (.down, []): search.again(1, in: history)
    case (.character(let letter), []), (.character(let letter), .shift):
      search.type(String(letter), in: history)
    case (.paste(let text), _): search.type(text, in: history)
    case (.backspace, _): search.erase(in: history)
    case (.character("g"), .control), (.character("c"), .control):
      buffer = search.original
      mode = .plain
      return .editing
    default:
      undo.note(search.original)
      if let found = search.found(in: history) { buffer = EditBuffer(found) }
      mode = .plain
      // Escape only ends the search; any other key does what it does.
      return key.code == .escape ? .editing : edit(key)
    }
    mode = .searching(search)
    return .editing
  }
}
