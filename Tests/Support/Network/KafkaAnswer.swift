import NIOCore

/// An answer of the Kafka protocol, copied field by field with what is to be another way. What ends early is copied as far as it goes.
struct KafkaAnswer {
    private var input: ByteBuffer
    private var output = ByteBuffer()

    /// - Parameter message: with its correlation, without its size.
    init(_ message: ByteBuffer) { input = message }

    /// An answer to Metadata, with all brokers at this port.
    consuming func withBrokers(at port: Int32, version: Int16) -> ByteBuffer {
        copy(4)
        if version >= 3 { copy(4) }
        for _ in 0..<copyCount() {
            copy(4)
            copyText()
            replacePort(by: port)
            if version >= 1 { copyText() }
        }
        return rest()
    }

    /// An answer to FindCoordinator, with the coordinator at this port.
    consuming func withCoordinator(at port: Int32, version: Int16) -> ByteBuffer {
        copy(4)
        if version >= 1 { copy(4) }
        copy(2)
        if version >= 1 { copyText() }
        copy(4)
        copyText()
        replacePort(by: port)
        return rest()
    }

    /// An answer to Fetch, with at most so many bytes of records; but one batch always, or its reader would never get on.
    consuming func cut(to limit: Int, version: Int16) -> ByteBuffer {
        copy(8)
        if version >= 7 { copy(6) }
        var left = limit
        for _ in 0..<copyCount() {
            copyText()
            for _ in 0..<copyCount() {
                copy(version >= 5 ? 30 : 22)
                copy(16 * copyCount())
                if version >= 11 { copy(4) }
                cutRecords(&left, of: limit)
            }
        }
        return rest()
    }

    private mutating func cutRecords(_ left: inout Int, of limit: Int) {
        guard let size = input.readInteger(as: Int32.self), size > 0, var records = input.readSlice(length: Int(size)) else {
            output.writeInteger(Int32(0))
            return
        }
        var kept = ByteBuffer()
        // A batch: its first offset, and the size of what follows.
        while let size = records.getInteger(at: records.readerIndex + 8, as: Int32.self).map({ 12 + Int($0) }),
            size <= left || left == limit, var batch = records.readSlice(length: size)
        {
            kept.writeBuffer(&batch)
            left -= size
        }
        // The broker itself may have ended within a batch; whoever reads drops that.
        output.writeInteger(Int32(kept.readableBytes))
        output.writeBuffer(&kept)
    }

    private mutating func copy(_ count: Int) {
        guard count > 0, var bytes = input.readSlice(length: min(count, input.readableBytes)) else { return }
        output.writeBuffer(&bytes)
    }

    /// The number of elements that follow; none for -1.
    private mutating func copyCount() -> Int {
        guard let count = input.readInteger(as: Int32.self) else { return 0 }
        output.writeInteger(count)
        return max(0, Int(count))
    }

    private mutating func copyText() {
        guard let length = input.readInteger(as: Int16.self) else { return }
        output.writeInteger(length)
        copy(Int(length))
    }

    private mutating func replacePort(by port: Int32) {
        guard input.readInteger(as: Int32.self) != nil else { return }
        output.writeInteger(port)
    }

    private mutating func rest() -> ByteBuffer {
        copy(input.readableBytes)
        return output
    }
}
