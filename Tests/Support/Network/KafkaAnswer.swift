import Kafka
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

    /// An answer to Fetch, with at most so many bytes of records, but one batch always; the others are put to `tails`.
    consuming func cut(to limit: Int, version: Int16, tails: inout FetchTails) -> ByteBuffer {
        copy(8)
        if version >= 7 { copy(6) }
        var left = limit
        for _ in 0..<copyCount() {
            let topic = copyText() ?? ""
            for _ in 0..<copyCount() {
                let start = output.writerIndex
                let partition = input.getInteger(at: input.readerIndex, as: Int32.self) ?? -1
                copy(version >= 5 ? 30 : 22)
                copy(16 * copyCount())
                if version >= 11 { copy(4) }
                let head = output.getSlice(at: start, length: output.writerIndex - start) ?? ByteBuffer()
                let size = input.readInteger(as: Int32.self) ?? 0
                var records = input.readSlice(length: max(0, Int(size))) ?? ByteBuffer()
                var kept = records.readBatches(&left, of: limit)
                output.writeInteger(Int32(kept.readableBytes))
                output.writeBuffer(&kept)
                tails.keep(records, after: head, of: KafkaPartition(topic: topic, partition: partition))
            }
        }
        return rest()
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

    @discardableResult
    private mutating func copyText() -> String? {
        guard let length = input.readInteger(as: Int16.self) else { return nil }
        output.writeInteger(length)
        let text = input.getString(at: input.readerIndex, length: max(0, Int(length)))
        copy(Int(length))
        return text
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
