extension String {
    /// The words librdkafka wrote into a buffer of ours, up to its zero.
    init(reason: [CChar]) {
        self.init(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
