import CygnetCore

/// A synthetic investor network in the schema of the AI investor graph: companies
/// with founders, rounds, models and products, and investors whose portfolios are
/// heavy-tailed and who come in syndicates.
///
/// The same number of companies and seed give the same network on every machine.
public struct InvestorNetwork: Sendable {
  public let companyCount: Int
  public let seed: UInt64

  let investorCount: Int
  let universityCount: Int
  private let investorRanks: RankSampler
  private let employerRanks: RankSampler
  private let universityRanks: RankSampler

  /// - Parameter companies: at least 1. There is an investor to about every four
  ///   companies, three people and three rounds to every company.
  public init(companies: Int, seed: UInt64) {
    companyCount = max(1, companies)
    self.seed = seed
    investorCount = max(12, companyCount / 4)
    universityCount = min(60, max(6, companyCount / 10))
    investorRanks = RankSampler(count: investorCount, head: 9)
    employerRanks = RankSampler(count: min(companyCount, 2_000), head: 5)
    universityRanks = RankSampler(count: universityCount, head: 2)
  }

  // MARK: One company

  struct Company {
    var name: String
    var founded: (year: Int, month: Int)
    var people: [Person]
    var rounds: [Round]
    var rumours: [Int]
    var models: [Model]
    var product: String
  }

  struct Person {
    var name: String
    var isFounder: Bool
    var university: Int
    var degree: String
    /// A former employer, as a company's number.
    var formerly: Int?
  }

  struct Round {
    var name: String
    var kind: String
    var year: Int
    var month: Int
    var amount: Int
    var valuation: Int?
    var investors: [Int]
  }

  struct Model {
    var name: String
    var year: Int
    var month: Int
    var billions: Int
    var isOpen: Bool
    /// Tenths of a point, one per benchmark.
    var scores: [Int]
    /// Tenths of a yuan per million tokens.
    var price: (input: Int, output: Int)
  }

  static let benchmarks = ["MMLU", "GSM8K", "MATH", "HumanEval", "BBH", "MT-Bench"]
  private static let kinds = ["种子", "天使", "A", "A+", "B", "B+", "C", "D"]
  private static let degrees = ["本科", "硕士", "博士"]
  private static let lastYear = 2024

  /// Everything about the company of a number, from 0.
  func company(_ number: Int) -> Company {
    var random = SplitMix64(seed: seed, stream: UInt64(number))
    let name = SyntheticNames.company(number)
    let founded = (year: 2014 + random.below(10), month: 1 + random.below(12))
    return Company(
      name: name, founded: founded, people: people(number, &random),
      rounds: rounds(name, founded, &random),
      rumours: random.chance(1, in: 12) ? [investorRanks.draw(&random)] : [],
      models: models(number, founded, &random), product: SyntheticNames.product(number))
  }

  private func people(_ number: Int, _ random: inout SplitMix64) -> [Person] {
    let founders = 1 + random.below(3)
    return (0..<founders + 1 + random.below(2)).map { index in
      let former = employerRanks.draw(&random)
      return Person(
        name: SyntheticNames.person(number * 8 + index), isFounder: index < founders,
        university: universityRanks.draw(&random),
        degree: Self.degrees[random.below(Self.degrees.count)],
        formerly: former != number && random.chance(2, in: 3) ? former : nil)
    }
  }

  private func rounds(
    _ name: String, _ founded: (year: Int, month: Int), _ random: inout SplitMix64
  ) -> [Round] {
    var rounds: [Round] = []
    var months = founded.year * 12 + founded.month - 1 + random.below(8)
    var amount = 3_000_000 + random.below(40) * 1_000_000
    var backers: [Int] = []
    var kind = random.below(2)
    while months / 12 <= Self.lastYear, kind < Self.kinds.count {
      let investors = syndicate(backers, &random)
      for investor in investors where !backers.contains(investor) { backers.append(investor) }
      let (year, month) = (months / 12, months % 12 + 1)
      let isPadded = month < 10
      rounds.append(
        Round(
          name: "\(name) \(year)-\(isPadded ? "0" : "")\(month) \(Self.kinds[kind])",
          kind: Self.kinds[kind], year: year, month: month, amount: amount,
          valuation: random.chance(3, in: 4) ? amount * (4 + random.below(5)) : nil,
          investors: investors))
      guard random.chance(3, in: 4) else { break }
      months += 6 + random.below(15)
      amount += amount * (1 + random.below(3)) / 2
      kind += 1
    }
    return rounds
  }

  /// A leader by rank, earlier backers who come along, and the leader's usual
  /// partners.
  private func syndicate(_ backers: [Int], _ random: inout SplitMix64) -> [Int] {
    let leader = investorRanks.draw(&random)
    var investors = [leader]
    for backer in backers where backer != leader && random.chance(1, in: 2) {
      investors.append(backer)
    }
    for _ in 0..<random.below(5) {
      let partner =
        random.chance(3, in: 5)
        ? (leader + 1 + random.below(6)) % investorCount : investorRanks.draw(&random)
      if !investors.contains(partner) { investors.append(partner) }
    }
    return investors
  }

  private func models(
    _ number: Int, _ founded: (year: Int, month: Int), _ random: inout SplitMix64
  ) -> [Model] {
    let family = SyntheticNames.family(number)
    var skill = 300 + random.below(300)
    return (0..<random.below(4)).map { generation in
      skill += random.below(120)
      let input = 5 + random.below(200)
      return Model(
        name: "\(family)-\(generation + 1)",
        year: min(Self.lastYear, founded.year + 1 + generation), month: 1 + random.below(12),
        billions: [1, 6, 7, 13, 34, 70, 130][random.below(7)], isOpen: random.chance(1, in: 2),
        scores: Self.benchmarks.map { name in
          let score = min(990, skill + random.below(150))
          return name == "MT-Bench" ? score / 10 : score
        },
        price: (input, input * (1 + random.below(4))))
    }
  }
}

/// Draws places of a ranking, the first ones far more often (Zipf's law).
private struct RankSampler: Sendable {
  private let sums: [Double]

  /// - Parameter head: the larger, the less the first places stand out.
  init(count: Int, head: Double) {
    var sum = 0.0
    sums = (0..<max(1, count)).map { rank in
      sum += 1 / (Double(rank) + head)
      return sum
    }
  }

  func draw(_ random: inout SplitMix64) -> Int {
    let target = random.fraction() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SplitMix64 {
  /// The numbers of one of many streams.
  fileprivate init(seed: UInt64, stream: UInt64) {
    self.init(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ stream &* 0xD1B5_4A32_D192_ED03)
    _ = next()
  }

  /// From 0 up to a bound above 0.
  fileprivate mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }

  fileprivate mutating func chance(_ count: Int, in total: Int) -> Bool { below(total) < count }

  /// From 0 up to 1.
  fileprivate mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}

/// Names that no two entities of a kind share.
enum SyntheticNames {
  private static let heads = Array("云星海天智明远光晨启鸿博锐恒安卓新华元道")
  private static let tails = Array("帆图澜穹芯川舟桥岳峰野石木原泽宁锋源衡跃")
  private static let trades = ["智能", "科技", "大模型", "数据", "机器人", "云", "视觉", "语音"]
  private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹")
  private static let given = Array("伟敏静丽强磊军洋勇杰娟涛超明霞平刚桂英华建文玲斌宇浩凯欣怡晨")
  private static let funds = ["资本", "创投", "基金", "投资", "控股"]
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  static func company(_ number: Int) -> String { place(number, heads, tails, trades) }
  static func investor(_ number: Int) -> String { place(number + 7, tails, heads, funds) }

  static func person(_ number: Int) -> String {
    place(number, surnames, given, given.map(String.init))
  }

  static func university(_ number: Int) -> String {
    place(number, heads, tails, ["大学", "理工大学", "师范大学"])
  }

  static func family(_ number: Int) -> String {
    let (a, b, c) = (number % 26, number / 26 % 26, number / 676)
    return "\(letters[a])\(letters[b].lowercased())LM" + (c > 0 ? "\(c)" : "")
  }

  static func product(_ number: Int) -> String { company(number) + "助手" }

  /// The combination of a number; beyond the last one a count is added.
  private static func place(
    _ number: Int, _ first: [Character], _ second: [Character], _ third: [String]
  ) -> String {
    let total = first.count * second.count * third.count
    // A step without a common factor visits every combination once.
    let mixed = number % total * 7_919 % total
    let (a, rest) = (mixed % first.count, mixed / first.count)
    let name = "\(first[a])\(second[rest % second.count])\(third[rest / second.count])"
    return number < total ? name : "\(name)\(number / total + 1)"
  }
}
