/// Edits one input, over as many lines as it takes: keys come in, a frame goes out.
final class LineEditor {
  /// What a key leads to.
  enum Outcome: Equatable {
    case editing
    /// The text is to be run.
    case submit
    /// The text is dropped.
    case interrupted
    case endOfInput
    /// The text goes to the user's own editor.
    case openEditor
    case clearScreen
    case suspend
  }

  /// What the text is for.
  enum Purpose {
    /// Statements and commands, with all that helps to write them.
    case input
    /// A line that answers a question.
    case answer
  }

  enum Mode {
    case plain
    case choosing(CompletionMenu)
    case searching(HistorySearch)
  }

  var buffer = EditBuffer()
  var mode = Mode.plain
  let history: History
  var undo = UndoHistory()
  var kills = KillRing()
  var walk: HistoryWalk?
  /// Set by Ctrl-X, which waits for a second key.
  var isPrefixed = false
  /// What Alt-Y replaces.
  var lastYank: Range<Int>?
  var top = 0
  /// The colours of the text shown last: most keys only move the cursor.
  var highlighted = (text: "", highlighter: Highlighter.plain)

  /// What may stand at a byte of a text.
  var complete: (_ text: String, _ byte: Int) -> Suggestions = { _, _ in .none }
  /// Whether a text can be run as it is.
  var isComplete: (_ text: String) -> Bool = { _ in true }
  var isCommand: (_ text: String) -> Bool = { _ in false }
  var theme = Theme.none
  var showsHints = true
  var purpose = Purpose.input
  var prompt = "cygnet> "

  init(history: History) { self.history = history }

  /// Begins anew.
  func start(_ text: String = "") {
    buffer = EditBuffer(text)
    mode = .plain
    undo = UndoHistory()
    walk = nil
    isPrefixed = false
    lastYank = nil
    top = 0
  }

  /// Puts a text in place of the one there; can be undone.
  func change(to text: String) {
    change { $0 = EditBuffer(text) }
  }

  func handle(_ key: Key) -> Outcome {
    switch mode {
    case .searching(let search): return handle(key, search)
    case .choosing(let menu):
      if let outcome = handle(key, menu) { return outcome }
    case .plain: break
    }
    if isPrefixed {
      isPrefixed = false
      return handleSecond(key)
    }
    return edit(key)
  }

  // MARK: Keys

  func edit(_ key: Key) -> Outcome {
    var (keepsChain, keepsWalk, keepsYank) = (false, false, false)
    defer {
      if !keepsChain { kills.breakChain() }
      if !keepsWalk { walk = nil }
      if !keepsYank { lastYank = nil }
    }
    let isSelecting = key.modifiers.contains(.shift)
    switch (key.code, key.modifiers.subtracting(.shift)) {
    case (.paste(let text), _): change { $0.insert(text) }
    case (.enter, []): return enter()
    case (.enter, _): change { $0.insert("\n" + $0.indentation) }
    case (.tab, _) where isSelecting: break
    case (.tab, _): completeWord()
    case (.backspace, []): erase(-1)
    case (.delete, []): erase(1)
    case (.backspace, _):
      keepsChain = true
      kill(from: buffer.wordStart, to: buffer.cursor, backwards: true)
    case (.delete, _):
      keepsChain = true
      kill(from: buffer.cursor, to: buffer.wordEnd)
    case (.left, []): move(to: buffer.cursor - 1, isSelecting)
    case (.right, []): acceptHint(whole: true) ? () : move(to: buffer.cursor + 1, isSelecting)
    case (.left, _): move(to: buffer.wordStart, isSelecting)
    case (.right, _): acceptHint(whole: false) ? () : move(to: buffer.wordEnd, isSelecting)
    case (.home, []): move(to: buffer.lineStart, isSelecting)
    case (.end, []): acceptHint(whole: true) ? () : move(to: buffer.lineEnd, isSelecting)
    case (.home, _): move(to: 0, isSelecting)
    case (.end, _): move(to: buffer.characters.count, isSelecting)
    case (.up, []):
      keepsWalk = true
      if let place = buffer.place(lines: -1) { move(to: place, isSelecting) } else { walk(-1) }
    case (.down, []):
      keepsWalk = true
      if let place = buffer.place(lines: 1) { move(to: place, isSelecting) } else { walk(1) }
    case (.up, _), (.pageUp, _):
      keepsWalk = true
      walk(-1)
    case (.down, _), (.pageDown, _):
      keepsWalk = true
      walk(1)
    case (.escape, _): buffer.dropMark()
    case (.character(let letter), [.control]):
      switch letter {
      case "c": return .interrupted
      case "d":
        if buffer.isEmpty { return .endOfInput }
        erase(1)
      case "a": move(to: buffer.lineStart, isSelecting)
      case "e": acceptHint(whole: true) ? () : move(to: buffer.lineEnd, isSelecting)
      case "b": move(to: buffer.cursor - 1, isSelecting)
      case "f": acceptHint(whole: true) ? () : move(to: buffer.cursor + 1, isSelecting)
      case "p":
        keepsWalk = true
        if let place = buffer.place(lines: -1) { move(to: place, isSelecting) } else { walk(-1) }
      case "n":
        keepsWalk = true
        if let place = buffer.place(lines: 1) { move(to: place, isSelecting) } else { walk(1) }
      case "h": erase(-1)
      case "k":
        keepsChain = true
        let end = buffer.lineEnd
        kill(from: buffer.cursor, to: end == buffer.cursor ? end + 1 : end)
      case "u":
        keepsChain = true
        kill(from: buffer.lineStart, to: buffer.cursor, backwards: true)
      case "w":
        keepsChain = true
        if let selection = buffer.selection {
          kill(from: selection.lowerBound, to: selection.upperBound)
        } else {
          kill(from: buffer.stretchStart, to: buffer.cursor, backwards: true)
        }
      case "y":
        keepsYank = true
        yank(kills.last)
      case "t": transpose()
      case " ": buffer.setMark()
      case "g": buffer.dropMark()
      case "o": change { $0.insert("\n" + $0.indentation) }
      case "l": return .clearScreen
      case "r": search(-1)
      case "s": search(1)
      case "x": isPrefixed = true
      case "z": return .suspend
      case "_": restore(undo.undo(buffer))
      default: break
      }
    case (.character(let letter), [.alt]):
      switch letter {
      case "b", "B": move(to: buffer.wordStart, isSelecting)
      case "f", "F": acceptHint(whole: false) ? () : move(to: buffer.wordEnd, isSelecting)
      case "d":
        keepsChain = true
        kill(from: buffer.cursor, to: buffer.wordEnd)
      case "w":
        if let selection = buffer.selection {
          kills.kill(String(buffer.characters[selection]))
          buffer.dropMark()
        }
      case "y":
        keepsYank = true
        if let old = lastYank, let text = kills.rotated() {
          undo.note(buffer)
          buffer.replace(old, with: text)
          lastYank = old.lowerBound..<buffer.cursor
        }
      case "u": changeWord { $0.uppercased() }
      case "l": changeWord { $0.lowercased() }
      case "c": changeWord { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
      case "<":
        keepsWalk = true
        moveInHistory(to: 0)
      case ">":
        keepsWalk = true
        moveInHistory(to: history.entries.count)
      case "_": restore(undo.redo(buffer))
      default: break
      }
    case (.character(let letter), []):
      undo.note(buffer, isTyping: true, beginsWord: letter == " ")
      buffer.insert(String(letter))
    default: break
    }
    return .editing
  }

  /// The second key after Ctrl-X.
  private func handleSecond(_ key: Key) -> Outcome {
    switch (key.code, key.modifiers) {
    case (.character("e"), .control) where purpose == .input: return .openEditor
    case (.character("u"), .control): restore(undo.undo(buffer))
    case (.character("r"), .control): restore(undo.redo(buffer))
    case (.character("x"), .control):
      if let mark = buffer.mark {
        let place = buffer.cursor
        buffer.move(to: mark)
        let other = buffer.cursor
        buffer.move(to: place)
        buffer.setMark()
        buffer.move(to: other, selecting: true)
      }
    case (.paste, _): return edit(key)
    default: break
    }
    return .editing
  }

  private func enter() -> Outcome {
    let text = buffer.text
    if purpose == .answer || isCommand(text) || isComplete(text) {
      buffer.move(to: buffer.characters.count)
      return .submit
    }
    change { $0.insert("\n" + $0.indentation) }
    return .editing
  }

  // MARK: Showing

  func frame(columns: Int, rows: Int) -> Frame {
    var view = view(of: buffer)
    switch mode {
    case .plain:
      let lines = hint.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      view.hint = lines.first.map { String($0) + (lines.count > 1 ? " …" : "") } ?? ""
    case .choosing(let menu): view.below = menu.rows(width: columns, height: rows / 2)
    case .searching(let search):
      view = self.view(of: search.found(in: history).map { EditBuffer($0) } ?? search.original)
      view.hits = search.hits(in: history)
      view.marksBrackets = false
      let status = search.status(in: history)
      view.below = [status]
      view.cursorBelow = status.width
    }
    return view.frame(columns: columns, rows: rows, top: &top)
  }

  /// The frame that stays when the text has been submitted.
  func finalFrame(columns: Int) -> Frame {
    var view = view(of: buffer)
    view.marksBrackets = false
    view.isFinal = true
    var top = 0
    return view.frame(columns: columns, rows: .max / 2, top: &top)
  }

  private func view(of buffer: EditBuffer) -> EditorView {
    let width = TerminalText.width(prompt)
    let mark = width >= 8 ? "   ...> " : ""
    var view = EditorView(
      buffer: buffer, theme: theme, prompt: prompt,
      continuation: String(repeating: " ", count: width - mark.count) + mark)
    if highlighted.text != buffer.text {
      let isPlain = purpose == .answer || isCommand(buffer.text)
      highlighted = (buffer.text, isPlain ? .plain : Highlighter(buffer.text))
    }
    view.highlighter = highlighted.highlighter
    return view
  }
}
