import Domain

/// Where a page of a list ordered by time, newest first, ended: the time and what tells records of one time apart.
struct PageToken: Sendable, Equatable {
    let time: Instant
    let id: String

    init(time: Instant, id: String) {
        self.time = time
        self.id = id
    }

    init?(_ request: PageRequest) throws(ReadingError) {
        guard let text = request.after else { return nil }
        let parts = text.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let microseconds = Int64(parts[0]) else { throw .invalidPageToken }
        self.init(time: Instant(microseconds: microseconds), id: String(parts[1]))
    }

    var text: String { "\(time.microseconds).\(id)" }
}
