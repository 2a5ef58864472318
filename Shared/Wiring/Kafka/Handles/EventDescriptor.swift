import CLibrdkafka
import Glibc

/// The one owner of an eventfd: the bell on which a client's thread sleeps. librdkafka rings it for arrivals, tasks ring it
/// for requests, so that the thread never sleeps and polls.
struct EventDescriptor: ~Copyable, Sendable {
    let descriptor: Int32

    /// - Throws: ``KafkaError`` when the process has no descriptor left.
    init() throws(KafkaError) {
        descriptor = recosa_kafka_bell()
        guard descriptor >= 0 else {
            let reason = unsafe String(cString: strerror(errno))
            throw KafkaError(code: -1, name: "EVENTFD", message: reason, place: "start the client")
        }
    }

    deinit {
        _ = Glibc.close(descriptor)
    }

    borrowing func ring() {
        var one: UInt64 = 1
        // A full counter means the bell is ringing already.
        _ = unsafe write(descriptor, &one, MemoryLayout<UInt64>.size)
    }

    /// Blocks until somebody rings, for at most `milliseconds`, and silences the bell.
    ///
    /// - Returns: whether somebody rang.
    @discardableResult
    borrowing func waitForRing(milliseconds: Int32) -> Bool {
        var descriptors = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&descriptors, 1, milliseconds)
        var count: UInt64 = 0
        return unsafe read(descriptor, &count, MemoryLayout<UInt64>.size) > 0
    }
}
