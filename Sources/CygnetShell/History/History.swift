/// Inputs of this and earlier sessions, oldest first; no text stands twice.
final class History {
  private(set) var entries: [String] = []
  /// Where entries are kept; `nil` to keep none.
  private let file: HistoryFile?
  /// Whether new entries are kept at all.
  var isRecording = true

  init(file: HistoryFile? = nil) {
    self.file = file
    merge(file?.load() ?? [])
  }

  /// Takes in what other shells have written meanwhile.
  func refresh() { merge(file?.loadNews() ?? []) }

  /// Notes an input. One that begins with a blank, or is very long, is not kept.
  func add(_ text: String) {
    guard isRecording, let first = text.first, !first.isWhitespace,
      text.utf8.count <= HistoryFile.entryLimit
    else { return }
    merge([text])
    file?.append(text)
  }

  func clear() {
    entries = []
    file?.clear()
  }

  private func merge(_ new: [String]) {
    guard !new.isEmpty else { return }
    if new.count == 1, let only = new.first {
      entries.removeAll { $0 == only }
      entries.append(only)
    } else {
      entries = Self.latest(entries + new, HistoryFile.capacity)
    }
  }

  /// Each text once, at its latest place; the last `count` of them.
  static func latest(_ texts: [String], _ count: Int) -> [String] {
    var known: Set<String> = []
    return texts.reversed().filter { known.insert($0).inserted }.prefix(count).reversed()
  }

  /// What the latest entry that begins with `text` goes on with.
  func continuation(of text: String) -> String? {
    // By bytes: this is asked at every key.
    let entry = entries.last {
      $0.utf8.count > text.utf8.count && $0.utf8.starts(with: text.utf8)
    }
    return entry.flatMap { String($0.utf8.dropFirst(text.utf8.count)) }
  }
}

/// A way through the entries that begin as the text did.
struct HistoryWalk {
  private let draft: String
  /// One past the last entry stands for the draft.
  private var place: Int

  init(_ history: History, from text: String) {
    draft = text
    place = history.entries.count
  }

  mutating func move(_ step: Int, in history: History) -> String? {
    var next = place + step
    while history.entries.indices.contains(next) {
      if history.entries[next].hasPrefix(draft), history.entries[next] != draft {
        place = next
        return history.entries[next]
      }
      next += step
    }
    guard next >= history.entries.count, place < history.entries.count else { return nil }
    place = history.entries.count
    return draft
  }

  mutating func jump(to next: Int, in history: History) -> String? {
    place = min(max(0, next), history.entries.count)
    return place == history.entries.count ? draft : history.entries[place]
  }
}

/// A search through the entries while its text is typed (Ctrl-R).
struct HistorySearch {
  /// The text before the search began.
  let original: EditBuffer
  private(set) var query = ""
  private var place: Int?
  private var direction: Int
  private var hasFailed = false

  init(_ original: EditBuffer, direction: Int) {
    self.original = original
    self.direction = direction
  }

  mutating func type(_ text: String, in history: History) {
    query += text
    look(from: place ?? history.entries.count - 1, in: history)
  }

  mutating func erase(in history: History) {
    guard !query.isEmpty else { return }
    query.removeLast()
    place = nil
    if !query.isEmpty { look(from: history.entries.count - 1, in: history) }
  }

  /// The next hit, older for -1.
  mutating func again(_ step: Int, in history: History) {
    direction = step
    look(from: (place ?? history.entries.count) + step, in: history)
  }

  private mutating func look(from start: Int, in history: History) {
    var next = start
    while history.entries.indices.contains(next) {
      if matches(history.entries[next]) {
        place = next
        hasFailed = false
        return
      }
      next += direction
    }
    hasFailed = true
  }

  /// Capitals count only where some are typed.
  private func matches(_ entry: String) -> Bool { !ranges(in: entry).isEmpty }

  private func ranges(in entry: String) -> [Range<Int>] {
    guard !query.isEmpty else { return [0..<0] }
    let isExact = query.contains(where: \.isUppercase)
    let (text, wanted) = isExact ? (entry, query) : (entry.lowercased(), query.lowercased())
    var ranges: [Range<Int>] = []
    for range in text.ranges(of: wanted) {
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      ranges.append(start..<start + wanted.utf8.count)
    }
    return ranges
  }

  func found(in history: History) -> String? {
    place.flatMap { history.entries.indices.contains($0) ? history.entries[$0] : nil }
  }

  /// Where the query stands in what was found, in bytes.
  func hits(in history: History) -> [Range<Int>] {
    guard let entry = found(in: history), !query.isEmpty else { return [] }
    return ranges(in: entry).filter { $0.upperBound <= entry.utf8.count }
  }

  func status(in history: History) -> StyledText {
    let role = hasFailed ? Role.warning : .prompt
    var text = StyledText(hasFailed ? "not in the history: " : "search history: ", role)
    text.append(TerminalText.harmless(query))
    return text
  }
}
