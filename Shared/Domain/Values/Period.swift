/// From and to, both included, each as precise as its source.
package struct Period: Codable, Hashable, Sendable {
    package let start: PartialDate
    package let end: PartialDate

    /// The end is not before the start; where the precision differs, it must be possible that it is not.
    package init(start: PartialDate, end: PartialDate) throws(FaultCode) {
        guard end.latest >= start.earliest else { throw .endBeforeStart }
        self.start = start
        self.end = end
    }

    private init(day: PartialDate) {
        start = day
        end = day
    }

    /// Stands in for a period that could not be read.
    static var unread: Period { Period(day: .unread) }

    private enum CodingKeys: String, CodingKey { case start, end }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let start = try container.decode(PartialDate.self, forKey: .start)
        do {
            try self.init(start: start, end: try container.decode(PartialDate.self, forKey: .end))
        } catch let code as FaultCode {
            throw DecodingError.dataCorruptedError(forKey: .end, in: container, debugDescription: code.rawValue)
        }
    }
}
