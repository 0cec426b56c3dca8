import Cygnet
import Foundation

/// What may stand at the cursor: of commands the shell knows it, of statements the
/// graph does.
struct ShellCompleter {
  private unowned let session: ShellSession

  init(_ session: ShellSession) { self.session = session }

  func suggestions(_ text: String, at byte: Int) -> Suggestions {
    guard ScriptText.isCommand(text) else { return statement(text, at: byte, from: 0) }
    return command(text, at: byte)
  }

  private func statement(_ text: String, at byte: Int, from start: Int) -> Suggestions {
    let list = session.database.completions(
      in: text, at: byte, parameters: session.parameters.keys)
    let word = String(
      decoding: Array(text.utf8)[min(list.range.lowerBound, byte)..<byte], as: UTF8.self
    ).lowercased()
    let all = Self.suggestions(of: list, from: start)
    // Names that only contain the word are for those who find none that begin with it.
    let near = all.items.filter { $0.text.lowercased().hasPrefix(word) }
    return near.isEmpty ? all : Suggestions(range: all.range, items: near)
  }

  /// - Parameter start: where the completed text begins in the whole.
  static func suggestions(of list: CompletionList, from start: Int) -> Suggestions {
    let items = list.candidates.map { candidate in
      Suggestions.Item(
        text: candidate.text, detail: candidate.detail, role: Self.role(candidate.kind),
        tail: candidate.kind == .keyword ? " " : "")
    }
    return Suggestions(
      range: list.range.lowerBound + start..<list.range.upperBound + start, items: items)
  }

  private static func role(_ kind: Completion.Kind) -> Role {
    switch kind {
    case .keyword: .keyword
    case .function, .procedure: .function
    case .variable, .output: .variable
    case .label: .label
    case .relationshipType: .relationshipType
    case .propertyKey: .propertyKey
    case .parameter: .parameter
    }
  }

  // MARK: Commands

  private func command(_ text: String, at byte: Int) -> Suggestions {
    let before = String(decoding: Array(text.utf8.prefix(byte)), as: UTF8.self)
    let mark = before.prefix { $0.isWhitespace }.utf8.count + 1
    let words = before.dropFirst(mark).split(
      separator: " ", omittingEmptySubsequences: false
    ).map(String.init)
    guard before.utf8.count >= mark, let last = words.last else { return .none }
    let range = byte - last.utf8.count..<byte
    if words.count == 1 {
      let items = CommandEntry.all.filter { $0.name.hasPrefix(last) }.map {
        Suggestions.Item(text: $0.name, detail: $0.summary, role: .keyword, tail: " ")
      }
      return Suggestions(range: range, items: items)
    }
    guard let entry = CommandEntry.named(words[0]) else { return .none }
    func matching(_ items: [Suggestions.Item]) -> Suggestions {
      Suggestions(
        range: range, items: items.filter { $0.text.lowercased().hasPrefix(last.lowercased()) })
    }
    func plain(_ names: [(String, String)], tail: String = "") -> Suggestions {
      matching(names.map { .init(text: $0, detail: $1, role: .plain, tail: tail) })
    }
    switch entry.words {
    case .none: return .none
    case .file: return files(last, range)
    case .format: return plain(ResultFormat.allCases.map { ($0.rawValue, "") })
    case .topic:
      let topics = [("keys", "the keys of the line editor")]
      return plain(topics + CommandEntry.all.map { ($0.name, $0.summary) })
    case .setting:
      if words.count == 2 {
        return plain(Settings.entries.map { ($0.name, $0.summary) }, tail: " ")
      }
      let values = (try? Settings.entry(words[1]))?.values ?? ""
      let fixed = values.split(separator: "|").filter { $0.first?.isLowercase ?? false }
      return plain(fixed.map { (String($0), "") })
    case .savedQuery:
      if words.count == 2 || entry.name != "run" {
        return plain(
          session.database.savedQueries.all.map {
            ($0.name, $0.documentation.split(separator: "\n").first.map(String.init) ?? "")
          }, tail: entry.name == "run" ? " " : "")
      }
      let parameters = session.database.savedQueries[words[1]]?.parameters ?? []
      let given = Set(words.dropFirst(2).map { $0.prefix { $0 != "=" } })
      return plain(
        parameters.filter { parameter in !given.contains { $0 == parameter.name } }
          .map { ($0.name + "=", $0.signature) })
    case .schemaName:
      let schema = session.database.schema
      return plain(
        schema.labels.map { ($0.name, Count.text($0.count)) }
          + schema.connections.map { ($0.type, Count.text($0.count)) })
    case .picture:
      if words.count == 2 {
        return plain((["text"] + ExportTarget.names).map { ($0, "") }, tail: " ")
      }
      return files(last, range)
    case .parameter:
      if words.count == 2 {
        return plain(session.parameters.map { ($0.key, $0.value.description) }.sorted { $0 < $1 })
      }
      // The expression after `=>` is completed as one.
      guard let arrow = before.firstRange(of: "=>") ?? before.firstRange(of: "(") else {
        return .none
      }
      let isQuery = before[arrow].first == "("
      return shifted(isQuery ? "" : "RETURN ", String(before[arrow.upperBound...]), byte)
    case .statement:
      return shifted("", words.dropFirst().joined(separator: " "), byte)
    }
  }

  /// Completes a query that is the end of the text before the cursor.
  private func shifted(_ lead: String, _ query: String, _ byte: Int) -> Suggestions {
    let text = lead + query
    return statement(text, at: text.utf8.count, from: byte - text.utf8.count)
  }

  /// Files and folders that a path may go on with.
  private func files(_ word: String, _ range: Range<Int>) -> Suggestions {
    let slash = word.lastIndex(of: "/")
    let folder = slash.map { String(word[...$0]) } ?? ""
    let name = slash.map { String(word[word.index(after: $0)...]) } ?? word
    let place = folder.isEmpty ? "." : UserFiles.expanded(folder)
    let found = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let items = found.filter { $0.hasPrefix(name) && (name.hasPrefix(".") || !$0.hasPrefix(".")) }
      .sorted().map { file in
        let isFolder = Platform.isFolder((place as NSString).appendingPathComponent(file))
        let path = folder + file + (isFolder ? "/" : "")
        // Quotes hold a name with blanks together.
        return Suggestions.Item(
          text: path.contains(" ") && !isFolder ? "'\(path)'" : path, detail: "", role: .plain)
      }
    return Suggestions(range: range, items: items)
  }
}
