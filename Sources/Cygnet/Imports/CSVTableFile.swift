import CygnetCore
import Foundation
import GraphFormats
import Synchronization

/// Reads the files of one table, several blocks at a time.
struct CSVTableFile {
  /// A table's columns, each in the parts that were read on their own.
  struct Table {
    /// A stretch of rows from one file; each on a line of its own, where the first's is known.
    fileprivate struct Stretch {
      let firstRow: Int
      let file: String
      let firstLine: Int?
    }

    var columns: [[Vector]]
    var rows = 0
    fileprivate var stretches: [Stretch] = []

    /// What is told of a row, and where it stands.
    func badRow(_ row: Int, _ message: String, text: String = "") -> BadRow {
      guard let stretch = stretches.last(where: { $0.firstRow <= row }) else {
        return BadRow(file: "", line: 0, message: message, text: text)
      }
      guard let line = stretch.firstLine else {
        return BadRow(
          file: stretch.file, line: 0, message: "record \(row + 1): \(message)", text: text)
      }
      return BadRow(
        file: stretch.file, line: line + row - stretch.firstRow, message: message, text: text)
    }

    func column(_ number: Int) -> Vector { Vector.concatenated(columns[number], count: rows) }

    /// The table without some rows.
    func dropping(_ bad: Set<Int>) -> Table {
      let kept = (0..<rows).filter { !bad.contains($0) }.map { Int32($0) }
      var table = Table(columns: [], rows: kept.count)
      for number in columns.indices {
        table.columns.append(
          columns[number].isEmpty ? [] : [Column(column(number)).picking(kept).vector])
      }
      return table
    }
  }

  private let paths: [String]
  private let delimiter: Unicode.Scalar
  private let bad: BadRowCollector
  private let cancellation: Cancellation

  init(
    _ paths: [String], _ delimiter: Unicode.Scalar, _ bad: BadRowCollector,
    _ cancellation: Cancellation
  ) {
    self.cancellation = cancellation
    self.paths = paths
    self.delimiter = delimiter
    self.bad = bad
  }

  func header() throws(CygnetError) -> [String] {
    let handle = try ScriptFiles.open(paths[0])
    defer { try? handle.close() }
    var reader = CSVReader(separator: delimiter)
    do throws(CSVReader.Mistake) {
      while true {
        let more = (try? handle.read(upToCount: 65_536)) ?? Data()
        if more.isEmpty { reader.finish() } else { reader.append(more) }
        if let record = try reader.next() { return record.map { $0 ?? "" } }
        if more.isEmpty { break }
      }
    } catch {
      throw error.located(in: paths[0])
    }
    throw CSVReader.Mistake(line: 1, message: "the file is empty; expected a header")
      .located(in: paths[0])
  }

  /// All records. Types that are not given are those of the first block until a
  /// field asks for a wider one; then all is read once more.
  func read(
    _ uses: [CSVColumnUse], names: [String], _ progress: inout LoadProgress
  ) throws(CygnetError) -> Table {
    var uses = uses
    while true {
      var trial = progress
      switch try attempt(uses, names, &trial) {
      case .table(let table, let mistakes):
        progress = trial
        for row in mistakes { try bad.note(row) }
        return table
      case .wider(let column, let type): uses[column] = .values(type, isGiven: false)
      }
    }
  }

  private enum Attempt {
    case table(Table, [BadRow])
    case wider(column: Int, FieldType)
  }

  private func attempt(
    _ uses: [CSVColumnUse], _ names: [String], _ progress: inout LoadProgress
  ) throws(CygnetError) -> Attempt {
    let reader = CSVTableReader(uses, names: names, separator: delimiter)
    var table = Table(columns: Array(repeating: [], count: uses.count))
    var bad: [BadRow] = []
    for (number, path) in paths.enumerated() {
      let handle = try ScriptFiles.open(path)
      defer { try? handle.close() }
      progress.begin("loading", path)
      var bytes = 0
      let descriptor = handle.fileDescriptor
      var blocks = CSVBlocks(separator: delimiter) {
        (buffer, start, limit) throws(CSVReader.Mistake) in
        // Safety: `limit` bytes behind `start` lie within the buffer.
        let count = unsafe Foundation.read(descriptor, buffer.base + start, limit)
        guard count >= 0 else {
          let reason = unsafe String(cString: strerror(errno))
          throw CSVReader.Mistake(line: 0, message: "cannot be read: \(reason)")
        }
        return count
      }
      var isFirst = number == 0
      var linesBefore = 0
      while true {
        var batch: [CSVBlocks.Block] = []
        do throws(CSVReader.Mistake) {
          // Types are inferred from one block before many are read by them.
          let wanted = isFirst ? 1 : WorkerPool.shared.width * 2
          while batch.count < wanted, let block = try blocks.next() { batch.append(block) }
        } catch {
          throw error.located(in: path)
        }
        if batch.isEmpty { break }
        try cancellation.checkImport()
        for outcome in CSVTableFile.read(batch, reader, skipsHeader: isFirst) {
          switch outcome {
          case .mistake(let mistake):
            throw CSVReader.Mistake(line: linesBefore + mistake.line, message: mistake.message)
              .located(in: path)
          case .wider(let column, let type): return .wider(column: column, type)
          case .columns(let vectors, let rows, let lines, let mistakes):
            for mistake in mistakes {
              let row = BadRow(
                file: path, line: linesBefore + mistake.line, message: mistake.message,
                text: mistake.text)
              if bad.count >= self.bad.keptCount { try self.bad.checkStrict(row) }
              bad.append(self.bad.keepsTexts || bad.count < self.bad.keptCount ? row : row.short)
            }
            let headerLines = isFirst ? 1 : 0
            // A line's end more or less at the block's own end.
            let isPlain = mistakes.isEmpty && (0...1).contains(rows + headerLines - lines)
            table.stretches.append(
              Table.Stretch(
                firstRow: table.rows, file: path,
                firstLine: isPlain ? linesBefore + 1 + headerLines : nil))
            linesBefore += lines
            for (column, vector) in vectors.enumerated() {
              if let vector { table.columns[column].append(vector) }
            }
            table.rows += rows
            progress.add(rows: rows)
          }
        }
        bytes += batch.reduce(0) { $0 + $1.count }
        progress.note(bytes: bytes)
        isFirst = false
      }
      progress.endFile()
    }
    return .table(table, bad)
  }

  private static func read(
    _ blocks: [CSVBlocks.Block], _ reader: CSVTableReader, skipsHeader: Bool
  ) -> [CSVTableReader.Outcome] {
    let outcomes = Mutex<[Int: CSVTableReader.Outcome]>([:])
    WorkerPool.shared.run(blocks.count) { number, _ in
      let outcome = reader.read(blocks[number], skippingHeader: skipsHeader && number == 0)
      outcomes.withLock { $0[number] = outcome }
    }
    return outcomes.withLock { outcomes in blocks.indices.compactMap { outcomes[$0] } }
  }
}

extension CSVReader.Mistake {
  func located(in path: String) -> CygnetError {
    CygnetError(
      .file, .runtime, "InvalidRecord", gqlStatus: "22N05",
      line > 0 ? "\(path), line \(line): \(message)" : "\(path): \(message)")
  }
}
