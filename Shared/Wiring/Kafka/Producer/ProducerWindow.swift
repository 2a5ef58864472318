/// The messages under way, counted from acceptance until their report is in the caller's hands: the bound on memory and the
/// back-pressure. Pure, so that its rules are tested without a client.
struct ProducerWindow: Equatable {
    /// How many messages may be under way.
    let limit: Int
    /// Accepted by librdkafka, not yet reported.
    private(set) var unreported = 0
    /// Reported, not yet handed to the caller.
    private(set) var waiting = 0
    private(set) var isClosing = false
    private(set) var fatal: KafkaError?

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    enum Admission: Equatable {
        case accepted
        case full
        case closed
        case fatal(KafkaError)
    }

    /// May one more message be given to librdkafka? A fatal error comes first: it says more than "closed".
    func admission() -> Admission {
        if let fatal { return .fatal(fatal) }
        if isClosing { return .closed }
        return unreported + waiting < limit ? .accepted : .full
    }

    mutating func accepted() { unreported += 1 }

    mutating func reported(_ count: Int) {
        unreported -= count
        waiting += count
    }

    mutating func handedOut(_ count: Int) { waiting -= count }

    mutating func close() { isClosing = true }

    /// The first fatal error is the cause; what follows from it is not kept.
    mutating func fail(_ error: KafkaError) {
        if fatal == nil { fatal = error }
    }
}
