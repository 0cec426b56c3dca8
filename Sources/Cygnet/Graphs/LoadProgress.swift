import Foundation

/// The files of a load as one amount of bytes; tells a `QueryProgress`, if there is one.
struct LoadProgress {
  private let progress: QueryProgress?
  private var state = QueryProgress.State()
  /// Of the files before the one at work, and of that one.
  private var (before, size) = (0, 0)

  init(_ progress: QueryProgress?, _ paths: [String]) {
    self.progress = progress
    guard let progress else { return }
    let sizes = paths.map(Self.size)
    state.unit = .bytes
    state.scanTotal = sizes.contains(nil) ? nil : sizes.reduce(0) { $0 + ($1 ?? 0) }
    progress.note(state)
  }

  /// Bytes; `nil` for what is no file on a disk.
  private static func size(_ path: String) -> Int? {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
    return (attributes?[.size] as? NSNumber)?.intValue
  }

  mutating func begin(_ verb: String, _ path: String) {
    guard let progress else { return }
    size = Self.size(path) ?? 0
    state.operation = "\(verb) \((path as NSString).lastPathComponent)"
    state.details = ""
    state.scanned = before
    progress.note(state)
  }

  mutating func add(rows: Int) { state.rows += rows }

  /// - Parameter bytes: read so far of the file at work.
  mutating func note(bytes: Int, details: @autoclosure () -> String = "") {
    guard let progress else { return }
    state.scanned = before + bytes
    state.details = details()
    progress.note(state)
  }

  /// The file at work has been read to its end.
  mutating func endFile() {
    before += size
    state.scanned = before
    progress?.note(state)
  }
}
