import FaultRig
import Foundation
import GraphFile

struct UsageError: Error, CustomStringConvertible {
  var description: String { Main.usage }
}

/// Runs one campaign and prints what it found.
struct Torture {
  private let campaign: String
  private let seed: UInt64
  private let cases: Int?
  private let words: [String]

  init(_ words: [String]) throws {
    guard let campaign = words.first else { throw UsageError() }
    self.campaign = campaign
    self.words = words
    func number(_ flag: String) throws -> Int? {
      guard let place = words.firstIndex(of: flag) else { return nil }
      guard place + 1 < words.count, let number = Int(words[place + 1]), number >= 0 else {
        throw UsageError()
      }
      return number
    }
    seed = UInt64(try number("--seed") ?? 1)
    cases = try number("--cases")
  }

  func run() throws {
    let start = ContinuousClock.now
    let result: String
    switch campaign {
    case "power":
      let done = try PowerCampaign(seed: seed).run(cases: cases ?? 250_000) { progress($0) }
      result = "\(done) power cuts"
    case "fault":
      let fault = FaultCampaign(seed: seed, transactions: 200)
      let done = try fault.run(stride: 1) { progress($0) }
      result = "\(done) faults in \(try fault.countOperations()) operations"
    case "cut": result = try cut()
    case "flip": result = try flip()
    case "scramble": result = try scramble()
    case "planted": result = try planted()
    case "kill": result = try ProcessCampaigns(seed: seed).kill(cases ?? 3_000) { progress($0) }
    case "lock": result = try ProcessCampaigns(seed: seed).lock(cases ?? 1_000) { progress($0) }
    case "copy": result = try ProcessCampaigns(seed: seed).copy(cases ?? 500) { progress($0) }
    case ProcessCampaigns.writerName: return try ProcessCampaigns.write(words)
    case ProcessCampaigns.openerName: return ProcessCampaigns.open(words)
    default: throw UsageError()
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print(
      "\(campaign): \(result), seed \(seed), \(String(format: "%.1f", seconds)) s: no violation")
  }

  private func progress(_ done: Int) {
    FileHandle.standardError.write(Data("\r\(done) …".utf8))
  }

  private func cut() throws -> String {
    var total = 0
    for isSealed in [true, false] {
      let damage = try DamageCampaign(seed: seed, size: 65_536, isSealed: isSealed)
      for length in 0...damage.bytes.count {
        try damage.cut(at: length)
        if length % 1_000 == 0 { progress(total + length) }
      }
      total += damage.bytes.count + 1
    }
    return "\(total) prefixes"
  }

  private func flip() throws -> String {
    var parts: [String] = []
    for isSealed in [true, false] {
      let damage = try DamageCampaign(seed: seed, size: 65_536, isSealed: isSealed)
      let counts = try count(damage.bytes.count * 8) { try damage.flip($0) }
      parts.append("\(isSealed ? "closed" : "unclosed"): \(counts)")
    }
    return parts.joined(separator: "; ")
  }

  private func scramble() throws -> String {
    var parts: [String] = []
    for isSealed in [true, false] {
      let damage = try DamageCampaign(seed: seed, size: 65_536, isSealed: isSealed)
      let counts = try count((cases ?? 100_000) / 2) {
        try damage.scramble(seed: seed &* 1_000_003 &+ UInt64($0))
      }
      parts.append("\(isSealed ? "closed" : "unclosed"): \(counts)")
    }
    return parts.joined(separator: "; ")
  }

  private func count(_ cases: Int, _ body: (Int) throws -> DamageCampaign.Outcome) throws -> String
  {
    var (same, refused, torn) = (0, 0, 0)
    for number in 0..<cases {
      switch try body(number) {
      case .same: same += 1
      case .refused: refused += 1
      case .torn: torn += 1
      }
      if number % 10_000 == 0 { progress(number) }
    }
    return "\(cases) cases, \(same) the same answer, \(refused) an error, \(torn) a torn tail"
  }

  private func planted() throws -> String {
    if let alarm = try PlantedCampaign(nil, seed: seed, isLong: true).run() {
      throw Violation("without a planted bug: \(alarm)")
    }
    var missed: [String] = []
    for bug in PlantedBug.allCases
    where words.count < 2 || words[1].hasPrefix("-") || words[1] == bug.rawValue {
      let start = ContinuousClock.now
      let found = try PlantedCampaign(bug, seed: seed, isLong: true).run()
      let seconds = String(format: "%6.2f s", (ContinuousClock.now - start) / .seconds(1))
      print("\(seconds)  \(bug.rawValue): \(found ?? "NOT CAUGHT")")
      if found == nil { missed.append(bug.rawValue) }
    }
    guard missed.isEmpty else { throw Violation("not caught: \(missed.joined(separator: ", "))") }
    return "\(PlantedBug.allCases.count) of \(PlantedBug.allCases.count) caught"
  }
}
