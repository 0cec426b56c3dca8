import CygnetCore

/// Which moment `now` is.
enum TemporalClock {
  /// When the transaction began.
  case transaction
  /// When the statement began: the same wherever the statement asks.
  case statement
  case realtime

  private func nanoseconds(_ context: ExecutionContext) -> Int64 {
    switch self {
    case .transaction: context.transactionTime
    case .statement: context.startTime
    case .realtime: context.realTime
    }
  }

  func now(
    _ kind: TemporalKind, _ zone: ClockZone, _ scope: TemporalScope
  ) throws(RuntimeFault) -> Value {
    let (second, rest) = nanoseconds(scope.context).dividedFloored(by: 1_000_000_000)
    let moment = try scope.checked(zone.moment(epochSecond: second, nanosecond: rest))
    return switch kind {
    case .date: .date(moment.local.date)
    case .localTime: .localTime(moment.local.time)
    case .time: .time(Time(local: moment.local.time, offset: moment.offset))
    case .localDateTime: .localDateTime(moment.local)
    case .dateTime: .dateTime(moment)
    }
  }
}

extension TemporalScope {
  /// When the statement began, in seconds since 1970-01-01T00:00Z.
  var epochSecond: Int64 { context.startTime.dividedFloored(by: 1_000_000_000).quotient }
}
