import CygnetCore
import Foundation
import GraphStore

/// Graphs kept as text: one `.cypher` file, or a folder of them.
extension Database {
  /// Loads a folder of `.cypher` scripts or one such file into memory in one
  /// transaction. A mistake names file, line and column, and
  /// nothing is loaded; so does a printed name (`name`, or one of `names`) that
  /// two nodes of a label share whose `name` must be unique. `loadWarnings`
  /// tells of rows that were lost because a MATCH found nothing for them, and of
  /// names that nothing carries.
  ///
  /// - Parameter queries: the folder of saved queries; by default `queries`
  ///   beside the scripts.
  /// - Parameter options: limits and permissions of the scripts' statements; its
  ///   progress is that of the whole, in bytes of the scripts.
  static func loadText(
    _ path: String, queries: String?, options: QueryOptions
  ) throws(CygnetError) -> Database {
    let scripts = try ScriptFiles.find(path)
    let folder = queries ?? ScriptFiles.queriesFolder(beside: path)
    let database = Database(savedQueries: try SavedQueries(folder: folder))
    let reader = ScriptReader(scripts, database.preparation)
    defer { reader.stop() }
    let transaction = try database.begin()
    var loader = GraphLoader(transaction, options, scripts)
    defer { options.progress?.endLoad() }
    for index in scripts.indices {
      loader.begin(scripts[index])
      let script = try reader.script(index)
      try loader.load(script)
      reader.discard(script, transaction.writer.graph.catalog)
    }
    try loader.finish()
    try transaction.commit()
    database.noteLoadWarnings(loader.warnings)
    return database
  }
}

/// Finding and reading script files.
package enum ScriptFiles {
  /// The scripts of a graph, in byte order of their names.
  static func find(_ path: String) throws(CygnetError) -> [String] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw fileError("FileNotFound", "there is no `\(path)`")
    }
    guard isFolder.boolValue else {
      guard path.hasSuffix(".cypher") else {
        throw fileError(
          "NotAGraph",
          "`\(path)` is not a graph; expected a .cygnet file, a folder of .cypher scripts or "
            + "a .cypher file")
      }
      return [path]
    }
    let scripts = try cypherFiles(in: path)
    guard !scripts.isEmpty else {
      throw fileError("NoScripts", "folder `\(path)` holds no .cypher scripts")
    }
    return scripts
  }

  /// The paths of a folder's `.cypher` files, in byte order of their names.
  package static func cypherFiles(in folder: String) throws(CygnetError) -> [String] {
    try files(in: folder, ending: ".cypher")
  }

  /// The paths of a folder's files with that ending, in byte order of their names.
  static func files(in folder: String, ending: String) throws(CygnetError) -> [String] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw fileError("FileNotReadable", "cannot read folder `\(folder)`: \(reason(error))")
    }
    return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
      .sorted(by: CodePoints.precedes).map { folder + (folder.hasSuffix("/") ? "" : "/") + $0 }
      .filter { !isFolder($0) }
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  static func queriesFolder(beside path: String) -> String { name("queries", beside: path) }

  /// `nil` where there is none.
  static func styleFile(beside path: String) -> String? {
    let style = name(PictureStyle.fileName, beside: path)
    return FileManager.default.fileExists(atPath: style) ? style : nil
  }

  /// In the graph's folder, or the one where its file lies.
  private static func name(_ name: String, beside path: String) -> String {
    let base = isFolder(path) ? path : (path as NSString).deletingLastPathComponent
    return base.isEmpty ? name : (base as NSString).appendingPathComponent(name)
  }

  /// A file to be read piece by piece.
  static func open(_ path: String) throws(CygnetError) -> FileHandle {
    guard FileManager.default.fileExists(atPath: path), !isFolder(path) else {
      throw fileError("FileNotFound", "there is no file `\(path)`")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw fileError("FileNotReadable", "`\(path)` cannot be read")
    }
    return handle
  }

  /// A file's text, which must be UTF-8.
  static func read(_ path: String) throws(CygnetError) -> SourceText {
    guard FileManager.default.fileExists(atPath: path) else {
      throw fileError("FileNotFound", "there is no `\(path)`")
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw fileError("FileNotReadable", "cannot read `\(path)`: \(reason(error))")
    }
    return try text(data, name: path)
  }

  static func text(
    _ data: some Collection<UInt8>, name: String?
  ) throws(CygnetError) -> SourceText {
    if let text = String(validating: data, as: UTF8.self) { return SourceText(text, name: name) }
    let repaired = String(decoding: data, as: UTF8.self)
    let place = repaired.utf8.count(before: "\u{FFFD}")
    throw CygnetError(
      .file, .compileTime, "InvalidEncoding", gqlStatus: "22021",
      "bytes that are not UTF-8", suggestion: "save the file as UTF-8",
      range: SourceRange(place, place + 1), source: SourceText(repaired, name: name))
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain {
      return unsafe String(cString: strerror(Int32(underlying.code)))
    }
    return error.localizedDescription
  }

  static func fileError(_ code: String, _ message: String) -> CygnetError {
    CygnetError(.file, .runtime, code, gqlStatus: "58030", message)
  }
}

extension String.UTF8View {
  /// Bytes before the first place where `character` stands.
  fileprivate func count(before character: Unicode.Scalar) -> Int {
    var bytes = 0
    for scalar in String(self).unicodeScalars {
      if scalar == character { return bytes }
      bytes += Unicode.UTF8.width(scalar)
    }
    return bytes
  }
}
