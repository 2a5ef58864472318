import ArgumentParser
import Domain
import Topic

/// Where reading begins.
enum TailStart: Sendable, Equatable, ExpressibleByArgument {
    case beginning
    case end
    /// The same offset in every partition.
    case offset(Int64)
    case time(Instant)

    init?(argument: String) {
        switch argument {
        case "beginning": self = .beginning
        case "end": self = .end
        default:
            if let offset = Int64(argument) {
                guard offset >= 0 else { return nil }
                self = .offset(offset)
            } else if let time = try? Instant(argument) {
                self = .time(time)
            } else {
                return nil
            }
        }
    }

    /// What is read from a partition that holds `available`. A time is found by reading from the beginning: what was recorded
    /// earlier is passed over, because small brokers answer wrongly when asked for the offset of a time.
    func offset(in available: Range<Int64>) -> Int64 {
        switch self {
        case .beginning, .time: available.lowerBound
        case .end: available.upperBound
        case .offset(let offset): min(max(offset, available.lowerBound), available.upperBound)
        }
    }
}
