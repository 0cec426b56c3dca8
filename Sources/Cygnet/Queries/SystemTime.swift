import CygnetCore
import Foundation

/// The system's clock and its time zones.
enum SystemTime {
  /// Nanoseconds since 1970-01-01T00:00Z, to the microsecond.
  static var now: Int64 {
    let microseconds = Foundation.Date().timeIntervalSince1970 * 1_000_000
    return (Int64(exactly: microseconds.rounded(.down)) ?? 0) &* 1_000
  }

  /// Read from the folder that TZDIR names, or else from where systems keep them.
  static let zones = ZoneDatabase { name in
    for folder in folders {
      guard let data = FileManager.default.contents(atPath: folder + "/" + name) else { continue }
      // Zone files take a few thousand bytes.
      return data.count <= 1_048_576 ? Array(data) : nil
    }
    return nil
  }

  private static let folders: [String] = {
    if let given = ProcessInfo.processInfo.environment["TZDIR"], !given.isEmpty { return [given] }
    return [
      "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
      "/var/db/timezone/zoneinfo",
    ]
  }()
}
