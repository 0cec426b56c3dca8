import Foundation
import Testing

@testable import CygnetShell

@Suite struct KeyTests {
  private func keys(_ bytes: String) -> [Key] {
    var decoder = KeyDecoder()
    decoder.feed(bytes.utf8)
    var keys: [Key] = []
    while let key = decoder.next(isFinal: true) { keys.append(key) }
    return keys
  }

  @Test(arguments: [
    ("a", Key(.character("a"))), ("红", Key(.character("红"))), ("😀", Key(.character("😀"))),
    ("\r", Key(.enter)), ("\n", Key(.enter)), ("\t", Key(.tab)), ("\u{7F}", Key(.backspace)),
    ("\u{8}", Key(.backspace)), ("\u{1}", .control("a")), ("\u{0}", .control(" ")),
    ("\u{1F}", .control("_")), ("\u{1B}", Key(.escape)), ("\u{1B}[A", Key(.up)),
    ("\u{1B}OA", Key(.up)), ("\u{1B}[1;5C", Key(.right, .control)),
    ("\u{1B}[1;2D", Key(.left, .shift)), ("\u{1B}[1;4D", Key(.left, [.shift, .alt])),
    ("\u{1B}[H", Key(.home)), ("\u{1B}OF", Key(.end)), ("\u{1B}[3~", Key(.delete)),
    ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[3;5~", Key(.delete, .control)),
    ("\u{1B}[Z", Key(.tab, .shift)), ("\u{1B}b", .alt("b")), ("\u{1B}\r", Key(.enter, .alt)),
    ("\u{1B}\u{7F}", Key(.backspace, .alt)), ("\u{1B}[13;2u", Key(.enter, .shift)),
    ("\u{1B}[27;5;13~", Key(.enter, .control)), ("\u{1B}[99;5u", .control("c")),
    ("\u{1B}[?1;2c", Key(.unknown)), ("\u{1B}[999999999999999999999A", Key(.up)),
    ("\u{1B}[200~a\r\nb\u{1B}[A\u{1B}[201~", Key(.paste("a\nb\u{1B}[A"))),
  ])
  func decodes(_ bytes: String, _ key: Key) {
    #expect(keys(bytes) == [key])
  }

  /// However the bytes are cut, the keys are the same.
  @Test func waitsForTheRest() {
    let bytes = Array("a\u{1B}[1;5C红\u{1B}[200~x\ny\u{1B}[201~\u{1B}bz".utf8)
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      var keys: [Key] = []
      for part in [bytes[..<cut], bytes[cut...]] {
        decoder.feed(part)
        while let key = decoder.next() { keys.append(key) }
      }
      #expect(
        keys == [
          Key(.character("a")), Key(.right, .control), Key(.character("红")), Key(.paste("x\ny")),
          .alt("b"), Key(.character("z")),
        ], "cut at \(cut)")
    }
  }

  /// A long paste comes in many pieces; one whose end is lost does not lock the keyboard.
  @Test func longAndBrokenPastes() {
    var decoder = KeyDecoder()
    let text = String(repeating: "MATCH (n) RETURN n;\n", count: 50_000)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    var keys: [Key] = []
    for start in stride(from: 0, to: bytes.count, by: 1_000) {
      decoder.feed(bytes[start..<min(start + 1_000, bytes.count)])
      while let key = decoder.next() { keys.append(key) }
    }
    #expect(keys == [Key(.paste(text))])
    decoder.feed("\u{1B}[200~lost".utf8)
    #expect(decoder.next() == nil)
    #expect(decoder.patience == 1_000)
    #expect(decoder.next(isFinal: true) == Key(.paste("lost")))
    #expect(decoder.patience == nil)
    // What comes late is pasted too and runs nothing; Ctrl-C by hand ends it.
    decoder.feed("late\r".utf8)
    #expect(decoder.next(isFinal: true) == Key(.paste("late\n")))
    decoder.feed([0x03])
    #expect(decoder.next() == .control("c"))
    decoder.feed("x".utf8)
    #expect(decoder.next() == Key(.character("x")))
    decoder.feed(Array(repeating: 0x1B, count: 200_000))
    var count = 0
    while let key = decoder.next(isFinal: true), key == Key(.escape) { count += 1 }
    #expect(count == 200_000)
  }

  /// Any bytes lead to keys, none to a trap or an endless wait.
  @Test(arguments: 1...50 as ClosedRange<UInt64>) func survivesAnyBytes(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    var decoder = KeyDecoder()
    let common: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x7E, 0x31, 0xE7, 0x80]
    decoder.feed(
      (0..<200).map { _ in
        Bool.random(using: &random)
          ? common.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      })
    var count = 0
    while count < 10_000, decoder.next(isFinal: true) != nil { count += 1 }
    #expect(count > 0)
  }
}

@Suite struct ScreenTests {
  /// Random frames: after each, the terminal shows it, and what stood above is there.
  @Test(arguments: 1...60 as ClosedRange<UInt64>) func paintsWhatChanged(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let (columns, rows) = (Int.random(in: 8...30, using: &random), 8)
    var screen = TerminalModel(columns: columns, rows: rows)
    let above = (0..<Int.random(in: 0...9, using: &random)).map { "above \($0)" }
    for line in above { screen.feed(Array((line + "\r\n").utf8)) }
    var painter = ScreenPainter()
    for _ in 0..<30 {
      let frame = Self.frame(columns, Int.random(in: 1...rows, using: &random), &random)
      screen.feed(Array(painter.paint(frame, columns: columns).utf8))
      let top = screen.cursor.row - frame.cursor.row
      let shown = Array(screen.lines[top...].prefix(frame.rows.count))
      #expect(shown == frame.rows.map { Self.plain($0.text) }, "seed \(seed)")
      #expect(screen.cursor.column == min(frame.cursor.column, columns - 1), "seed \(seed)")
      let below = screen.lines[(top + frame.rows.count)...]
      #expect(below.allSatisfy { $0.isEmpty }, "seed \(seed)")
    }
    #expect(Array(screen.history.prefix(above.count)) == above, "seed \(seed)")
    #expect(screen.unknown.isEmpty)
    #expect(screen.showsCursor)
  }

  private static func frame(
    _ columns: Int, _ count: Int, _ random: inout SeededGenerator
  ) -> Frame {
    let roles: [Role] = [.plain, .keyword, .string, .hint]
    var rows: [Frame.Row] = []
    for _ in 0..<count {
      var builder = RowBuilder(theme: .dark)
      var left = Int.random(in: 0...columns, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 { left = columns }
      while left > 0 {
        let character = (left > 1 ? "ab红😀" : "ab").randomElement(using: &random) ?? "a"
        builder.append(character, roles.randomElement(using: &random) ?? .plain)
        left -= TerminalText.width(character)
      }
      rows.append(builder.finished())
    }
    let row = Int.random(in: 0..<rows.count, using: &random)
    return Frame(
      rows: rows,
      cursor: (row, Int.random(in: 0...min(columns - 1, rows[row].width), using: &random)))
  }

  private static func plain(_ painted: String) -> String {
    painted.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test func textIsMadeHarmless() {
    #expect(TerminalText.harmless("a\u{1B}[31mb") == "a\u{FFFD}[31mb")
    #expect(TerminalText.harmless("\u{9B}2J\u{7F}\u{0}") == "\u{FFFD}2J\u{FFFD}\u{FFFD}")
    #expect(TerminalText.harmless("x\u{202E}y\u{2066}z\u{200F}") == "x\u{FFFD}y\u{FFFD}z\u{FFFD}")
    #expect(TerminalText.harmless("a\nb\tc") == "a⏎b c")
    #expect(TerminalText.harmless("a\nb", keepsLines: true) == "a\nb")
    #expect(TerminalText.harmless("\r\n", keepsLines: true) == "\u{FFFD}\n")
    // Joiners make families, and stay.
    #expect(TerminalText.harmless("👩‍👩‍👧 مرحبا") == "👩‍👩‍👧 مرحبا")
  }

  @Test func textIsCut() {
    #expect(TerminalText.cut("abc", to: 3) == "abc")
    #expect(TerminalText.cut("abcd", to: 3) == "ab…")
    #expect(TerminalText.cut("红杉中国", to: 4) == "红…")
    #expect(TerminalText.cut("红杉", to: 0) == "")
    #expect(StyledText("红杉中国x").columns(from: 1, 5).text == " 杉中")
  }
}

@Suite struct HistoryTests {
  @Test func textsComeBackAsTheyWere() {
    for text in ["a", "a\nb", "a\\nb", "\\", "a\\\n\\", "红杉\n", "", "\\\\n"] {
      #expect(HistoryFile.unescaped(HistoryFile.escaped(text)) == text)
      #expect(!HistoryFile.escaped(text).contains("\n"))
    }
  }

  @Test func isKeptOnDisk() throws {
    let folder = try Folder()
    let path = folder.path("history")
    var history = History(file: HistoryFile(path))
    for text in ["a;", "b\nc;", "a;", " secret;", "d;"] { history.add(text) }
    #expect(history.entries == ["b\nc;", "a;", "d;"])
    history = History(file: HistoryFile(path))
    #expect(history.entries == ["b\nc;", "a;", "d;"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    history.isRecording = false
    history.add("private;")
    #expect(History(file: HistoryFile(path)).entries == ["b\nc;", "a;", "d;"])
    history.clear()
    #expect(History(file: HistoryFile(path)).entries.isEmpty)
  }

  /// Several shells write at once: none loses what another has written, and each sees it.
  @Test func isShared() async throws {
    let folder = try Folder()
    let path = folder.path("history")
    await withTaskGroup(of: Void.self) { group in
      for shell in 0..<8 {
        group.addTask {
          let history = History(file: HistoryFile(path))
          for number in 0..<50 { history.add("RETURN \(shell),\n \(number);") }
        }
      }
    }
    let first = History(file: HistoryFile(path))
    #expect(first.entries.count == 400)
    let second = History(file: HistoryFile(path))
    second.add("new;")
    first.add("own;")
    first.refresh()
    #expect(
      first.entries.suffix(2) == ["own;", "new;"] || first.entries.suffix(2) == ["new;", "own;"])
    #expect(first.entries.count == 402)
  }

  @Test func survivesAnyFile() throws {
    let folder = try Folder()
    let path = folder.path("history")
    try Data([0xFF, 0xFE, 0x0A, 0x5C, 0x0A, 0x61]).write(to: URL(fileURLWithPath: path))
    let history = History(file: HistoryFile(path))
    history.add("b;")
    #expect(History(file: HistoryFile(path)).entries.last?.hasSuffix("b;") ?? false)
    #expect(History(file: HistoryFile("/no/such/folder/history")).entries.isEmpty)
  }

  /// One huge input does not push the others out.
  @Test func hugeInputsAreNotKept() throws {
    let folder = try Folder()
    let history = History(file: HistoryFile(folder.path("history")))
    history.add("RETURN 1;")
    history.add("RETURN '\(String(repeating: "x", count: 100_000))';")
    #expect(History(file: HistoryFile(folder.path("history"))).entries == ["RETURN 1;"])
  }

  @Test func isCutWhenLong() throws {
    let folder = try Folder()
    let path = folder.path("history")
    let text = (0..<25_000).map { "RETURN \($0);\n" }.joined()
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let history = History(file: HistoryFile(path))
    #expect(history.entries.count == HistoryFile.capacity)
    #expect(history.entries.last == "RETURN 24999;")
    let size = try #require(folder.text("history")).split(separator: "\n").count
    #expect(size == HistoryFile.capacity)
  }
}
