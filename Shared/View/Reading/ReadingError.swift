package import Domain

/// Why a question could not be answered.
package enum ReadingError: Error, Hashable, Sendable {
    /// Pictures exist only up to now; `latest` is the last time that can be asked for.
    case asOfInFuture(latest: Instant)
    /// A sitting of that name exists.
    case nameTaken(String)
    /// The page token was not issued by this list.
    case invalidPageToken
    /// The database cannot answer at present; trying again can help.
    case unavailable(String)
    /// The stored picture cannot be read: a fault to report, trying again does not help.
    case corrupt(String)
}
