import Foundation
import Testing

@testable import CygnetShell

/// The line editor without a terminal: keys in, text out.
@Suite struct LineEditorTests {
  /// Keys of a script: plain characters, and names in angle brackets such as `<C-a>`,
  /// `<M-b>`, `<S-left>`, `<enter>`, `<lt>`.
  static func keys(_ script: String) -> [Key] {
    var keys: [Key] = []
    var rest = script[...]
    while let character = rest.popFirst() {
      guard character == "<", let end = rest.firstIndex(of: ">") else {
        keys.append(character == "\n" ? Key(.enter) : Key(.character(character)))
        continue
      }
      var name = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      var modifiers: Key.Modifiers = []
      for (mark, modifier) in [("C-", Key.Modifiers.control), ("M-", .alt), ("S-", .shift)]
      where name.hasPrefix(mark) && name.count > 2 {
        modifiers.insert(modifier)
        name.removeFirst(2)
      }
      let named: [String: Key.Code] = [
        "enter": .enter, "tab": .tab, "esc": .escape, "bs": .backspace, "del": .delete, "up": .up,
        "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
        "pgup": .pageUp, "pgdn": .pageDown, "lt": .character("<"), "gt": .character(">"),
        "space": .character(" "),
      ]
      keys.append(Key(named[name] ?? .character(name.first ?? "?"), modifiers))
    }
    return keys
  }

  /// Types a script; the text with `|` where the cursor stands.
  private func typed(_ script: String, history: [String] = []) -> String {
    let store = History()
    for entry in history { store.add(entry) }
    let editor = LineEditor(history: store)
    editor.theme = .dark
    editor.isComplete = { $0.hasSuffix(";") }
    editor.start()
    for key in Self.keys(script) { _ = editor.handle(key) }
    return shown(editor.buffer)
  }

  private func shown(_ buffer: EditBuffer) -> String {
    String(buffer.characters[..<buffer.cursor]) + "|"
      + String(buffer.characters[buffer.cursor...])
  }

  @Test(arguments: [
    // Moving and deleting, by grapheme clusters.
    ("abc<left>x", "abx|c"), ("abc<C-a>x<C-e>y", "xabcy|"), ("abc<bs><bs>", "a|"),
    ("abc<home><del>", "|bc"), ("<bs><del>", "|"), ("红杉<left>x", "红x|杉"),
    ("e\u{301}x<left><bs>", "|x"), ("e\u{301}x<left><left>y", "y|e\u{301}x"),
    ("👩‍👩‍👧🇨🇳<bs>", "👩‍👩‍👧|"), ("👩‍👩‍👧<left>x", "x|👩‍👩‍👧"), ("ab<C-b><C-d>", "a|"),
    ("a\tb", "a  b|"),
    // Words.
    ("MATCH (n:人物)<M-b>x", "MATCH (n:x|人物)"), ("one two<M-b><M-b>x", "x|one two"),
    ("one two<C-a><M-f>x", "onex| two"), ("one two<C-w>", "one |"),
    ("one.two<C-w>", "|"), ("one.two<M-bs>", "one.|"), ("one two<C-a><M-d>", "| two"),
    ("one two<C-left>x", "one x|two"), ("one two<C-a><C-right>x", "onex| two"),
    ("one two<C-a><M-u>", "ONE| two"), ("one two<M-b><M-c>", "one Two|"),
    ("ÉTÉ<C-a><M-l>", "été|"), ("ab<C-t>", "ba|"), ("abc<left><C-t>", "acb|"), ("a<C-t>", "a|"),
    // Cutting and putting in.
    ("abc<C-a><C-k>x<C-y>", "xabc|"), ("abc<C-u><C-y><C-y>", "abcabc|"),
    ("one two<C-w><C-w><C-y>", "one two|"), ("a b<C-w><left><C-w><C-y><M-y>", "b| "),
    ("one<C-a><M-d>two<C-u><C-y><M-y>", "one|"),
    // Undo.
    ("abc<C-_>", "|"), ("abc def<C-_>", "abc|"), ("abc<C-k><C-u><C-_>", "abc|"),
    ("abc<C-u><C-_><M-_>", "|"), ("<C-_>", "|"), ("ab<bs>c<C-_><C-_>", "ab|"),
    // Selecting.
    ("abcd<S-left><S-left>x", "abx|"), ("abcd<S-left><S-left><bs>", "ab|"),
    ("abc<C-a><C-space><C-e><C-w>", "|"), ("abc<C-a><C-space><right><M-w><C-e><C-y>", "abca|"),
    ("abc<S-home>x", "x|"), ("ab<S-left><left>x", "x|ab"),
    // Several lines.
    ("a\nb<up>x", "ax|\nb"), ("a\nb<up><down>x", "a\nbx|"), ("ab\nc<up>x", "ax|b\nc"),
    ("红杉\nabcd<up>x", "红杉x|\nabcd"), ("abcd\n红杉<up>x", "abcdx|\n红杉"),
    ("红杉\nabc<left><up>x", "红x|杉\nabc"), ("  a\nb", "  a\n  b|"),
    ("a\nb<C-a><bs>", "a|b"), ("a\nb<up><C-k>", "a|b"), ("a\nb<up><C-e>x", "ax|\nb"),
    ("a\nb<C-home>x", "x|a\nb"), ("a\nb<C-home><C-end>x", "a\nbx|"),
    ("a;<left>b<M-enter>c", "ab\nc|;"),
    ("abc\n\ndef<up>x<up>y", "ay|bc\nx\ndef"),
  ])
  func edits(_ script: String, _ expected: String) {
    #expect(typed(script) == expected)
  }

  @Test(arguments: [
    ("x<M-lt><M->>", "x|"), ("x<M-lt><down>", "x|"), ("<up>", "b;|"), ("<up><up>", "a;|"),
    ("<up><up><up>", "a;|"), ("x<up><down>", "x|"),
    ("a<up>", "a;|"), ("<up><down>", "|"), ("b<up><up>", "b;|"), ("<C-p><C-p><C-n>", "b;|"),
    ("x<M-<>", "a;|"), ("x<M-lt>", "a;|"), ("x<up>", "x|"),
    // Searching.
    ("<C-r>a<enter>", "a;|"), ("<C-r>;<esc>", "b;|"), ("<C-r>;<C-r><esc>", "a;|"),
    ("<C-r>;<C-r><C-s><esc>", "b;|"), ("x<C-r>a<C-g>", "x|"), ("x<C-r>zz<esc>", "x|"),
    ("<C-r>B<esc>", "|"), ("<C-r>b<left>x", "bx|;"), ("<C-r>zz<bs><bs>a<esc>", "a;|"),
    // Suggestions.
    ("b<right>", "b;|"), ("b<end>", "b;|"), ("b<left><right>", "b|"),
  ])
  func recalls(_ script: String, _ expected: String) {
    let script = script.replacingOccurrences(of: "<M-<>", with: "<M-lt>")
      .replacingOccurrences(of: "<M->>", with: "<M-gt>")
    #expect(typed(script, history: ["a;", "b;"]) == expected)
  }

  /// The cursor of an earlier input of several lines stands where Up leads further.
  @Test func goesThroughLongInputs() {
    #expect(typed("<up>", history: ["x;", "a\nb;"]) == "a|\nb;")
    #expect(typed("<up><up>", history: ["x;", "a\nb;"]) == "x;|")
    #expect(typed("a<M-right><M-f>", history: ["a two three;"]) == "a two three|")
  }

  @Test(arguments: [
    ("a;\n", LineEditor.Outcome.submit), ("a\n", .editing), (":help\n", .submit),
    ("<C-c>", .interrupted), ("<C-d>", .endOfInput), ("a<C-d>", .editing),
    ("<C-l>", .clearScreen), ("<C-z>", .suspend), ("<C-x><C-e>", .openEditor),
    ("a;<left><left>\n", .submit),
  ])
  func leadsTo(_ script: String, _ expected: LineEditor.Outcome) {
    let editor = LineEditor(history: History())
    editor.isComplete = { $0.hasSuffix(";") }
    editor.isCommand = { $0.hasPrefix(":") }
    editor.start()
    var outcome = LineEditor.Outcome.editing
    for key in Self.keys(script) { outcome = editor.handle(key) }
    #expect(outcome == expected)
  }

  @Test func pastesWhole() {
    let editor = LineEditor(history: History())
    editor.start()
    _ = editor.handle(Key(.paste("MATCH (n)\r\nRETURN n;\u{1B}[31m\u{7}\tx")))
    #expect(shown(editor.buffer) == "MATCH (n)\nRETURN n;[31m  x|")
    _ = editor.handle(.control("_"))
    #expect(editor.buffer.isEmpty)
  }

  @Test func completes() {
    let words = ["INVESTED_IN", "INVESTOR", "WORKS_AT"]
    let editor = LineEditor(history: History())
    editor.complete = { text, byte in
      let start = text.lastIndex(of: " ").map { text[...$0].utf8.count } ?? 0
      let word = String(decoding: Array(text.utf8)[start..<byte], as: UTF8.self).uppercased()
      return Suggestions(
        range: start..<byte,
        items: words.filter { $0.hasPrefix(word) }
          .map { Suggestions.Item(text: $0, detail: "", role: .keyword, tail: " ") })
    }
    func text(_ script: String) -> String {
      editor.start()
      for key in Self.keys(script) { _ = editor.handle(key) }
      return shown(editor.buffer)
    }
    #expect(text("w<tab>") == "WORKS_AT |")
    #expect(text("x i<tab>") == "x INVEST|")
    #expect(text("x i<tab><tab>") == "x INVESTED_IN|")
    #expect(text("x i<tab><tab><tab>") == "x INVESTOR|")
    #expect(text("x i<tab><S-tab>") == "x INVESTOR|")
    #expect(text("x i<tab><tab><esc>") == "x INVEST|")
    #expect(text("x i<tab><tab><enter>y") == "x INVESTED_INy|")
    #expect(text("i<tab>o<tab>") == "INVESTOR |")
    #expect(text("i<tab><down><C-_>") == "INVEST|")
    #expect(text("zz<tab>") == "zz|")
    #expect(text("<tab>").hasPrefix("INVEST") == false)
  }

  /// Random keys: the cursor stays in the text, and every frame fits the terminal and
  /// holds the cursor.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func survivesAnyKeys(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let history = History()
    for entry in ["MATCH (n)\nRETURN n;", "RETURN '红杉';", ":help"] { history.add(entry) }
    let editor = LineEditor(history: history)
    editor.theme = .dark
    editor.complete = { _, byte in
      Suggestions(
        range: byte..<byte,
        items: ["红杉", "abc", "abd"].map {
          Suggestions.Item(text: $0, detail: "detail", role: .label)
        })
    }
    editor.start()
    let codes: [Key.Code] = [
      .enter, .tab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
      .character("a"), .character("红"), .character("\u{301}"), .character("👩"),
      .character("\u{200D}"), .character("("), .character("'"), .character("\u{202E}"),
      .paste("x\ny\u{7}z"), .unknown,
    ]
    for _ in 0..<400 {
      var key = Key(codes.randomElement(using: &random) ?? .enter)
      if Bool.random(using: &random),
        let letter = "abcdefghklnoprstuwxy_ ".randomElement(using: &random)
      {
        key = Key(.character(letter), Bool.random(using: &random) ? .control : .alt)
      } else if Int.random(in: 0..<4, using: &random) == 0 {
        key.modifiers = Key.Modifiers(rawValue: Int.random(in: 0..<8, using: &random))
      }
      _ = editor.handle(key)
      let (columns, rows) = (
        Int.random(in: 5...40, using: &random), Int.random(in: 2...12, using: &random)
      )
      let frame = editor.frame(columns: columns, rows: rows)
      #expect(editor.buffer.cursor <= editor.buffer.characters.count)
      #expect(frame.rows.count <= rows, "seed \(seed)")
      #expect(frame.cursor.row < frame.rows.count, "seed \(seed)")
      #expect(frame.cursor.column <= columns, "seed \(seed)")
      #expect(frame.rows.allSatisfy { $0.width <= columns }, "seed \(seed)")
    }
  }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
