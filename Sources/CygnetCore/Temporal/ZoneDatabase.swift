import Synchronization

/// Time zones by name, read when they are first asked for.
///
/// Zones that have agreed since 1970 count as one, that of the largest city, for
/// the years before as well. The time zone database is published like this and
/// Java takes it so; some systems install it with a history of its own for every
/// country, and the same query must not answer differently there.
package final class ZoneDatabase: Sendable {
  private let load: @Sendable (String) -> [UInt8]?
  private let known = Mutex<[String: ZoneRules]>([:])
  private let tables = Mutex<ZoneTables?>(nil)

  /// - Parameter load: the bytes of a file by its name below the folder of zones,
  ///   such as `Europe/Berlin`; `nil` when there is none. The name is one that
  ///   `isValid`.
  package init(load: @escaping @Sendable (String) -> [UInt8]?) { self.load = load }

  /// Knows no zone.
  package static let empty = ZoneDatabase { _ in nil }

  /// Whether there is any zone at all.
  package var hasZones: Bool { rules("Etc/UTC") != nil || rules("UTC") != nil }

  /// `nil` when there is no such zone.
  package func rules(_ name: String) -> ZoneRules? {
    if let rules = known.withLock({ $0[name] }) { return rules }
    guard let own = file(name) else { return nil }
    let rules = shared(name, own) ?? own
    known.withLock { $0[name] = rules }
    return rules
  }

  private func file(_ name: String) -> ZoneRules? {
    guard ZoneDatabase.isValid(name), let bytes = load(name) else { return nil }
    return ZoneFile.rules(bytes)
  }

  /// The rules of the zone that this one has been the same as since 1970.
  private func shared(_ name: String, _ own: ZoneRules) -> ZoneRules? {
    let tables = tables.withLock { tables in
      let present =
        tables ?? ZoneTables(zones: load("zone.tab") ?? [], shared: load("zone1970.tab") ?? [])
      tables = present
      return present
    }
    for candidate in tables.candidates(for: name) {
      if let rules = file(candidate), rules.agreesSince1970(with: own) { return rules }
    }
    return nil
  }

  /// Whether the name can be that of a zone: words of letters, digits and `_+-.`
  /// with slashes between them, and no way out of the folder.
  package static func isValid(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 64 else { return false }
    let words = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // Copies of all zones, under rules of their own.
    if words.count > 1, ["posix", "right"].contains(Substring(words[0])) { return false }
    return words.allSatisfy { word in
      guard let first = word.first, first != UInt8(ascii: ".") else { return false }
      return word.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
      }
    }
  }
}

/// The tables that come with the zone files: all zones by country, and those
/// that differ since 1970.
private struct ZoneTables {
  private var country: [String: String] = [:]
  private var distinct: Set<String> = []
  private var distinctByCountry: [String: [String]] = [:]

  init(zones: [UInt8], shared: [UInt8]) {
    for row in ZoneTables.rows(zones) { country[row[2]] = row[0] }
    for row in ZoneTables.rows(shared) {
      distinct.insert(row[2])
      for code in row[0].split(separator: ",") {
        distinctByCountry[String(code), default: []].append(row[2])
      }
    }
  }

  /// Zones of the same country to which this one may belong.
  func candidates(for name: String) -> [String] {
    guard !distinct.contains(name), let code = country[name] else { return [] }
    return distinctByCountry[code] ?? []
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    bytes.split(separator: 0x0A).filter { $0.first != UInt8(ascii: "#") }
      .map { $0.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) } }
      .filter { $0.count >= 3 }
  }
}
