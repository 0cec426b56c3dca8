import CygnetCore
import Foundation
import GraphFormats
import QueryRuntime

/// A CSV file of the folder that LOAD CSV may read, record by record.
final class LocalCSVFile: RowSource {
  private let handle: FileHandle
  private let name: String
  private let hasHeaders: Bool
  private var reader: CSVReader
  private var headers: [String]?
  private var isAtEnd = false

  /// - Parameter folder: nothing outside of it is opened, links followed.
  init(_ request: CSVRequest, in folder: String) throws(RuntimeFault) {
    let path = try LocalCSVFile.path(request.location, in: folder)
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    guard type == nil || type == .typeRegular else {
      throw RuntimeFault(
        .file, "FileNotReadable", gqlStatus: "42N70",
        "`\(request.location)` is no file with text in it")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw RuntimeFault(
        .file, "FileNotFound", gqlStatus: "42N70",
        "cannot read `\(request.location)` in the allowed folder `\(folder)`")
    }
    self.handle = handle
    name = request.location
    hasHeaders = request.hasHeaders
    reader = CSVReader(separator: request.fieldTerminator)
  }

  deinit { try? handle.close() }

  /// The file that a URL or a path names, below the folder.
  private static func path(_ location: String, in folder: String) throws(RuntimeFault) -> String {
    var path = location
    if let scheme = location.range(of: "^[A-Za-z][A-Za-z0-9+.-]*:", options: .regularExpression) {
      guard location[scheme].lowercased() == "file:" else {
        throw RuntimeFault(
          .file, "FileAccessRefused", gqlStatus: "42N70",
          "LOAD CSV reads local files only; found `\(location)`")
      }
      path = String(location[scheme.upperBound...])
      if path.hasPrefix("//") {
        path = String(path.dropFirst(2))
        // `file://host/…` names another machine.
        guard path.hasPrefix("/") || path.lowercased().hasPrefix("localhost/") else {
          throw RuntimeFault(
            .file, "FileAccessRefused", gqlStatus: "42N70",
            "`\(location)` names a host; write file:/// and the path in the allowed folder")
        }
        if !path.hasPrefix("/") { path = String(path.dropFirst("localhost".count)) }
      }
      path = path.removingPercentEncoding ?? path
    }
    guard !path.unicodeScalars.contains("\0") else {
      throw RuntimeFault(
        .file, "FileNotFound", gqlStatus: "42N70", "a file's name cannot hold a null character")
    }
    let root = URL(fileURLWithPath: folder, isDirectory: true).resolvingSymlinksInPath()
    let inside = URL(fileURLWithPath: path, relativeTo: nil).resolvingSymlinksInPath()
    // An absolute path inside the folder is meant as it stands; any other is
    // taken from the folder.
    if path.hasPrefix("/"), isInside(inside.path, root.path) { return inside.path }
    let relative = String(path.drop { $0 == "/" })
    let file = root.appendingPathComponent(relative).resolvingSymlinksInPath()
    guard isInside(file.path, root.path) else {
      throw RuntimeFault(
        .file, "FileAccessRefused", gqlStatus: "42N70",
        "`\(location)` lies outside of the allowed folder `\(folder)`")
    }
    return file.path
  }

  private static func isInside(_ path: String, _ root: String) -> Bool {
    root == "/" || path.hasPrefix(root + "/")
  }

  /// Bytes of text that are handed out at once, one record at least.
  private static let portion = 4_194_304

  func next(limit: Int) throws(RuntimeFault) -> [Value] {
    if hasHeaders, headers == nil { headers = try readHeaders() }
    var rows: [Value] = []
    var bytes = 0
    while rows.count < limit, bytes < LocalCSVFile.portion, let record = try nextRecord() {
      for field in record { bytes += MemoryLayout<Value>.stride + (field?.utf8.count ?? 0) }
      guard let headers else {
        rows.append(.list(record.map(LocalCSVFile.value)))
        continue
      }
      bytes += headers.count * MemoryLayout<Value>.stride
      let values = headers.indices.map { index in
        index < record.count ? LocalCSVFile.value(record[index]) : .null
      }
      rows.append(.map(ValueMap(uniqueKeys: headers, values: values)))
    }
    return rows
  }

  private static func value(_ field: String?) -> Value { field.map { .string($0) } ?? .null }

  private func readHeaders() throws(RuntimeFault) -> [String]? {
    guard let record = try nextRecord() else { return nil }
    let names = record.map { $0 ?? "" }
    var seen: Set<CodePoints> = []
    for header in names where !seen.insert(CodePoints(header)).inserted {
      throw RuntimeFault(
        .file, "InvalidCSV", gqlStatus: "22N43",
        "\(name):1: two columns are named `\(header)`; LOAD CSV without HEADERS gives lists")
    }
    return names
  }

  private func nextRecord() throws(RuntimeFault) -> CSVReader.Record? {
    do {
      while true {
        if let record = try reader.next() { return record }
        if isAtEnd { return nil }
        try readMore()
      }
    } catch let mistake as CSVReader.Mistake {
      throw RuntimeFault(
        .file, "InvalidCSV", gqlStatus: "22N43", "\(name):\(mistake.line): \(mistake.message)")
    } catch {
      throw RuntimeFault(
        .file, "FileNotReadable", gqlStatus: "42N70",
        "cannot read `\(name)`: \(error.localizedDescription)")
    }
  }

  private func readMore() throws {
    if let data = try handle.read(upToCount: 65_536), !data.isEmpty {
      reader.append(data)
    } else {
      isAtEnd = true
      reader.finish()
    }
  }
}
